package dev.aloft.sandbox.jira;

import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The error shape of Jira: {@code {"errorMessages": [...], "errors": {field: text}}}. */
public final class JiraErrors {

  private JiraErrors() {}

  /** A refusal as Jira replies it. */
  public static Reply reply(Refusal refusal) {
    return new Reply(
        refusal.status(), refusal.headers(), new Reply.Content.Json(document(refusal)));
  }

  /** The error document (the contract's ErrorCollection). */
  public static ObjectNode document(Refusal refusal) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode messages = document.putArray("errorMessages");
    refusal.messages().forEach(messages::add);
    ObjectNode byField = document.putObject("errors");
    refusal.errors().forEach(byField::put);
    return document;
  }
}

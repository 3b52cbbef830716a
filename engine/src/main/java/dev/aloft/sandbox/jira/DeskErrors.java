package dev.aloft.sandbox.jira;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The error shape of Jira Service Management: one message for all that is wrong. */
public final class DeskErrors {

  private DeskErrors() {}

  /** A refusal as the product replies it. */
  public static Reply reply(Refusal refusal) {
    List<String> messages = new ArrayList<>(refusal.messages());
    messages.addAll(refusal.errors().values());
    String message = String.join(" ", messages);
    ObjectNode document = Json.object();
    document.put("errorMessage", message);
    document.putObject("i18nErrorMessage").put("i18nKey", message).putArray("parameters");
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }
}

package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.cloud.issue.IssueWriter.Draft;
import dev.aloft.sandbox.jira.cloud.issue.IssueWriter.Screens;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /issue} and {@code POST /issue/bulk}. */
public final class CreateResource implements Resource<JiraCall> {

  /** The most issues of one bulk call (contract). */
  private static final int MOST = 50;

  private static final List<String> BODY =
      List.of("fields", "update", "properties", "transition", "historyMetadata");

  private final Issues issues;
  private final IssueWriter writer;

  /** Makes the issues of a site. */
  public CreateResource(Issues issues, IssueWriter writer) {
    this.issues = issues;
    this.writer = writer;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("createIssue")
        .query("updateHistory")
        .body(BODY.toArray(String[]::new))
        .answer(this::one);
    operations.on("createIssues").body("issueUpdates").answer(this::bulk);
  }

  private Reply one(JiraCall call) {
    Draft draft = writer.draft(call, call.body(), new Screens());
    return Reply.created(view(call, writer.create(call, draft), call.body()));
  }

  private Reply bulk(JiraCall call) {
    JsonNode updates = call.body().path("issueUpdates");
    if (!updates.isArray() || updates.isEmpty()) {
      throw Refusal.badRequest("The request must contain at least one issue to create.");
    }
    if (updates.size() > MOST) {
      throw Refusal.badRequest(
          "The number of issues to create (" + updates.size() + ") exceeds the limit of 50.");
    }
    Screens screens = new Screens();
    Map<Integer, ObjectNode> made = new TreeMap<>();
    Map<Integer, ObjectNode> refused = new TreeMap<>();
    for (int at : order(updates.size())) {
      JsonNode element = updates.get(at);
      try {
        checkProperties(element);
        Draft draft = writer.draft(call, element, screens);
        made.put(at, view(call, writer.create(call, draft), element));
      } catch (Refusal e) {
        refused.put(at, refusal(at, e));
        burnNumber(element);
      }
    }
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode list = reply.putArray("issues");
    made.values().forEach(list::add);
    ArrayNode errors = reply.putArray("errors");
    refused.values().forEach(errors::add);
    return Reply.json(made.isEmpty() ? 400 : 201, reply);
  }

  private static void checkProperties(JsonNode element) {
    for (String name : element.propertyNames()) {
      if (!BODY.contains(name)) {
        throw Refusal.badRequest("Unrecognized field \"" + name + "\"");
      }
    }
  }

  /** The order in which numbers are given: that of the elements, or another to provoke clients. */
  private List<Integer> order(int size) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    return issues.site().behaviour().has(Quirk.BULK_LOSES_ORDER) ? order.reversed() : order;
  }

  private void burnNumber(JsonNode element) {
    if (issues.site().behaviour().has(Quirk.REFUSED_ELEMENT_BURNS_NUMBER)) {
      JsonNode project = element.path("fields").path("project");
      Optional.of(project.path("id").asString(project.path("key").asString("")))
          .flatMap(issues.configuration()::project)
          .ifPresent(found -> issues.store().takeNumber(found.id()));
    }
  }

  private static ObjectNode refusal(int at, Refusal error) {
    ObjectNode refusal = JsonNodeFactory.instance.objectNode();
    refusal.put("status", error.status());
    refusal.set("elementErrors", JiraErrors.document(error));
    refusal.put("failedElementNumber", at);
    return refusal;
  }

  private ObjectNode view(JiraCall call, Issue issue, JsonNode body) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", Long.toString(issue.id()));
    view.put("key", issues.key(issue));
    view.put("self", call.self() + "/issue/" + issue.id());
    if (body.hasNonNull("transition")) {
      ObjectNode transition = view.putObject("transition");
      transition.put("status", 200);
      ObjectNode errors = transition.putObject("errorCollection");
      errors.putArray("errorMessages");
      errors.putObject("errors");
    }
    return view;
  }
}

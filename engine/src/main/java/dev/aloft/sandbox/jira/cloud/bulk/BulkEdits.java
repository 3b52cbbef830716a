package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.issue.EditScreens;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueWriter;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /bulk/issues/fields}: which fields all of some issues have, and setting them in all. */
final class BulkEdits implements Resource<JiraCall> {

  private static final int PAGE = 50;

  private static final List<String> WAYS = List.of("ADD", "REMOVE", "REPLACE", "REMOVE_ALL");

  private static final Set<String> SEVERAL =
      Set.of("labels", "components", "fixVersions", "versions");

  private final Issues issues;
  private final IssueWriter writer;
  private final EditScreens screens;
  private final BulkSelection selection;

  BulkEdits(Issues issues, IssueWriter writer, EditScreens screens, BulkSelection selection) {
    this.issues = issues;
    this.writer = writer;
    this.screens = screens;
    this.selection = selection;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getBulkEditableFields")
        .query("issueIdsOrKeys", "searchText", "startingAfter")
        .answer(call -> BulkSelection.guarded(() -> fields(call)));
    on.on("submitBulkEdit")
        .body(
            "editedFieldsInput",
            "selectedActions",
            "selectedIssueIdsOrKeys",
            "sendBulkNotification")
        .answer(call -> BulkSelection.guarded(() -> submit(call)));
  }

  private Reply fields(JiraCall call) {
    List<Issue> selected = selection.of(call, call.list("issueIdsOrKeys"));
    Map<String, FieldUse> first = screens.of(call, selected.getFirst());
    Set<String> shared = new HashSet<>(first.keySet());
    selected.forEach(issue -> shared.retainAll(screens.of(call, issue).keySet()));
    String searched = call.query("searchText").orElse("").toLowerCase(Locale.ROOT);
    List<FieldUse> found =
        first.values().stream()
            .filter(use -> shared.contains(use.field().id()))
            .filter(use -> use.field().name().toLowerCase(Locale.ROOT).contains(searched))
            .toList();
    int from = call.query("startingAfter").map(BulkEdits::place).orElse(0);
    List<FieldUse> page =
        found.subList(Math.min(from, found.size()), Math.min(from + PAGE, found.size()));
    ObjectNode document = Json.object();
    document.set("fields", Json.array(page, use -> field(selected.getFirst(), use)));
    if (from + PAGE < found.size()) {
      document.put("startingAfter", Integer.toString(from + PAGE));
    }
    return Reply.ok(document);
  }

  private static int place(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("startingAfter is not one that was given.");
    }
  }

  private ObjectNode field(Issue issue, FieldUse use) {
    FieldSchema schema = use.field().schema();
    ObjectNode document = Json.object();
    document.put("id", use.field().id());
    document.put("name", use.field().name());
    document.put("type", schema.custom().or(schema::system).orElse(use.field().id()));
    document.put("isRequired", use.required());
    if (SEVERAL.contains(use.field().id())) {
      document.set("multiSelectFieldOptions", Json.texts(WAYS));
    }
    if (use.field().id().equals("priority")) {
      document.set(
          "fieldOptions",
          Json.array(
              issues.configuration().priorities(issues.project(issue)),
              one -> Json.object().put("id", one.id()).put("priority", one.name())));
    } else if (!use.options().isEmpty()) {
      document.set(
          "fieldOptions",
          Json.array(
              use.options().stream().filter(option -> !option.disabled()).toList(),
              BulkEdits::option));
    }
    return document;
  }

  private static ObjectNode option(Option option) {
    return Json.object().put("id", option.id()).put("value", option.value());
  }

  private Reply submit(JiraCall call) {
    List<Issue> selected = selection.of(call, call.body());
    EditedFields edited = EditedFields.of(call.body().path("editedFieldsInput"));
    Set<String> actions = Set.copyOf(new HashSet<>(Form.of(call).texts("selectedActions")));
    if (actions.isEmpty() || !actions.equals(edited.names())) {
      throw Refusal.badRequest(
          "selectedActions must name exactly the fields of editedFieldsInput.");
    }
    // Rich text is a document here, whichever version of the address was called.
    JiraCall third = new JiraCall(call.request(), call.caller(), 3, call.path(), call.json());
    return selection.submit(call, selected, issue -> writer.edit(third, issue, edited.body()));
  }
}

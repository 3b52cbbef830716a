package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Picked;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /jql/autocompletedata}: the words of queries, and values that complete a clause. */
public final class CompletionResource implements Resource<DataCenterCall> {

  /** The most suggestions of one reply. */
  private static final int MOST = 15;

  private static final List<String> RESERVED =
      List.of(
          "and", "or", "not", "in", "is", "was", "changed", "empty", "null", "order", "by", "asc",
          "desc");

  private static final List<String> FIELDS =
      List.of(
          "affectedVersion",
          "assignee",
          "attachments",
          "category",
          "comment",
          "component",
          "created",
          "creator",
          "description",
          "due",
          "environment",
          "fixVersion",
          "issuekey",
          "issuetype",
          "labels",
          "level",
          "originalEstimate",
          "parent",
          "priority",
          "project",
          "projectType",
          "remainingEstimate",
          "reporter",
          "resolution",
          "resolved",
          "status",
          "statusCategory",
          "subtasks",
          "summary",
          "text",
          "timespent",
          "updated",
          "voter",
          "votes",
          "watcher",
          "watchers",
          "worklogAuthor",
          "worklogComment",
          "worklogDate",
          "workRatio");

  private final JiraSite site;
  private final Tables tables;

  /** The words of a site. */
  public CompletionResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAutoComplete")
        .answer(call -> {
          Lookup.known(call);
          List<String> fields = new ArrayList<>(FIELDS);
          tables.fields().all().forEach(field -> fields.add(name(field)));
          ObjectNode view = Json.object();
          view.set("visibleFieldNames", Json.texts(fields));
          view.set("visibleFunctionNames", Json.texts(JqlFunctions.NAMES));
          view.set("jqlReservedWords", Json.texts(RESERVED));
          return Reply.ok(view);
        });
    operations
        .on("getFieldAutoCompleteForQueryString")
        .query("fieldName", "fieldValue", "predicateName", "predicateValue")
        .answer(call -> {
          Lookup.known(call);
          Optional<String> predicate = call.query("predicateName");
          boolean people = predicate.filter("by"::equalsIgnoreCase).isPresent();
          String typed =
              call.query(predicate.isPresent() ? "predicateValue" : "fieldValue").orElse("");
          Stream<Suggestion> all =
              people ? people() : values(call, call.query("fieldName").orElse(""));
          return Reply.ok(view(all.filter(one -> one.begins(typed)), typed));
        });
  }

  private static String name(CustomField field) {
    return field.name() + " - cf[" + field.id() + "]";
  }

  private static ObjectNode view(Stream<Suggestion> suggestions, String typed) {
    ObjectNode view = Json.object();
    view.set(
        "results",
        Json.array(
            suggestions.distinct().limit(MOST).toList(),
            one ->
                Json.object()
                    .put("value", one.value())
                    .put("displayName", Picked.marked(one.name(), typed))));
    return view;
  }

  /** What a field can hold; nothing for one whose values are no list. */
  private Stream<Suggestion> values(DataCenterCall call, String field) {
    return switch (field.toLowerCase(Locale.ROOT)) {
      case "project" ->
          site.access().visible(call.caller()).stream()
              .map(one -> new Suggestion(one.key(), one.name() + " (" + one.key() + ")"));
      case "issuetype", "type" -> named(tables.issueTypes().all().stream().map(one -> one.name()));
      case "status" -> named(tables.statuses().all().stream().map(one -> one.name()));
      case "priority" -> named(tables.priorities().all().stream().map(one -> one.name()));
      case "resolution" -> named(tables.resolutions().all().stream().map(one -> one.name()));
      case "category" -> named(tables.categories().all().stream().map(one -> one.name()));
      case "component" ->
          named(
              tables.components().all().stream()
                  .filter(one -> visible(call, one.owner()))
                  .map(one -> one.name()));
      case "fixversion", "affectedversion" ->
          named(
              tables.versions().all().stream()
                  .filter(one -> visible(call, one.owner()))
                  .map(one -> one.name()));
      case "assignee", "reporter", "creator", "voter", "watcher", "worklogauthor" -> people();
      default -> options(field);
    };
  }

  private boolean visible(DataCenterCall call, long project) {
    return tables
        .projects()
        .find(project)
        .filter(one -> site.access().sees(call.caller(), one))
        .isPresent();
  }

  private Stream<Suggestion> people() {
    return site.users().all().stream()
        .filter(User::active)
        .map(user -> new Suggestion(user.name(), user.displayName() + " - " + user.email()));
  }

  private Stream<Suggestion> options(String field) {
    return tables
        .fields()
        .where(one ->
            one.name().equalsIgnoreCase(field)
                || ("cf[" + one.id() + "]").equalsIgnoreCase(field)
                || name(one).equalsIgnoreCase(field))
        .stream()
        .flatMap(one -> tables.options().where(option -> option.owner() == one.id()).stream())
        .flatMap(option -> named(Stream.of(option.value())));
  }

  private static Stream<Suggestion> named(Stream<String> names) {
    return names.map(name -> new Suggestion(name.contains(" ") ? "\"" + name + "\"" : name, name));
  }
}

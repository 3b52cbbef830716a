package dev.aloft.sandbox.jira.cloud.query;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Html;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /jql/autocompletedata}: the fields and functions of queries, and values to choose from.
 */
public final class Suggestions implements Resource<JiraCall> {

  private static final int MOST = 15;

  private static final List<String> RESERVED =
      List.of("and", "by", "changed", "empty", "in", "is", "not", "null", "or", "order", "was");

  private record QueryFunction(String name, QueryField.Kind kind, boolean list) {}

  private static final List<QueryFunction> FUNCTIONS =
      List.of(
          new QueryFunction("childIssuesOf()", QueryField.Kind.ISSUE, true),
          new QueryFunction("componentsLeadByUser()", QueryField.Kind.COMPONENT, true),
          new QueryFunction("currentUser()", QueryField.Kind.PERSON, false),
          new QueryFunction("earliestUnreleasedVersion()", QueryField.Kind.VERSION, false),
          new QueryFunction("endOfDay()", QueryField.Kind.TIME, false),
          new QueryFunction("endOfMonth()", QueryField.Kind.TIME, false),
          new QueryFunction("endOfWeek()", QueryField.Kind.TIME, false),
          new QueryFunction("endOfYear()", QueryField.Kind.TIME, false),
          new QueryFunction("issueHistory()", QueryField.Kind.ISSUE, true),
          new QueryFunction("issuesWithRemoteLinksByGlobalId()", QueryField.Kind.ISSUE, true),
          new QueryFunction("latestReleasedVersion()", QueryField.Kind.VERSION, false),
          new QueryFunction("linkedIssues()", QueryField.Kind.ISSUE, true),
          new QueryFunction("membersOf()", QueryField.Kind.PERSON, true),
          new QueryFunction("now()", QueryField.Kind.TIME, false),
          new QueryFunction("projectsLeadByUser()", QueryField.Kind.PROJECT, true),
          new QueryFunction("projectsWhereUserHasPermission()", QueryField.Kind.PROJECT, true),
          new QueryFunction("projectsWhereUserHasRole()", QueryField.Kind.PROJECT, true),
          new QueryFunction("releasedVersions()", QueryField.Kind.VERSION, true),
          new QueryFunction("standardIssueTypes()", QueryField.Kind.TYPE, true),
          new QueryFunction("startOfDay()", QueryField.Kind.TIME, false),
          new QueryFunction("startOfMonth()", QueryField.Kind.TIME, false),
          new QueryFunction("startOfWeek()", QueryField.Kind.TIME, false),
          new QueryFunction("startOfYear()", QueryField.Kind.TIME, false),
          new QueryFunction("subtaskIssueTypes()", QueryField.Kind.TYPE, true),
          new QueryFunction("unreleasedVersions()", QueryField.Kind.VERSION, true),
          new QueryFunction("updatedBy()", QueryField.Kind.ISSUE, true),
          new QueryFunction("votedIssues()", QueryField.Kind.ISSUE, true),
          new QueryFunction("watchedIssues()", QueryField.Kind.ISSUE, true));

  private final Issues issues;
  private final Configuration configuration;

  /** Suggestions from what a site has. */
  public Suggestions(Issues issues) {
    this.issues = issues;
    this.configuration = issues.configuration();
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAutoComplete").answer(call -> Reply.ok(reference()));
    on.on("getAutoCompletePost")
        .body("includeCollapsedFields", "projectIds")
        .reading()
        .answer(call -> Reply.ok(reference()));
    on.on("getFieldAutoCompleteForQueryString")
        .query("fieldName", "fieldValue")
        .answer(this::suggest);
  }

  private ObjectNode reference() {
    ObjectNode document = Json.object();
    document.set(
        "visibleFieldNames",
        Json.array(QueryField.all(configuration.fields()), QueryField::document));
    document.set("visibleFunctionNames", Json.array(FUNCTIONS, Suggestions::function));
    document.set("jqlReservedWords", Json.texts(RESERVED));
    return document;
  }

  private static ObjectNode function(QueryFunction function) {
    ObjectNode document = Json.object();
    document.put("value", function.name()).put("displayName", function.name());
    if (function.list()) {
      document.put("isList", "true");
    }
    document.set("types", Json.texts(List.of(function.kind().type())));
    return document;
  }

  private Reply suggest(JiraCall call) {
    String name =
        call.query("fieldName").orElseThrow(() -> Refusal.badRequest("The fieldName is required."));
    QueryField field =
        QueryField.all(configuration.fields()).stream()
            .filter(one -> one.named(name))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("There is no field '" + name + "'."));
    String begun = call.query("fieldValue").orElse("").toLowerCase(Locale.ROOT);
    ObjectNode document = Json.object();
    document.set(
        "results",
        Json.array(
            values(call, field)
                .distinct()
                .filter(one -> begins(one.label(), begun) || begins(one.value(), begun))
                .limit(MOST)
                .toList(),
            one -> one.document(begun)));
    return Reply.ok(document);
  }

  private static boolean begins(String text, String begun) {
    return text.toLowerCase(Locale.ROOT).startsWith(begun);
  }

  /** What a query takes, and what people see. */
  private record Value(String value, String label) {

    static Value of(String word) {
      return new Value(QueryJson.encoded(word), word);
    }

    ObjectNode document(String begun) {
      boolean marked = !begun.isEmpty() && begins(label, begun);
      String shown =
          marked
              ? "<b>"
                  + Html.escape(label.substring(0, begun.length()))
                  + "</b>"
                  + Html.escape(label.substring(begun.length()))
              : Html.escape(label);
      return Json.object().put("value", value).put("displayName", shown);
    }
  }

  private Stream<Value> values(JiraCall call, QueryField field) {
    List<Project> projects =
        configuration.projects().stream().filter(one -> sees(call.caller(), one)).toList();
    return switch (field.kind()) {
      case PROJECT ->
          projects.stream().map(one -> new Value(one.key(), one.name() + " (" + one.key() + ")"));
      case TYPE -> each(projects, configuration::issueTypes, one -> one.name());
      case STATUS -> statuses(projects).stream().map(Value::of);
      case CATEGORY -> Stream.of(Status.Category.values()).map(one -> Value.of(one.label()));
      case PRIORITY -> each(projects, configuration::priorities, one -> one.name());
      case RESOLUTION ->
          Stream.concat(
              Stream.of(Value.of("Unresolved")),
              configuration.resolutions().stream().map(one -> Value.of(one.name())));
      case PERSON, FOLLOWER ->
          issues.site().accounts().all().stream()
              .filter(issues.site()::active)
              .map(one -> new Value(QueryJson.encoded(one.accountId()), one.displayName()));
      case LABEL -> labels(field, projects);
      case VERSION -> each(projects, configuration::versions, one -> one.name());
      case COMPONENT -> each(projects, configuration::components, one -> one.name());
      case OPTION, ISSUE, TIME, NUMBER, TEXT, NOTE, MOMENT, FILTER, WORD -> Stream.empty();
    };
  }

  private boolean sees(Account account, Project project) {
    return configuration.may(account, Permission.BROWSE_PROJECTS, project, Involved.NOBODY);
  }

  private static <T> Stream<Value> each(
      List<Project> projects,
      Function<Project, ? extends Collection<T>> things,
      Function<T, String> name) {
    return projects.stream()
        .flatMap(project -> things.apply(project).stream())
        .map(name)
        .map(Value::of);
  }

  private List<String> statuses(List<Project> projects) {
    List<String> names = new ArrayList<>();
    for (Project project : projects) {
      configuration.issueTypes(project).stream()
          .flatMap(type -> configuration.workflow(project, type).statusIds().stream())
          .flatMap(id -> configuration.status(id).stream())
          .map(Status::name)
          .forEach(names::add);
    }
    return names;
  }

  private Stream<Value> labels(QueryField field, List<Project> projects) {
    return field.cfid().isPresent()
        ? Stream.empty()
        : projects.stream()
            .flatMap(project -> issues.store().ofProject(project.id()))
            .flatMap(issue -> issue.fields().path("labels").valueStream())
            .map(label -> Value.of(label.asString("")));
  }
}

package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.jql.JqlDates;
import dev.aloft.sandbox.jira.jql.JqlField;
import dev.aloft.sandbox.jira.jql.JqlFields;
import dev.aloft.sandbox.jira.jql.PastFields;
import dev.aloft.sandbox.jira.jql.Sorting;
import dev.aloft.sandbox.operation.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of issues that queries may name, as one caller sees them. */
final class IssueJql implements JqlFields<Issue> {

  private final JiraSite site;
  private final Tables tables;
  private final User caller;
  private final JqlMeanings meanings;
  private final JqlFunctions functions;

  IssueJql(JiraSite site, User caller) {
    this.site = site;
    this.tables = site.tables();
    this.caller = caller;
    this.meanings = new JqlMeanings(site, caller);
    this.functions = new JqlFunctions(site, caller);
  }

  @Override
  public Optional<List<String>> function(String field, String name, List<String> arguments) {
    return functions.call(field, name, arguments);
  }

  @Override
  public PastFields<Issue> past() {
    return new IssuePast(site, meanings, functions);
  }

  @Override
  public Optional<JqlField<Issue>> field(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "project" ->
          Optional.of(
              JqlField.<Issue>among(id(Issue::owner), meanings::project)
                  .never()
                  .sorted(
                      Comparator.comparing(issue -> project(issue).map(Project::key).orElse(""))));
      case "key", "issuekey", "issue", "id" -> Optional.of(key());
      case "issuetype", "type" ->
          Optional.of(
              JqlField.<Issue>among(id(Issue::type), meanings::type)
                  .never()
                  .sorted(Comparator.comparingLong(Issue::type)));
      case "status" ->
          Optional.of(
              JqlField.<Issue>among(id(Issue::status), meanings::status)
                  .never()
                  .sorted(Comparator.comparingLong(Issue::status)));
      case "statuscategory" ->
          Optional.of(
              JqlField.<Issue>among(this::statusCategory, meanings::statusCategory).never());
      case "priority" -> Optional.of(priority());
      case "resolution" ->
          Optional.of(
              JqlField.<Issue>among(stored("resolution"), meanings::resolution)
                  .sorted(Sorting.byFirst(stored("resolution"), Sorting::numbers)));
      case "assignee", "reporter", "creator" -> Optional.of(person(name.toLowerCase(Locale.ROOT)));
      case "watcher" ->
          Optional.of(
              JqlField.among(
                  issue -> followers(issue, true), text -> meanings.user("watcher", text)));
      case "voter" ->
          Optional.of(
              JqlField.among(
                  issue -> followers(issue, false), text -> meanings.user("voter", text)));
      case "watchers" -> Optional.of(counted(issue -> followers(issue, true).size()));
      case "votes" -> Optional.of(counted(issue -> followers(issue, false).size()));
      case "worklogauthor" ->
          Optional.of(
              JqlField.among(
                  issue ->
                      tables.worklogs().ofOwner(issue.id()).stream()
                          .map(worklog -> worklog.author())
                          .toList(),
                  text -> meanings.user("worklogAuthor", text)));
      case "worklogcomment" ->
          Optional.of(
              JqlField.text(issue ->
                  tables.worklogs().ofOwner(issue.id()).stream()
                      .filter(one -> site.access().sees(caller, issue, one.visibility()))
                      .map(one -> one.comment())
                      .toList()));
      case "workratio" ->
          Optional.of(JqlField.ordered(IssueJql::workRatio, List::of, Sorting::numbers));
      case "projecttype" -> Optional.of(projectType());
      case "lastviewed", "filter", "request", "savedfilter", "searchrequest" ->
          throw Refusal.of(501, "The sandbox does not implement the JQL field '" + name + "'.");
      case "worklogdate" -> Optional.of(time("worklogDate", this::worklogDates));
      case "labels" -> Optional.of(JqlField.among(stored("labels"), List::of));
      case "component" -> Optional.of(JqlField.among(stored("components"), meanings::component));
      case "fixversion", "affectedversion" -> Optional.of(version(name.toLowerCase(Locale.ROOT)));
      case "category" -> Optional.of(JqlField.among(this::category, meanings::category));
      case "level" -> Optional.of(JqlField.among(stored("security"), meanings::level));
      case "created", "createddate" -> Optional.of(time("created", stored("created")).never());
      case "updated", "updateddate" -> Optional.of(time("updated", stored("updated")).never());
      case "resolved", "resolutiondate" -> Optional.of(time("resolved", stored("resolutiondate")));
      case "due", "duedate" -> Optional.of(time("due", issue -> days(issue, "duedate")));
      case "summary" -> Optional.of(JqlField.text(stored("summary")));
      case "description" -> Optional.of(JqlField.text(stored("description")));
      case "environment" -> Optional.of(JqlField.text(stored("environment")));
      case "comment" -> Optional.of(JqlField.text(this::comments));
      case "text" -> Optional.of(JqlField.text(this::texts));
      case "attachments" ->
          Optional.of(
              JqlField.among(
                  issue ->
                      tables.attachments().ofOwner(issue.id()).stream()
                          .map(file -> file.name())
                          .toList(),
                  List::of));
      case "parent" ->
          Optional.of(JqlField.among(stored("parent"), text -> meanings.issue("parent", text)));
      case "subtasks" ->
          Optional.of(
              JqlField.among(
                  issue ->
                      site.issues().children(issue).stream()
                          .map(child -> Long.toString(child.id()))
                          .toList(),
                  text -> meanings.issue("subtasks", text)));
      case "originalestimate", "timeoriginalestimate" ->
          Optional.of(duration("timeoriginalestimate"));
      case "remainingestimate", "timeestimate" -> Optional.of(duration("timeestimate"));
      case "timespent" -> Optional.of(duration("timespent"));
      default -> custom(name);
    };
  }

  /**
   * The fields whose values an issue is sorted by when a query orders by a name; nothing where that
   * is not known.
   */
  Optional<Set<String>> sortedBy(String name) {
    String field = name.toLowerCase(Locale.ROOT);
    return switch (field) {
      case "project", "key", "issuekey", "issue", "id", "watchers", "votes" ->
          Optional.of(Set.of());
      case "summary",
          "environment",
          "status",
          "issuetype",
          "priority",
          "resolution",
          "assignee",
          "reporter",
          "creator",
          "created",
          "updated",
          "timespent" ->
          Optional.of(Set.of(field));
      case "type" -> Optional.of(Set.of("issuetype"));
      case "createddate" -> Optional.of(Set.of("created"));
      case "updateddate" -> Optional.of(Set.of("updated"));
      case "resolved", "resolutiondate" -> Optional.of(Set.of("resolutiondate"));
      case "due", "duedate" -> Optional.of(Set.of("duedate"));
      case "fixversion" -> Optional.of(Set.of("fixVersions"));
      case "affectedversion" -> Optional.of(Set.of("versions"));
      default -> customNamed(name).map(custom -> Set.of(custom.id()));
    };
  }

  /** How much of the estimate was spent, in percent. */
  private static List<String> workRatio(Issue issue) {
    long estimate = issue.number("timeoriginalestimate").orElse(0L);
    return estimate == 0
        ? List.of()
        : List.of(Long.toString(issue.number("timespent").orElse(0L) * 100 / estimate));
  }

  private JqlField<Issue> projectType() {
    return JqlField.among(
        issue -> project(issue).map(one -> one.profile().typeKey()).stream().toList(),
        text -> meanings.projectType(text));
  }

  private static Function<Issue, List<String>> id(Function<Issue, Long> number) {
    return issue -> List.of(Long.toString(number.apply(issue)));
  }

  /** What a field holds, each value as a text. */
  private static Function<Issue, List<String>> stored(String field) {
    return issue ->
        issue
            .value(field)
            .map(value ->
                value.isArray()
                    ? value.valueStream().map(one -> one.asString("")).toList()
                    : List.of(value.asString("")))
            .orElse(List.of());
  }

  private Optional<Project> project(Issue issue) {
    return tables.projects().find(issue.owner());
  }

  private JqlField<Issue> key() {
    return JqlField.<Issue>ordered(
            id(Issue::id), text -> meanings.issue("issuekey", text), this::keys)
        .never()
        .sorted(
            Comparator.<Issue, String>comparing(
                    issue -> project(issue).map(Project::key).orElse(""))
                .thenComparingLong(Issue::number));
  }

  /** Numbers within a project; what lies in another one is neither before nor behind. */
  private int keys(String left, String right) {
    Optional<Issue> one = site.issues().find(left);
    Optional<Issue> other = site.issues().find(right);
    return one.isPresent() && other.isPresent() && one.get().owner() == other.get().owner()
        ? Long.compare(one.get().number(), other.get().number())
        : Long.compare(Long.parseLong(left), Long.parseLong(right));
  }

  private List<String> statusCategory(Issue issue) {
    return tables.statuses().find(issue.status()).map(Lists.Status::category).stream().toList();
  }

  private List<String> category(Issue issue) {
    return project(issue)
        .flatMap(project -> project.profile().category())
        .map(id -> Long.toString(id))
        .stream()
        .toList();
  }

  private JqlField<Issue> priority() {
    List<Long> order = tables.priorities().all().stream().map(Lists.Priority::id).toList();
    Comparator<String> higher =
        Comparator.<String>comparingInt(id -> order.indexOf(Long.parseLong(id))).reversed();
    return JqlField.ordered(stored("priority"), meanings::priority, higher);
  }

  private JqlField<Issue> person(String field) {
    return JqlField.<Issue>among(stored(field), text -> meanings.user(field, text))
        .sorted(
            Comparator.comparing(issue ->
                issue
                    .text(field)
                    .map(site::displayName)
                    .orElse("\uffff")
                    .toLowerCase(Locale.ROOT)));
  }

  private List<String> followers(Issue issue, boolean watching) {
    return tables.followers().find(issue.id()).stream()
        .flatMap(one -> (watching ? one.watchers() : one.voters()).stream())
        .toList();
  }

  private static JqlField<Issue> counted(Function<Issue, Integer> count) {
    return JqlField.<Issue>ordered(
            issue -> List.of(Integer.toString(count.apply(issue))), List::of, Sorting::numbers)
        .never();
  }

  private JqlField<Issue> version(String clause) {
    String field = clause.equals("fixversion") ? "fixVersions" : "versions";
    Comparator<String> byPlace =
        Comparator.comparingLong(
            id -> tables.versions().find(id).map(Lists.Version::position).orElse(Long.MAX_VALUE));
    return JqlField.ordered(stored(field), text -> meanings.version(clause, text), byPlace);
  }

  private JqlField<Issue> time(String field, Function<Issue, ? extends Collection<String>> values) {
    return JqlField.ordered(
        values,
        text ->
            List.of(
                Long.toString(
                    JqlDates.time(text, site.dataCenter().now())
                        .orElseThrow(() -> JqlDates.invalid(field, text))
                        .toEpochMilli())),
        Sorting::numbers);
  }

  private static List<String> days(Issue issue, String field) {
    return issue
        .text(field)
        .map(day ->
            Long.toString(
                LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()))
        .stream()
        .toList();
  }

  private List<String> worklogDates(Issue issue) {
    return tables.worklogs().ofOwner(issue.id()).stream()
        .map(worklog -> Long.toString(worklog.started()))
        .toList();
  }

  private List<String> comments(Issue issue) {
    return tables.comments().ofOwner(issue.id()).stream()
        .filter(comment -> site.access().sees(caller, issue, comment.visibility()))
        .map(comment -> comment.body())
        .toList();
  }

  private List<String> texts(Issue issue) {
    List<String> texts = new ArrayList<>(comments(issue));
    Stream.of("summary", "description", "environment")
        .forEach(field -> issue.text(field).ifPresent(texts::add));
    return texts;
  }

  private static JqlField<Issue> duration(String field) {
    return JqlField.ordered(
        stored(field),
        text ->
            List.of(
                Long.toString(
                    Durations.seconds(text)
                        .orElseThrow(() ->
                            Refusal.badRequest(
                                "The value '" + text + "' is not a valid duration.")))),
        Sorting::numbers);
  }

  private Optional<JqlField<Issue>> custom(String name) {
    return customNamed(name).map(this::custom);
  }

  private Optional<Field> customNamed(String name) {
    return tables
        .fields()
        .first(one ->
            one.name().equalsIgnoreCase(name) || ("cf[" + one.id() + "]").equalsIgnoreCase(name))
        .map(Fields::of);
  }

  private JqlField<Issue> custom(Field field) {
    CustomField custom = field.custom().orElseThrow();
    Function<Issue, List<String>> values = stored(field.id());
    return switch (field.kind()) {
      case TEXT, WIKI, URL, READ_ONLY -> JqlField.text(values);
      case NUMBER, SECONDS -> JqlField.ordered(values, List::of, Sorting::numbers);
      case DATE -> time(field.name(), issue -> days(issue, field.id()));
      case TIME -> time(field.name(), values);
      case USER, USERS -> JqlField.among(values, text -> meanings.user(field.name(), text));
      case OPTION, OPTIONS, CASCADE ->
          JqlField.among(values, text -> meanings.option(custom, text));
      case VERSION, VERSIONS ->
          JqlField.among(values, text -> meanings.version(field.name(), text));
      case PROJECT -> JqlField.among(values, meanings::project);
      case EPIC_LINK -> JqlField.among(values, text -> meanings.issue(field.name(), text));
      case SPRINTS -> JqlField.among(values, meanings::sprint);
      case RANK -> JqlField.ordered(values, List::of, Comparator.naturalOrder());
      default -> JqlField.among(values, List::of);
    };
  }
}

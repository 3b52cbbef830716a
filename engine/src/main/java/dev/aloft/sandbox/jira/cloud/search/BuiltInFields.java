package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Component;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Priority;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Resolution;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.config.Version;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The fields of the platform that queries may name. */
final class BuiltInFields {

  /** As many arguments as one likes. */
  private static final int MANY = Integer.MAX_VALUE;

  private final Issues issues;
  private final Configuration configuration;
  private final IssueValues values;
  private final IssueFunctions functions;

  BuiltInFields(Issues issues, IssueValues values, IssueFunctions functions) {
    this.issues = issues;
    this.functions = functions;
    this.configuration = issues.configuration();
    this.values = values;
  }

  List<JqlField> all() {
    return List.of(
        new ProjectField(issues),
        KeyField.byKey(issues, functions),
        KeyField.byId(issues, functions),
        types(),
        statuses(),
        categories(),
        priorities(),
        resolutions(),
        person("assignee"),
        person("reporter"),
        person("creator"),
        labels(),
        versions("fixversion", "fixVersions"),
        versions("affectedversion", "versions"),
        components(),
        parents(),
        time(Set.of("created", "createddate"), issue -> Optional.of(issue.created())),
        time(Set.of("updated", "updateddate"), issue -> Optional.of(issue.updated())),
        time(Set.of("due", "duedate"), issue -> values.time(issue, "duedate")),
        time(Set.of("resolved", "resolutiondate"), issue -> values.time(issue, "resolutiondate")),
        new TextField(Set.of("summary"), issue -> values.text(issue, "summary")),
        new TextField(Set.of("description"), issue -> values.text(issue, "description")),
        new TextField(Set.of("environment"), issue -> values.text(issue, "environment")));
  }

  private static JqlField time(Set<String> names, Function<IssueHead, Optional<Instant>> value) {
    return new OrderedField<>(names, value, JqlTimes::read);
  }

  private static <T> Collection<String> named(
      Collection<T> all, String word, Function<T, String> id, Function<T, String> name) {
    return all.stream()
        .filter(one -> id.apply(one).equals(word) || name.apply(one).equalsIgnoreCase(word))
        .map(id)
        .distinct()
        .toList();
  }

  private JqlField types() {
    return ChoiceField.of(
            Set.of("issuetype", "type"),
            issue -> Stream.of(issue.typeId()),
            word -> named(typesInUse(), word, IssueType::id, IssueType::name))
        .with(
            "standardissuetypes",
            asker ->
                typesInUse().stream().filter(one -> !one.subtask()).map(IssueType::id).toList())
        .with(
            "subtaskissuetypes",
            asker -> typesInUse().stream().filter(IssueType::subtask).map(IssueType::id).toList())
        .sortedBy(issue -> configuration.issueType(issue.typeId()).map(IssueType::name).orElse(""));
  }

  private List<IssueType> typesInUse() {
    return configuration.projects().stream()
        .flatMap(project -> configuration.issueTypes(project).stream())
        .distinct()
        .toList();
  }

  private List<Status> statusesInUse() {
    List<Status> found = new ArrayList<>();
    for (Project project : configuration.projects()) {
      for (IssueType type : configuration.issueTypes(project)) {
        for (String id : configuration.workflow(project, type).statusIds()) {
          configuration.status(id).filter(one -> !found.contains(one)).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private JqlField statuses() {
    return ChoiceField.of(
            Set.of("status"),
            issue -> Stream.of(issue.statusId()),
            word -> named(statusesInUse(), word, Status::id, Status::name))
        .sortedBy(issue -> configuration.status(issue.statusId()).map(Status::name).orElse(""));
  }

  private JqlField categories() {
    return ChoiceField.of(
        Set.of("statuscategory"),
        issue -> configuration.status(issue.statusId()).map(one -> one.category().key()).stream(),
        word ->
            Stream.of(Status.Category.values())
                .filter(one ->
                    one.key().equalsIgnoreCase(word)
                        || one.label().equalsIgnoreCase(word)
                        || Long.toString(one.id()).equals(word))
                .map(Status.Category::key)
                .toList());
  }

  private JqlField priorities() {
    return ChoiceField.of(
            Set.of("priority"),
            issue -> values.ids(issue, "priority"),
            word -> named(everyPriority(), word, Priority::id, Priority::name))
        .sortedBy(issue -> values.ids(issue, "priority").findFirst().map(this::rank).orElse(""))
        .ranked((one, other) -> OptionalInt.of(rank(one).compareTo(rank(other))));
  }

  private List<Priority> everyPriority() {
    return configuration.projects().stream()
        .flatMap(project -> configuration.priorities(project).stream())
        .distinct()
        .toList();
  }

  /** The lowest priority sorts first when ascending, as in the product. */
  private String rank(String priorityId) {
    List<String> order = everyPriority().stream().map(Priority::id).toList();
    return SortKeys.of((long) order.size() - order.indexOf(priorityId));
  }

  private JqlField resolutions() {
    String none = "-1";
    return ChoiceField.of(
        Set.of("resolution"),
        issue -> Stream.of(values.ids(issue, "resolution").findFirst().orElse(none)),
        word ->
            word.equalsIgnoreCase("unresolved")
                ? List.of(none)
                : named(configuration.resolutions(), word, Resolution::id, Resolution::name));
  }

  private JqlField person(String field) {
    return ChoiceField.of(
            Set.of(field), issue -> values.people(issue, field), word -> people(issues, word))
        .with("currentuser", asker -> List.of(asker.account().accountId()))
        .with("membersof", 1, 1, this::members)
        .sortedBy(issue ->
            values
                .people(issue, field)
                .findFirst()
                .flatMap(issues.site().accounts()::find)
                .map(Account::displayName)
                .orElse(""));
  }

  private Collection<String> members(Asker asker, List<String> arguments) {
    return JqlPeople.call(issues.site(), asker, "membersOf", arguments).orElseThrow();
  }

  /** Accounts by id, and by a name or address that is theirs alone. */
  static Collection<String> people(Issues issues, String word) {
    return issues.site().accounts().all().stream()
        .filter(one ->
            one.accountId().equals(word)
                || one.displayName().equalsIgnoreCase(word)
                || (one.emailVisible()
                    && one.email().filter(mail -> mail.equalsIgnoreCase(word)).isPresent()))
        .map(Account::accountId)
        .toList();
  }

  private JqlField labels() {
    return ChoiceField.of(
        Set.of("labels"),
        issue -> values.words(issue, "labels").map(label -> label.toLowerCase(Locale.ROOT)),
        word -> Set.of(word.toLowerCase(Locale.ROOT)));
  }

  private JqlField versions(String name, String field) {
    return ChoiceField.of(
            Set.of(name),
            issue -> values.ids(issue, field),
            word -> named(everyVersion(one -> true), word, Version::id, Version::name))
        .with("releasedversions", 0, MANY, (asker, projects) -> ids(released(projects, true)))
        .with("unreleasedversions", 0, MANY, (asker, projects) -> ids(released(projects, false)))
        .with(
            "latestreleasedversion",
            1,
            MANY,
            (asker, projects) -> ends(projects, true, List::getLast))
        .with(
            "earliestunreleasedversion",
            1,
            MANY,
            (asker, projects) -> ends(projects, false, List::getFirst))
        .ranked(this::sequence);
  }

  private static List<String> ids(List<Version> versions) {
    return versions.stream().map(Version::id).toList();
  }

  /** The versions of some projects, or of all where none is named. */
  private List<Version> released(List<String> projects, boolean released) {
    return configuration.projects().stream()
        .filter(
            project -> projects.isEmpty() || projects.stream().anyMatch(word -> is(project, word)))
        .flatMap(project -> configuration.versions(project).stream())
        .filter(version -> version.released() == released)
        .toList();
  }

  private static boolean is(Project project, String word) {
    return project.key().equalsIgnoreCase(word)
        || project.name().equalsIgnoreCase(word)
        || project.id().equals(word);
  }

  /** One version of each project that has any. */
  private List<String> ends(
      List<String> projects, boolean released, Function<List<Version>, Version> end) {
    return projects.stream()
        .map(project -> released(List.of(project), released))
        .filter(versions -> !versions.isEmpty())
        .map(end)
        .map(Version::id)
        .toList();
  }

  /** Versions of one project stand in its sequence; those of two are not compared. */
  private OptionalInt sequence(String one, String other) {
    for (Project project : configuration.projects()) {
      List<String> order = ids(configuration.versions(project));
      if (order.contains(one) && order.contains(other)) {
        return OptionalInt.of(Integer.compare(order.indexOf(one), order.indexOf(other)));
      }
    }
    return OptionalInt.empty();
  }

  private List<Version> everyVersion(Predicate<Version> wanted) {
    return configuration.projects().stream()
        .flatMap(project -> configuration.versions(project).stream())
        .filter(wanted)
        .toList();
  }

  private JqlField components() {
    return ChoiceField.of(
            Set.of("component"),
            issue -> values.ids(issue, "components"),
            word -> named(everyComponent(), word, Component::id, Component::name))
        .with(
            "componentsleadbyuser",
            0,
            1,
            (asker, people) -> {
              Collection<String> leads = leads(asker, people);
              return everyComponent().stream()
                  .filter(one -> one.lead().filter(leads::contains).isPresent())
                  .map(Component::id)
                  .toList();
            });
  }

  private List<Component> everyComponent() {
    return configuration.projects().stream()
        .flatMap(project -> configuration.components(project).stream())
        .toList();
  }

  /** Who a function names, or who asks where it names nobody. */
  private Collection<String> leads(Asker asker, List<String> people) {
    return people.isEmpty()
        ? List.of(asker.account().accountId())
        : people(issues, people.getFirst());
  }

  private JqlField parents() {
    return ChoiceField.of(
        Set.of("parent", "epic link", "cf[10014]"),
        issue -> issue.parentId().map(id -> Long.toString(id)).stream(),
        word -> issues.find(word).map(issue -> Long.toString(issue.id())).stream().toList());
  }
}

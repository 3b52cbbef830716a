package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Priority;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Resolution;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.config.Version;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Past;
import dev.aloft.sandbox.jira.jql.PastField;
import dev.aloft.sandbox.jira.jql.PastField.Wanted;
import dev.aloft.sandbox.jira.jql.PastFields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What issues were: the fields whose history queries may ask for (the product's reference of the
 * operators WAS and CHANGED). What has another name by now is found by the one that it had.
 */
final class IssuePast implements PastFields<IssueHead> {

  private final Issues issues;
  private final Configuration configuration;
  private final Asker asker;

  IssuePast(Issues issues, Asker asker) {
    this.issues = issues;
    this.configuration = issues.configuration();
    this.asker = asker;
  }

  @Override
  public Optional<PastField<IssueHead>> past(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "assignee" -> Optional.of(person("assignee"));
      case "reporter" -> Optional.of(person("reporter"));
      case "priority" ->
          Optional.of(
              one(
                  "priority",
                  issue -> stored(issue, "priority", this::priorities),
                  this::priorities));
      case "resolution" ->
          Optional.of(
              one(
                  "resolution",
                  issue -> stored(issue, "resolution", this::resolutions),
                  this::resolutions));
      case "status" ->
          Optional.of(
              one(
                  "status",
                  issue ->
                      configuration
                          .status(issue.statusId())
                          .map(status -> new Past.Value(status.id(), status.name())),
                  this::statuses));
      case "fixversion" -> Optional.of(versions());
      default -> Optional.empty();
    };
  }

  private PastField<IssueHead> one(
      String field,
      Function<Issue, Optional<Past.Value>> now,
      Function<String, List<Past.Value>> named) {
    return new PastField<>(
        head -> {
          Issue issue = issue(head);
          return Past.ofOne(maker(issue), issue.created(), now.apply(issue), steps(head, field));
        },
        operand -> wanted(field, operand, named));
  }

  private PastField<IssueHead> person(String field) {
    return one(
        field,
        issue -> {
          String id = issue.fields().path(field).path("accountId").asString("");
          return id.isEmpty() ? Optional.empty() : Optional.of(account(id));
        },
        this::accounts);
  }

  private PastField<IssueHead> versions() {
    String field = "Fix Version";
    return new PastField<>(
        head -> {
          Issue issue = issue(head);
          List<Past.Value> now =
              issue
                  .fields()
                  .path("fixVersions")
                  .valueStream()
                  .map(one -> value(one.path("id").asString(""), this::versions))
                  .toList();
          return Past.ofMany(maker(issue), issue.created(), now, steps(head, field));
        },
        operand -> wanted(field, operand, this::versions));
  }

  private Issue issue(IssueHead head) {
    return issues
        .store()
        .find(head.id())
        .orElseThrow(() -> new IllegalStateException("a head without its issue"));
  }

  private static String maker(Issue issue) {
    return issue.fields().path("creator").path("accountId").asString("");
  }

  private List<Past.Step> steps(IssueHead head, String field) {
    return issues.history().steps(head.id(), field).stream()
        .map(step -> new Past.Step(step.by(), step.at(), end(step.from()), end(step.to())))
        .toList();
  }

  private static Optional<Past.Value> end(ChangedItem.Value value) {
    String id = value.id().orElse("");
    String text = value.text().orElse("");
    return id.isEmpty() && text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Past.Value(id, text));
  }

  private static Optional<Past.Value> stored(
      Issue issue, String field, Function<String, List<Past.Value>> named) {
    JsonNode id = issue.fields().path(field).path("id");
    return id.asString("").isEmpty() ? Optional.empty() : Optional.of(value(id.asString(), named));
  }

  /** A value with its name, where it still has one. */
  private static Past.Value value(String id, Function<String, List<Past.Value>> named) {
    return named.apply(id).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Past.Value(id, id));
  }

  private Wanted wanted(String field, Operand operand, Function<String, List<Past.Value>> named) {
    return switch (operand) {
      case Operand.Empty() -> Wanted.nothing();
      case Operand.Function function -> {
        if (!field.equals("assignee") && !field.equals("reporter")) {
          throw JqlField.noFunction(function.name());
        }
        yield of(people(function).stream().map(this::account).toList());
      }
      case Operand.Text(var word) -> {
        if (field.equals("resolution") && word.equalsIgnoreCase("unresolved")) {
          yield Wanted.nothing();
        }
        List<Past.Value> known = named.apply(word);
        if (known.isEmpty() && !issues.history().tells(field, word)) {
          throw JqlField.unknown(field, word);
        }
        yield of(known.isEmpty() ? List.of(new Past.Value("", word)) : known);
      }
    };
  }

  private static Wanted of(List<Past.Value> values) {
    return new Wanted(
        values.stream().map(Past.Value::id).filter(id -> !id.isEmpty()).collect(Collectors.toSet()),
        values.stream()
            .map(value -> value.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        false);
  }

  private Past.Value account(String id) {
    return new Past.Value(
        id, issues.site().accounts().find(id).map(Account::displayName).orElse(id));
  }

  private List<Past.Value> accounts(String word) {
    return BuiltInFields.people(issues, word).stream().map(this::account).toList();
  }

  private List<Past.Value> priorities(String word) {
    return named(
        configuration.projects().stream()
            .flatMap(project -> configuration.priorities(project).stream()),
        word,
        Priority::id,
        Priority::name);
  }

  private List<Past.Value> resolutions(String word) {
    return named(configuration.resolutions().stream(), word, Resolution::id, Resolution::name);
  }

  private List<Past.Value> statuses(String word) {
    return named(
        configuration.projects().stream().flatMap(this::statusesOf),
        word,
        Status::id,
        Status::name);
  }

  private Stream<Status> statusesOf(Project project) {
    return configuration.issueTypes(project).stream()
        .flatMap(type -> configuration.workflow(project, type).statusIds().stream())
        .distinct()
        .flatMap(id -> configuration.status(id).stream());
  }

  private List<Past.Value> versions(String word) {
    return named(
        configuration.projects().stream()
            .flatMap(project -> configuration.versions(project).stream()),
        word,
        Version::id,
        Version::name);
  }

  private static <T> List<Past.Value> named(
      Stream<T> all, String word, Function<T, String> id, Function<T, String> name) {
    Map<String, Past.Value> found =
        all.filter(one -> id.apply(one).equals(word) || name.apply(one).equalsIgnoreCase(word))
            .map(one -> new Past.Value(id.apply(one), name.apply(one)))
            .collect(Collectors.toMap(Past.Value::id, one -> one, (one, same) -> one));
    return List.copyOf(found.values());
  }

  @Override
  public Set<String> people(Operand operand) {
    return switch (operand) {
      case Operand.Empty() -> Set.of();
      case Operand.Text(var word) -> {
        List<Past.Value> known = accounts(word);
        if (known.isEmpty()) {
          throw JqlField.unknown("by", word);
        }
        yield known.stream().map(Past.Value::id).collect(Collectors.toSet());
      }
      case Operand.Function(var name, var arguments) ->
          Set.copyOf(
              JqlPeople.call(issues.site(), asker, name, arguments)
                  .orElseThrow(() -> JqlField.noFunction(name)));
    };
  }

  @Override
  public Instant time(Operand operand) {
    return JqlTimes.read(operand, asker).orElseThrow(() -> JqlTimes.unreadable("date", operand));
  }
}

package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Change;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.JqlDates;
import dev.aloft.sandbox.jira.jql.Past;
import dev.aloft.sandbox.jira.jql.PastField;
import dev.aloft.sandbox.jira.jql.PastField.Wanted;
import dev.aloft.sandbox.jira.jql.PastFields;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What issues were: the fields whose history queries may ask for (the product's reference of the
 * operators WAS and CHANGED). What has another name by now is found by the one that it had.
 */
final class IssuePast implements PastFields<Issue> {

  private final JiraSite site;
  private final Tables tables;
  private final JqlMeanings meanings;
  private final JqlFunctions functions;

  IssuePast(JiraSite site, JqlMeanings meanings, JqlFunctions functions) {
    this.site = site;
    this.tables = site.tables();
    this.meanings = meanings;
    this.functions = functions;
  }

  @Override
  public Optional<PastField<Issue>> past(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "assignee", "reporter" -> {
        String field = name.toLowerCase(Locale.ROOT);
        yield Optional.of(one(field, site::displayName, word -> meanings.user(field, word)));
      }
      case "priority" ->
          Optional.of(
              one(
                  "priority",
                  id -> name(tables.priorities().find(id).map(Lists.Priority::name), id),
                  meanings::priority));
      case "resolution" ->
          Optional.of(
              one(
                  "resolution",
                  id -> name(tables.resolutions().find(id).map(Lists.Resolution::name), id),
                  meanings::resolution));
      case "status" ->
          Optional.of(
              one(
                  "status",
                  id -> name(tables.statuses().find(id).map(Lists.Status::name), id),
                  meanings::status));
      case "fixversion" -> Optional.of(versions());
      default -> Optional.empty();
    };
  }

  private static String name(Optional<String> known, String id) {
    return known.orElse(id);
  }

  private PastField<Issue> one(
      String field, Function<String, String> names, Function<String, List<String>> meaning) {
    return new PastField<>(
        issue ->
            Past.ofOne(
                maker(issue),
                Instant.ofEpochMilli(issue.created()),
                issue.text(field).map(id -> new Past.Value(id, names.apply(id))),
                steps(issue, field)),
        operand -> wanted(field, operand, names, meaning));
  }

  private PastField<Issue> versions() {
    String field = "Fix Version";
    Function<String, String> names =
        id -> name(tables.versions().find(id).map(Lists.Version::name), id);
    return new PastField<>(
        issue ->
            Past.ofMany(
                maker(issue),
                Instant.ofEpochMilli(issue.created()),
                issue.value("fixVersions").stream()
                    .flatMap(all -> all.valueStream())
                    .map(one -> one.asString(""))
                    .map(id -> new Past.Value(id, names.apply(id)))
                    .toList(),
                steps(issue, field)),
        operand -> wanted(field, operand, names, word -> meanings.version("fixVersion", word)));
  }

  private static String maker(Issue issue) {
    return issue.text("creator").orElse("");
  }

  private static boolean ofSystem(Change change, String field) {
    return change.kind().equals("jira") && change.field().equalsIgnoreCase(field);
  }

  private List<Past.Step> steps(Issue issue, String field) {
    return tables.history().ofOwner(issue.id()).stream()
        .flatMap(group ->
            group.changes().stream()
                .filter(change -> ofSystem(change, field))
                .map(change ->
                    new Past.Step(
                        group.author(),
                        Instant.ofEpochMilli(group.created()),
                        end(change.from(), change.fromText()),
                        end(change.to(), change.toText()))))
        .toList();
  }

  private static Optional<Past.Value> end(Optional<String> id, Optional<String> text) {
    String one = id.orElse("");
    String other = text.orElse("");
    return one.isEmpty() && other.isEmpty()
        ? Optional.empty()
        : Optional.of(new Past.Value(one, other));
  }

  private Wanted wanted(
      String field,
      Operand operand,
      Function<String, String> names,
      Function<String, List<String>> meaning) {
    return switch (operand) {
      case Operand.Empty() -> Wanted.nothing();
      case Operand.Function(var name, var arguments) -> of(called(field, name, arguments), names);
      case Operand.Text(var word) -> {
        if (field.equals("resolution") && word.equalsIgnoreCase("unresolved")) {
          yield Wanted.nothing();
        }
        try {
          yield of(meaning.apply(word), names);
        } catch (Refusal unknown) {
          if (!tells(field, word)) {
            throw unknown;
          }
          yield new Wanted(Set.of(), Set.of(word.toLowerCase(Locale.ROOT)), false);
        }
      }
    };
  }

  private static Wanted of(List<String> ids, Function<String, String> names) {
    return new Wanted(
        Set.copyOf(ids),
        ids.stream()
            .map(names)
            .map(one -> one.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        false);
  }

  private List<String> called(String field, String name, List<String> arguments) {
    return functions
        .call(field, name, arguments)
        .orElseThrow(() -> Refusal.badRequest("Unable to find JQL function '" + name + "()'."));
  }

  /** Whether some change tells a word, though nothing is called so any more. */
  private boolean tells(String field, String word) {
    return tables
        .history()
        .all()
        .flatMap(group -> group.changes().stream())
        .filter(change -> ofSystem(change, field))
        .flatMap(change -> Stream.of(change.fromText(), change.toText()))
        .anyMatch(text -> text.filter(word::equalsIgnoreCase).isPresent());
  }

  @Override
  public Set<String> people(Operand operand) {
    return switch (operand) {
      case Operand.Empty() -> Set.of();
      case Operand.Text(var word) -> Set.copyOf(meanings.user("by", word));
      case Operand.Function(var name, var arguments) -> Set.copyOf(called("by", name, arguments));
    };
  }

  @Override
  public Instant time(Operand operand) {
    Instant now = site.dataCenter().now();
    return switch (operand) {
      case Operand.Empty() -> throw JqlDates.invalid("date", "EMPTY");
      case Operand.Text(var text) ->
          JqlDates.time(text, now).orElseThrow(() -> JqlDates.invalid("date", text));
      case Operand.Function(var name, var arguments) ->
          JqlDates.function(name, arguments, now)
              .orElseThrow(
                  () -> Refusal.badRequest("Unable to find JQL function '" + name + "()'."));
    };
  }
}

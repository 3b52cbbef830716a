package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.operation.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Custom fields as queries name them: {@code cf[10100]}, or by name. */
final class CustomFields {

  private final Issues issues;
  private final IssueValues values;

  CustomFields(Issues issues, IssueValues values) {
    this.issues = issues;
    this.values = values;
  }

  /** The field that a query names; 501 where it holds what the sandbox does not search. */
  Optional<JqlField> find(String name) {
    return issues.configuration().fields().stream()
        .filter(Field::custom)
        .filter(field ->
            field.name().equalsIgnoreCase(name)
                || field
                    .schema()
                    .customId()
                    .filter(id -> name.equalsIgnoreCase("cf[" + id + "]"))
                    .isPresent())
        .findFirst()
        .map(field -> searched(name, field));
  }

  private JqlField searched(String name, Field field) {
    Set<String> names = Set.of(name.toLowerCase(Locale.ROOT));
    String id = field.id();
    if (field.schema().richText()) {
      return new TextField(names, issue -> values.text(issue, id));
    }
    boolean many = field.schema().type().equals("array");
    String type = many ? field.schema().items().orElse("string") : field.schema().type();
    return switch (type) {
      case "string" ->
          many
              ? ChoiceField.of(names, issue -> values.words(issue, id), Set::of)
              : new TextField(names, issue -> values.text(issue, id));
      case "number" ->
          new OrderedField<>(
              names, issue -> values.number(issue, id), (operand, asker) -> number(operand));
      case "date", "datetime" ->
          new OrderedField<>(names, issue -> values.time(issue, id), JqlTimes::read);
      case "option" ->
          ChoiceField.of(names, issue -> values.ids(issue, id), word -> options(id, word));
      case "option-with-child" ->
          ChoiceField.of(names, issue -> values.ids(issue, id), word -> options(id, word))
              .with("cascadeoption", 1, 2, (asker, words) -> cascade(id, words));
      case "user" ->
          ChoiceField.of(
                  names,
                  issue -> values.people(issue, id),
                  word -> BuiltInFields.people(issues, word))
              .with("currentuser", asker -> List.of(asker.account().accountId()))
              .with(
                  "membersof",
                  1,
                  1,
                  (asker, arguments) ->
                      JqlPeople.call(issues.site(), asker, "membersOf", arguments).orElseThrow());
      default ->
          throw Refusal.of(501, "The sandbox does not search the field '" + field.name() + "'.");
    };
  }

  /** The number that an operand says. */
  static Optional<BigDecimal> number(Operand operand) {
    try {
      return operand instanceof Operand.Text(var text)
          ? Optional.of(new BigDecimal(text))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A parent, or a child below it; what has no child is found by no id. */
  private Collection<String> cascade(String fieldId, List<String> words) {
    if (words.stream().anyMatch("none"::equalsIgnoreCase)) {
      throw Refusal.of(501, "The sandbox does not implement 'none' in cascadeOption().");
    }
    List<Option> parents =
        everyOption(fieldId).filter(option -> is(option, words.getFirst())).toList();
    List<String> found =
        words.size() == 1
            ? parents.stream().map(Option::id).toList()
            : parents.stream()
                .flatMap(parent -> parent.children().stream())
                .filter(child -> is(child, words.getLast()))
                .map(Option::id)
                .toList();
    if (found.isEmpty()) {
      throw UnknownName.ofValue(
          "The option '" + String.join("', '", words) + "' does not exist for cascadeOption().");
    }
    return found;
  }

  private static boolean is(Option option, String word) {
    return option.id().equals(word) || option.value().equalsIgnoreCase(word);
  }

  private Stream<Option> everyOption(String fieldId) {
    return issues.configuration().projects().stream()
        .flatMap(project ->
            issues.configuration().issueTypes(project).stream()
                .flatMap(type -> issues.configuration().editFields(project, type).stream()))
        .filter(use -> use.field().id().equals(fieldId))
        .flatMap(use -> use.options().stream());
  }

  private Collection<String> options(String fieldId, String word) {
    return everyOption(fieldId)
        .flatMap(option -> Stream.concat(Stream.of(option), option.children().stream()))
        .filter(option -> is(option, word))
        .map(Option::id)
        .distinct()
        .toList();
  }
}

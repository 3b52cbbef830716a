package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.operation.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
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
      case "option", "option-with-child" ->
          ChoiceField.of(names, issue -> values.ids(issue, id), word -> options(id, word));
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

  private Collection<String> options(String fieldId, String word) {
    List<String> found = new ArrayList<>();
    for (Project project : issues.configuration().projects()) {
      for (IssueType type : issues.configuration().issueTypes(project)) {
        issues.configuration().editFields(project, type).stream()
            .filter(use -> use.field().id().equals(fieldId))
            .map(FieldUse::options)
            .flatMap(List::stream)
            .flatMap(option -> Stream.concat(Stream.of(option), option.children().stream()))
            .filter(option -> option.id().equals(word) || option.value().equalsIgnoreCase(word))
            .map(Option::id)
            .forEach(found::add);
      }
    }
    return found;
  }
}

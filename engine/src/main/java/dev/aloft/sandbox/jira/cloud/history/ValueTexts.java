package dev.aloft.sandbox.jira.cloud.history;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem.Value;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.markup.AdfToWiki;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Stored values of fields as a history tells them: the id of what is chosen, and its name. What is
 * gone by the time that it is asked for goes by its id.
 */
final class ValueTexts {

  private final JiraSite site;
  private final Configuration configuration;

  ValueTexts(JiraSite site, Configuration configuration) {
    this.site = site;
    this.configuration = configuration;
  }

  /** A whole value. */
  Value of(Project project, Field field, JsonNode stored) {
    if (stored.isMissingNode() || stored.isNull() || (stored.isArray() && stored.isEmpty())) {
      return Value.NOTHING;
    }
    if (field.schema().richText()) {
      return Value.text(AdfToWiki.convert(stored));
    }
    return stored.isArray() ? list(project, field, stored) : one(project, field, stored);
  }

  /** Labels are told apart by blanks, anything else by commas. */
  private Value list(Project project, Field field, JsonNode stored) {
    if (field.schema().items().orElse("string").equals("string")) {
      return Value.text(
          stored.valueStream().map(one -> one.asString("")).collect(Collectors.joining(" ")));
    }
    List<Value> all = stored.valueStream().map(one -> one(project, field, one)).toList();
    String ids = all.stream().flatMap(one -> one.id().stream()).collect(Collectors.joining(", "));
    return Value.of(
        "[" + ids + "]",
        all.stream().flatMap(one -> one.text().stream()).collect(Collectors.joining(",")));
  }

  /** One value, or one item of several. */
  Value one(Project project, Field field, JsonNode stored) {
    String id = stored.path("id").asString("");
    String type =
        field.schema().type().equals("array")
            ? field.schema().items().orElse("string")
            : field.schema().type();
    return switch (type) {
      case "option" -> named(id, option(field, id));
      case "option-with-child" -> cascade(field, stored);
      case "user" -> {
        String accountId = stored.path("accountId").asString("");
        yield named(accountId, site.accounts().find(accountId).map(Account::displayName));
      }
      case "group" -> {
        String groupId = stored.path("groupId").asString("");
        yield named(groupId, site.groups().find(groupId).map(group -> group.name()));
      }
      case "version" ->
          named(
              id, found(configuration.versions(project).stream(), id, v -> v.id(), v -> v.name()));
      case "component" ->
          named(
              id,
              found(configuration.components(project).stream(), id, c -> c.id(), c -> c.name()));
      case "priority" -> named(id, configuration.priority(id).map(one -> one.name()));
      case "resolution" ->
          named(id, found(configuration.resolutions().stream(), id, r -> r.id(), r -> r.name()));
      case "securitylevel" ->
          named(
              id,
              found(
                  configuration.securityLevels(project).stream(), id, l -> l.id(), l -> l.name()));
      case "project" -> named(id, configuration.project(id).map(one -> one.name()));
      case "date", "datetime" -> Value.of(stored.asString(""), stored.asString(""));
      default -> Value.text(stored.isValueNode() ? stored.asString("") : stored.toString());
    };
  }

  private static Value named(String id, Optional<String> name) {
    return Value.of(id, name.orElse(id));
  }

  private static <T> Optional<String> found(
      Stream<T> all, String id, Function<T, String> idOf, Function<T, String> nameOf) {
    return all.filter(one -> idOf.apply(one).equals(id)).map(nameOf).findFirst();
  }

  private Optional<String> option(Field field, String id) {
    return configuration.option(field.id(), id).map(Option::value);
  }

  private Value cascade(Field field, JsonNode stored) {
    String parent = stored.path("id").asString("");
    String child = stored.path("child").asString("");
    String text = "Parent values: " + option(field, parent).orElse(parent) + "(" + parent + ")";
    return Value.text(
        child.isEmpty()
            ? text
            : text + "Level 1 values: " + option(field, child).orElse(child) + "(" + child + ")");
  }
}

package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityLevel;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.jql.JqlField;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the words of a query mean: ids and names of projects, types, people. */
final class JqlMeanings {

  private final JiraSite site;
  private final Tables tables;
  private final User caller;

  JqlMeanings(JiraSite site, User caller) {
    this.site = site;
    this.tables = site.tables();
    this.caller = caller;
  }

  private static List<String> known(String field, String text, List<String> ids) {
    if (ids.isEmpty()) {
      throw Refusal.badRequest(
          "The value '" + text + "' does not exist for the field '" + field + "'.");
    }
    return ids;
  }

  private static <T extends Item> List<String> named(
      String field, String text, List<T> all, Function<T, String> name) {
    List<String> byName =
        all.stream()
            .filter(one -> name.apply(one).equalsIgnoreCase(text))
            .map(one -> Long.toString(one.id()))
            .toList();
    if (!byName.isEmpty()) {
      return byName;
    }
    return known(
        field,
        text,
        all.stream().map(one -> Long.toString(one.id())).filter(text::equals).toList());
  }

  List<String> project(String text) {
    List<String> byKey =
        site.access().visible(caller).stream()
            .filter(one ->
                one.key().equalsIgnoreCase(text)
                    || one.formerKeys().stream().anyMatch(text::equalsIgnoreCase))
            .map(one -> Long.toString(one.id()))
            .toList();
    return byKey.isEmpty()
        ? named("project", text, site.access().visible(caller), Project::name)
        : byKey;
  }

  List<String> projectType(String text) {
    return known(
        "projectType",
        text,
        Stream.of("software", "business", "service_desk").filter(text::equalsIgnoreCase).toList());
  }

  List<String> type(String text) {
    return named("issuetype", text, tables.issueTypes().all(), Lists.IssueType::name);
  }

  List<String> status(String text) {
    return named("status", text, tables.statuses().all(), Lists.Status::name);
  }

  List<String> statusCategory(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "new", "to do", "2" -> List.of("new");
      case "indeterminate", "in progress", "4" -> List.of("indeterminate");
      case "done", "complete", "3" -> List.of("done");
      case "undefined", "no category", "1" -> List.of("undefined");
      default -> known("statusCategory", text, List.of());
    };
  }

  List<String> priority(String text) {
    return named("priority", text, tables.priorities().all(), Lists.Priority::name);
  }

  List<String> resolution(String text) {
    return text.equalsIgnoreCase("unresolved")
        ? List.of(JqlField.NONE)
        : named("resolution", text, tables.resolutions().all(), Lists.Resolution::name);
  }

  List<String> version(String field, String text) {
    return named(field, text, tables.versions().all(), Lists.Version::name);
  }

  List<String> component(String text) {
    return named("component", text, tables.components().all(), Lists.Component::name);
  }

  List<String> category(String text) {
    return named("category", text, tables.categories().all(), Lists.Category::name);
  }

  List<String> level(String text) {
    return known(
        "level",
        text,
        tables.securitySchemes().all().stream()
            .flatMap(scheme -> scheme.levels().stream())
            .filter(level ->
                level.name().equalsIgnoreCase(text) || Long.toString(level.id()).equals(text))
            .map(SecurityLevel::id)
            .map(id -> Long.toString(id))
            .toList());
  }

  /** A person by name, key or e-mail address; one who is no more by the key that is left. */
  List<String> user(String field, String text) {
    Optional<User> user =
        site.users()
            .byName(text)
            .or(() -> site.users().byKey(text))
            .or(() ->
                site.users().all().stream()
                    .filter(one -> one.email().equalsIgnoreCase(text))
                    .findFirst());
    return known(field, text, user.map(User::key).stream().toList());
  }

  List<String> issue(String field, String text) {
    return List.of(
        Long.toString(
            site.issues()
                .find(text)
                .filter(issue -> site.access().sees(caller, issue))
                .orElseThrow(() ->
                    Refusal.badRequest(
                        "An issue with key '"
                            + text
                            + "' does not exist for field '"
                            + field
                            + "'."))
                .id()));
  }

  List<String> option(CustomField custom, String text) {
    List<CustomField.Option> options = tables.options().where(one -> one.owner() == custom.id());
    return named(custom.name(), text, options, CustomField.Option::value);
  }

  List<String> sprint(String text) {
    return named("sprint", text, tables.sprints().all(), sprint -> sprint.name());
  }
}

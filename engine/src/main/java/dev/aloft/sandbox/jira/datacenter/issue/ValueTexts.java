package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Agile;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Lists;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityLevel;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Stored values as the history of an issue names them. */
final class ValueTexts {

  private final JiraSite site;
  private final Tables tables;

  ValueTexts(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
  }

  /** A value as people read it. */
  String text(Field field, JsonNode value) {
    return switch (field.kind()) {
      case LABELS ->
          value.valueStream().map(one -> one.asString("")).collect(Collectors.joining(" "));
      case USERS, GROUPS, OPTIONS, VERSIONS, COMPONENTS, SPRINTS, CASCADE ->
          value.valueStream().map(one -> one(field, one)).collect(Collectors.joining(", "));
      default -> one(field, value);
    };
  }

  /** A value as programs read it, where it has such a form. */
  Optional<String> id(Field field, JsonNode value) {
    return switch (field.kind()) {
      case TEXT, WIKI, URL, NUMBER, READ_ONLY, LABELS -> Optional.empty();
      case USERS, GROUPS, OPTIONS, VERSIONS, COMPONENTS, SPRINTS, CASCADE ->
          Optional.of(
              value.valueStream().map(one -> one.asString("")).collect(Collectors.joining(", ")));
      default -> Optional.of(value.asString(""));
    };
  }

  private String one(Field field, JsonNode value) {
    long id = value.isNumber() ? value.longValue() : 0;
    Optional<String> name =
        switch (field.kind()) {
          case USER, USERS -> Optional.of(site.displayName(value.asString("")));
          case PRIORITY -> tables.priorities().find(id).map(Lists.Priority::name);
          case RESOLUTION -> tables.resolutions().find(id).map(Lists.Resolution::name);
          case STATUS -> tables.statuses().find(id).map(Lists.Status::name);
          case ISSUE_TYPE -> tables.issueTypes().find(id).map(Lists.IssueType::name);
          case VERSION, VERSIONS -> tables.versions().find(id).map(Lists.Version::name);
          case COMPONENTS -> tables.components().find(id).map(Lists.Component::name);
          case OPTION, OPTIONS, CASCADE -> tables.options().find(id).map(CustomField.Option::value);
          case SECURITY -> site.access().level(id).map(SecurityLevel::name);
          case SPRINTS -> tables.sprints().find(id).map(Agile.Sprint::name);
          case EPIC_LINK -> site.issues().find(id).map(site.issues()::key);
          default -> Optional.empty();
        };
    return name.orElseGet(() -> value.asString(""));
  }
}

package dev.aloft.sandbox.jira.cloud.security;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme.Level;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme.Member;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads levels and members from bodies. */
final class LevelForm {

  /** The most levels and members of one call (contract). */
  private static final int MOST = 100;

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 4000;

  private final JiraSite site;
  private final SiteTables tables;

  LevelForm(JiraSite site, SiteTables tables) {
    this.site = site;
    this.tables = tables;
  }

  /** A scheme with the levels of a body added. */
  SecurityScheme add(SecurityScheme scheme, List<JsonNode> levels) {
    if (levels.size() > MOST) {
      throw Refusal.badRequest("At most " + MOST + " levels can be given.");
    }
    SecurityScheme next = scheme;
    for (JsonNode node : levels) {
      Form form = Form.of(node, "description", "isDefault", "members", "name");
      String name = form.required("name", LONGEST_NAME);
      String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
      form.check();
      unique(next, name, -1);
      Level level =
          new Level(
              tables.next("securityLevel"), name, description, members(form.elements("members")));
      next = next.with(level);
      if (form.flag("isDefault").orElse(false)) {
        next = next.withDefault(Optional.of(level.id()));
      }
    }
    return next;
  }

  /** Names of levels are unique in their scheme. */
  static void unique(SecurityScheme scheme, String name, long except) {
    if (scheme.levels().stream()
        .anyMatch(one -> one.id() != except && one.name().equalsIgnoreCase(name))) {
      throw Refusal.badRequest("A level with the name '" + name + "' exists in the scheme.");
    }
  }

  /** The members of a body. */
  List<Member> members(List<JsonNode> nodes) {
    if (nodes.size() > MOST) {
      throw Refusal.badRequest("At most " + MOST + " members can be given.");
    }
    return nodes.stream().map(this::member).toList();
  }

  private Member member(JsonNode node) {
    Form form = Form.of(node, "parameter", "type");
    String word = form.text("type").orElse("");
    HolderType type =
        Arrays.stream(HolderType.values())
            .filter(one -> one.word().equalsIgnoreCase(word))
            .filter(one -> one != HolderType.ANYONE && one != HolderType.PORTAL_ONLY)
            .findFirst()
            .orElseThrow(
                () -> Refusal.badRequest("The member type '" + word + "' does not exist."));
    String parameter = form.text("parameter").orElse("");
    return new Member(tables.next("securityMember"), type, checked(type, parameter));
  }

  private String checked(HolderType type, String parameter) {
    Refusal missing =
        Refusal.badRequest("The parameter '" + parameter + "' does not fit " + type.word() + ".");
    return switch (type) {
      case GROUP ->
          site.groups()
              .find(parameter)
              .or(() -> site.groups().byName(parameter))
              .orElseThrow(() -> missing)
              .groupId();
      case USER -> site.accounts().find(parameter).orElseThrow(() -> missing).accountId();
      case PROJECT_ROLE -> Ids.text(tables.roles().find(parameter).orElseThrow(() -> missing).id());
      case GROUP_CUSTOM_FIELD, USER_CUSTOM_FIELD ->
          tables.field(parameter).filter(Field::custom).orElseThrow(() -> missing).key();
      case APPLICATION_ROLE -> parameter;
      case ANYONE, ASSIGNEE, PROJECT_LEAD, REPORTER, PORTAL_ONLY -> "";
    };
  }
}

package dev.aloft.sandbox.jira.cloud.security;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme.Level;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme.Member;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Security schemes, their levels and members as they go out. */
final class SecurityJson {

  private final JiraSite site;

  SecurityJson(JiraSite site) {
    this.site = site;
  }

  /** A scheme with its levels (the contract's SecurityScheme). */
  static ObjectNode whole(JiraCall call, SecurityScheme scheme) {
    ObjectNode view = head(call, scheme);
    scheme.defaultLevelId().ifPresent(id -> view.put("defaultSecurityLevelId", id));
    view.set("levels", Json.array(scheme.levels(), level -> level(call, scheme, level)));
    return view;
  }

  /** A scheme in a list of all. */
  static ObjectNode listed(JiraCall call, SecurityScheme scheme) {
    ObjectNode view = head(call, scheme);
    scheme.defaultLevelId().ifPresent(id -> view.put("defaultSecurityLevelId", id));
    return view;
  }

  /** A scheme that was searched for, with the projects that the search named. */
  static ObjectNode found(JiraCall call, SecurityScheme scheme, List<Long> projectIds) {
    ObjectNode view = head(call, scheme);
    scheme.defaultLevelId().ifPresent(id -> view.put("defaultLevel", id));
    view.set("projectIds", Json.numbers(projectIds));
    return view;
  }

  private static ObjectNode head(JiraCall call, SecurityScheme scheme) {
    return Json.object()
        .put("self", call.self() + "/issuesecurityschemes/" + scheme.id())
        .put("id", scheme.id())
        .put("name", scheme.name())
        .put("description", scheme.description());
  }

  /** A level (the contract's SecurityLevel). */
  static ObjectNode level(JiraCall call, SecurityScheme scheme, Level level) {
    return Json.object()
        .put("self", call.self() + "/securitylevel/" + level.id())
        .put("id", Ids.text(level.id()))
        .put("name", level.name())
        .put("description", level.description())
        .put("isDefault", scheme.defaultLevelId().filter(id -> id == level.id()).isPresent())
        .put("issueSecuritySchemeId", Ids.text(scheme.id()));
  }

  /** Whom a member means. */
  ObjectNode holder(Member member) {
    ObjectNode holder = Json.object().put("type", member.holder().word());
    if (!member.parameter().isEmpty()) {
      String shown =
          member.holder() == HolderType.GROUP
              ? site.groups().find(member.parameter()).map(Group::name).orElse(member.parameter())
              : member.parameter();
      holder.put("parameter", shown).put("value", member.parameter());
    }
    return holder;
  }
}

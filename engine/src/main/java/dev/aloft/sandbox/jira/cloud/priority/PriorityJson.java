package dev.aloft.sandbox.jira.cloud.priority;

import dev.aloft.sandbox.jira.cloud.avatar.AvatarKind;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarUrls;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Priorities in replies. */
public final class PriorityJson {

  private PriorityJson() {}

  /** The contract's {@code Priority}. */
  public static ObjectNode document(JiraCall call, Priority priority, Optional<Long> standard) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/priority/" + priority.id());
    document.put("statusColor", priority.color());
    document.put("description", priority.description());
    document.put("iconUrl", AvatarUrls.one(call, AvatarKind.PRIORITY, priority.avatarId()));
    document.put("avatarId", priority.avatarId());
    document.put("name", priority.name());
    document.put("id", Ids.text(priority.id()));
    document.put("isDefault", standard.filter(id -> id == priority.id()).isPresent());
    return document;
  }
}

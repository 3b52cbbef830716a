package dev.aloft.sandbox.jira.cloud.issuetype;

import dev.aloft.sandbox.jira.cloud.avatar.AvatarKind;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarUrls;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Issue types in replies. */
public final class IssueTypeJson {

  private IssueTypeJson() {}

  /** The contract's {@code IssueTypeDetails}. */
  public static ObjectNode document(JiraCall call, IssueType type) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/issuetype/" + type.id());
    document.put("id", Ids.text(type.id()));
    document.put("description", type.description());
    document.put("iconUrl", AvatarUrls.one(call, AvatarKind.ISSUETYPE, type.avatarId()));
    document.put("name", type.name());
    document.put("subtask", type.subtask());
    document.put("avatarId", type.avatarId());
    document.put("hierarchyLevel", type.level());
    return document;
  }
}

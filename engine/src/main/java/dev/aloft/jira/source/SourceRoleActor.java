package dev.aloft.jira.source;

import java.util.Optional;

/**
 * Who is in a role.
 *
 * @param projectId the project; empty for the default members of new projects
 * @param type the actor's type as Jira writes it
 * @param parameter the user's key or the group's name
 */
public record SourceRoleActor(
    String id,
    Optional<String> projectId,
    String roleId,
    String type,
    String parameter,
    RowRef row) {

  public boolean isUser() {
    return type.equals("atlassian-user-role-actor");
  }

  public boolean isGroup() {
    return type.equals("atlassian-group-role-actor");
  }
}

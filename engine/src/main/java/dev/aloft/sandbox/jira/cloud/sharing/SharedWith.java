package dev.aloft.sandbox.jira.cloud.sharing;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * With whom what a search looks for has to be shared.
 *
 * @param group the group's id, if one is asked for
 * @param project the project's id, if one is asked for
 */
public record SharedWith(Optional<String> group, Optional<String> project) {

  private static final String NO_GROUP = "none";

  /** What a call asks for: a group by id or name, a project by id. */
  public static SharedWith of(JiraCall call, JiraSite site) {
    Optional<String> named =
        call.query("groupname")
            .map(name -> site.groups().byName(name).map(Group::groupId).orElse(NO_GROUP));
    return new SharedWith(call.query("groupId").or(() -> named), call.query("projectId"));
  }

  /** Whether something is shared so. */
  public boolean takes(List<Share> shares) {
    return (group.isEmpty() || with(shares, Set.of(Share.With.GROUP), group.get()))
        && (project.isEmpty()
            || with(shares, Set.of(Share.With.PROJECT, Share.With.PROJECT_ROLE), project.get()));
  }

  private static boolean with(List<Share> shares, Set<Share.With> kinds, String subject) {
    return shares.stream()
        .anyMatch(share -> kinds.contains(share.with()) && share.subject().equals(subject));
  }
}

package dev.aloft.jira.project;

import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.roleactors.RoleActorsType;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Who leads a project when it is made gets into its role of administrators by the product itself,
 * and stays there whoever leads it later. So somebody who is not to lead it any more, such as a
 * stand-in, is taken out; but not where Aloft writes who is in that role.
 */
final class FormerLead {

  private static final String ADMINISTRATORS = "Administrators";

  private final JiraCloud site;
  private final StampRegister stamps;

  FormerLead(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  /**
   * To be called before somebody else leads the project: an apply that ends in between comes here
   * again.
   *
   * @param own Aloft's own account, which may need the role
   */
  void leaves(String projectId, String own) {
    String lead =
        site.projects()
            .get(projectId, List.of("lead"))
            .map(project -> project.path("lead").path("accountId").asString(""))
            .orElse("");
    if (lead.isEmpty() || lead.equals(own)) {
      return;
    }
    site.roles().all().stream()
        .filter(role -> role.path("name").asString("").equals(ADMINISTRATORS))
        .map(role -> role.path("id").asString(""))
        .filter(role -> stamps.stamp(RoleActorsType.TYPE, projectId + "/" + role).isEmpty())
        .filter(role ->
            site.roles()
                .actorsIfThere(projectId, role)
                .filter(held -> isIn(held, lead))
                .isPresent())
        .forEach(role -> site.roles().removeUser(projectId, role, lead));
  }

  private static boolean isIn(JsonNode held, String account) {
    return held.path("actors")
        .valueStream()
        .anyMatch(actor -> actor.path("actorUser").path("accountId").asString("").equals(account));
  }
}

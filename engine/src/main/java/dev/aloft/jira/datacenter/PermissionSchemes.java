package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteRefusal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads permission schemes with their grants, and which project has which. */
final class PermissionSchemes {

  /** How backups write the kinds of holders that replies name otherwise. */
  private static final Map<String, String> KINDS =
      Map.of(
          "anyone", "group",
          "projectRole", "projectrole",
          "projectLead", "lead",
          "userCustomField", "userCF",
          "groupCustomField", "groupCF");

  private final DataCenterApi api;
  private final SourceRows rows;
  private final People people;
  private final Remarks remarks;

  PermissionSchemes(DataCenterApi api, SourceRows rows, People people, Remarks remarks) {
    this.api = api;
    this.rows = rows;
    this.people = people;
    this.remarks = remarks;
  }

  /** Reads all schemes: {@code getPermissionSchemes}. */
  void read() {
    for (JsonNode scheme :
        Lists.byId(
            api.list(
                DataCenterApi.get("/permissionscheme").query("expand", "permissions,user"),
                "permissionSchemes"))) {
      String id = SourceRows.text(scheme.path("id"));
      rows.of("PermissionScheme")
          .put("id", id)
          .from(scheme, "name", "name")
          .from(scheme, "description", "description")
          .add();
      Lists.byId(scheme.path("permissions").valueStream().toList())
          .forEach(grant -> grant(id, grant));
    }
  }

  private void grant(String scheme, JsonNode grant) {
    JsonNode holder = grant.path("holder");
    String kind = SourceRows.text(holder.path("type"));
    rows.of("SchemePermissions")
        .from(grant, "id", "id")
        .put("scheme", scheme)
        .from(grant, "permission", "permissionKey")
        .put("type", KINDS.getOrDefault(kind, kind))
        .some("parameter", parameter(kind, holder))
        .add();
  }

  /** Replies name users by login name or key; who is shown with the grant is sure. */
  private String parameter(String kind, JsonNode holder) {
    String named = SourceRows.text(holder.path("parameter"));
    if (!kind.equals("user")) {
      return named;
    }
    return Optional.of(people.key(holder.path("user")))
        .filter(key -> !key.isEmpty())
        .orElseGet(() -> people.keyOfName(named));
  }

  /**
   * Reads which scheme a project has: {@code getAssignedPermissionScheme}, which the product shows
   * to those who administer the project.
   */
  void ofProject(String id, String key) {
    try {
      JsonNode scheme =
          api.object(DataCenterApi.get("/project/{projectKeyOrId}/permissionscheme", key));
      rows.of("NodeAssociation")
          .put("sourceNodeId", id)
          .put("sourceNodeEntity", "Project")
          .put("sinkNodeId", SourceRows.text(scheme.path("id")))
          .put("sinkNodeEntity", "PermissionScheme")
          .put("associationType", "ProjectScheme")
          .add();
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 401 && refusal.status() != 403) {
        throw refusal;
      }
      remarks.add(
          DataCenterCode.SCHEME_HIDDEN,
          "project "
              + key
              + " does not show its permission scheme to the token's user, who does not administer"
              + " it");
    }
  }
}

package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.source.CustomerOrganizations;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Reads the organizations of service desk customers into the rows of the tables that backups have.
 * The API shows all of them to those who work at a desk, and to others only their own.
 */
final class Organizations {

  private static final String ROOT = "/rest/servicedeskapi";
  private static final int A_PAGE = 50;

  /** Refused, not there, and (412) experimental in another way than we say. */
  private static final Set<Integer> CLOSED = Set.of(403, 404, 412);

  private final DataCenterApi api;
  private final SourceRows rows;
  private final People people;
  private final Remarks remarks;

  Organizations(DataCenterApi api, SourceRows rows, People people, Remarks remarks) {
    this.api = api;
    this.rows = rows;
    this.people = people;
    this.remarks = remarks;
  }

  /** Reads them if there are service desks. */
  void read(List<Projects.Readable> projects) {
    List<Projects.Readable> desks = projects.stream().filter(Projects.Readable::desk).toList();
    if (desks.isEmpty()) {
      return;
    }
    try {
      organizations();
      ofDesks();
    } catch (SiteRefusal refusal) {
      if (!CLOSED.contains(refusal.status())) {
        throw refusal;
      }
      remarks.add(
          DataCenterCode.PEOPLE_HIDDEN,
          "the organizations of customers are refused to the token's user, who works at no desk");
    }
  }

  /** {@code getOrganizations}, {@code getUsersInOrganization}. */
  private void organizations() {
    for (JsonNode organization : Lists.byId(all(ROOT + "/organization"))) {
      String id = SourceRows.text(organization.path("id"));
      String name = SourceRows.text(organization.path("name"));
      List<JsonNode> users = all(ROOT + "/organization/{organizationId}/user", id);
      rows.of(CustomerOrganizations.ORGANIZATION)
          .put("ID", id)
          .put("NAME", name)
          .put("LOWER_NAME", People.lower(name))
          .add();
      Set<String> keys = new TreeSet<>();
      users.forEach(user -> keys.add(people.key(user)));
      keys.forEach(key ->
          rows.of(CustomerOrganizations.MEMBER)
              .put("ORGANIZATION_ID", id)
              .put("USER_KEY", key)
              .add());
    }
  }

  /** {@code getServiceDesks}, and the organizations of each. */
  private void ofDesks() {
    List<JsonNode> desks =
        all(ROOT + "/servicedesk").stream()
            .sorted(Comparator.comparing(desk -> SourceRows.text(desk.path("projectId"))))
            .toList();
    for (JsonNode desk : desks) {
      String id = SourceRows.text(desk.path("id"));
      for (JsonNode organization :
          Lists.byId(all(ROOT + "/servicedesk/{serviceDeskId}/organization", id))) {
        rows.of(CustomerOrganizations.PROJECT)
            .from(organization, "id", "ORGANIZATION_ID")
            .from(desk, "projectId", "PROJECT_ID")
            .add();
      }
    }
  }

  private List<JsonNode> all(String path, String... arguments) {
    return api.deskPages(SiteRequest.get(path, arguments), A_PAGE).list();
  }
}

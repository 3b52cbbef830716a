package dev.aloft.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.source.SourceCustomerOrganization;
import dev.aloft.jira.source.SourceOrganizationDesk;
import dev.aloft.jira.source.SourceOrganizationMember;
import org.junit.jupiter.api.Test;

/** Organizations of customers of a live source. */
class CustomerOrganizationsReadingTest extends ServerReading {

  private static final String ROOT = "/rest/servicedeskapi";

  @Test
  void theyAreReadIntoTheRowsThatBackupsHave() {
    jira.settle();
    String desk = desk();
    var admin = jira.client().with("X-ExperimentalApi", "opt-in");
    String id =
        admin
            .post(ROOT + "/organization", "{\"name\": \"Globex\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    admin.post(ROOT + "/organization", "{\"name\": \"Initech\"}").expect(201);
    admin.post(ROOT + "/organization/" + id + "/user", "{\"usernames\": [\"bob\"]}").expect(204);
    admin
        .post(ROOT + "/servicedesk/" + desk + "/organization", "{\"organizationId\": " + id + "}")
        .expect(204);

    read(source -> {
      var organizations = source.customerOrganizations();
      assertThat(organizations.all())
          .extracting(SourceCustomerOrganization::name)
          .containsExactly("Globex", "Initech");
      assertThat(organizations.members())
          .singleElement()
          .returns(id, SourceOrganizationMember::organizationId)
          .returns("JIRAUSER10100", SourceOrganizationMember::user);
      assertThat(organizations.desks())
          .singleElement()
          .returns(id, SourceOrganizationDesk::organizationId)
          .returns(Long.toString(jira.project("HELP").id()), SourceOrganizationDesk::projectId);
    });
    assertThat(snapshot()).as("the same again").isEqualTo(snapshot());
  }

  @Test
  void nobodyIsAskedWhereThereIsNoDesk() {
    jira.settle();

    read(source -> assertThat(source.customerOrganizations().all()).isEmpty());

    assertThat(exchanges).noneMatch(exchange -> exchange.path().startsWith(ROOT));
  }

  private String desk() {
    jira.client()
        .post(
            "/rest/api/2/project",
            """
            {"key": "HELP", "name": "Help", "lead": "ada", "projectTypeKey": "service_desk",
             "projectTemplateKey": "com.atlassian.servicedesk:itil-service-desk-project"}\
            """)
        .expect(201);
    return jira.client()
        .get(ROOT + "/servicedesk")
        .expect(200)
        .json()
        .path("values")
        .path(0)
        .path("id")
        .asString();
  }
}

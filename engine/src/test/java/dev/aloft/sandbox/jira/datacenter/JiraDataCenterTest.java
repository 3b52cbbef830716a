package dev.aloft.sandbox.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.project.Projects.Project;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class JiraDataCenterTest {

  private final JiraDataCenter jira = JiraDataCenter.inMemory("old", Clock.systemUTC());
  private final ContractListener contract = ContractListener.of(Contract.JIRA_DATA_CENTER);
  private final Sandbox sandbox = Sandbox.start(jira.api(), contract);
  private final User ada =
      jira.site()
          .addAdministrator(
              new User("JIRAUSER10000", "ada", "Ada Admin", "ada@acme.example", true), "secret-1");
  private final User bob =
      jira.site()
          .users()
          .put(new User("JIRAUSER10100", "bob", "Bob User", "bob@acme.example", true));
  private final PlainClient client = PlainClient.basic(sandbox.address(), "ada", "secret-1");

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
    contract.assertClean();
  }

  private Project project(long id, String key, Set<String> browsers) {
    return jira.projects()
        .add(new Project(id, key, "Project " + key, "", bob.key(), "software", browsers, false));
  }

  @Test
  void saysThatItIsNoCloud() {
    var info = client.get("/rest/api/2/serverInfo").expect(200).json();
    assertThat(info.path("deploymentType").asString()).isEqualTo("Server");
    assertThat(info.path("version").asString()).startsWith("10.3.");
  }

  @Test
  void knowsUsersByKeyAndByName() {
    assertThat(client.get("/rest/api/2/myself").expect(200).json().path("key").asString())
        .isEqualTo(ada.key());
    assertThat(client.get("/rest/api/2/user?key=JIRAUSER10100").json().path("name").asString())
        .isEqualTo("bob");
    assertThat(client.get("/rest/api/latest/user?username=BOB").json().path("key").asString())
        .isEqualTo(bob.key());
    client.get("/rest/api/2/user?username=carol").expect(404);
    client.get("/rest/api/2/user").expect(400);
  }

  @Test
  void letsAPersonalAccessTokenInAsABearerAndNeverAsAPassword() {
    jira.site().users().token(bob, "token-2");
    try (var bearer = PlainClient.bearer(sandbox.address(), "token-2");
        var password = PlainClient.basic(sandbox.address(), "bob", "token-2")) {
      assertThat(bearer.get("/rest/api/2/myself").expect(200).headers())
          .containsEntry("X-AUSERNAME", "bob");
      password.get("/rest/api/2/myself").expect(401);
    }
  }

  @Test
  void listsTheProjectsThatTheCallerMayBrowse() {
    project(10_000, "OPS", Set.of());
    project(10_001, "SECRET", Set.of("board"));
    jira.site().users().token(bob, "token-2");
    jira.site().users().join(bob, "board");
    assertThat(client.get("/rest/api/2/project").expect(200).json()).hasSize(1);
    client.get("/rest/api/2/project/SECRET").expect(404);
    try (var bearer = PlainClient.bearer(sandbox.address(), "token-2")) {
      assertThat(bearer.get("/rest/api/2/project?expand=lead").expect(200).json()).hasSize(2);
      var secret = bearer.get("/rest/api/2/project/10001").expect(200).json();
      assertThat(secret.path("lead").path("name").asString()).isEqualTo("bob");
    }
  }

  @Test
  void answers501WithTheOperationOfWhatIsNotImplemented() {
    var absent = client.get("/rest/api/2/dashboard").expect(501).json();
    assertThat(absent.path("errorMessages").path(0).asString()).contains("list");
    var unknown = client.get("/rest/api/2/project?recent=5").expect(501).json();
    assertThat(unknown.path("errorMessages").path(0).asString()).contains("recent");
    client.get("/rest/api/2/project?includeArchived=maybe").expect(400);
  }
}

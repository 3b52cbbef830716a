package dev.aloft.sandbox.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.datacenter.project.Projects;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Grant;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.PermissionScheme;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class JiraDataCenterTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void saysThatItIsNoCloud() {
    var info = world.nobody().get("/rest/api/2/serverInfo").expect(200).json();
    assertThat(info.path("deploymentType").asString()).isEqualTo("Server");
    assertThat(info.path("version").asString()).startsWith("10.3.");
  }

  @Test
  void knowsUsersByKeyAndByName() {
    assertThat(world.ada().get("/rest/api/2/myself").expect(200).json().path("key").asString())
        .isEqualTo(world.adaUser().key());
    assertThat(world.ada().get("/rest/api/2/user?key=JIRAUSER10100").json().path("name").asString())
        .isEqualTo("bob");
    assertThat(world.ada().get("/rest/api/latest/user?username=BOB").json().path("key").asString())
        .isEqualTo(world.bobUser().key());
    world.ada().get("/rest/api/2/user?username=carol").expect(404);
    world.ada().get("/rest/api/2/user").expect(400);
  }

  @Test
  void letsAPersonalAccessTokenInAsABearerAndNeverAsAPassword() {
    world.site().users().token(world.bobUser(), "token-2");
    try (var bearer = PlainClient.bearer(world.sandbox().address(), "token-2");
        var password = PlainClient.basic(world.sandbox().address(), "bob", "token-2")) {
      assertThat(bearer.get("/rest/api/2/myself").expect(200).headers())
          .containsEntry("X-AUSERNAME", "bob");
      password.get("/rest/api/2/myself").expect(401);
    }
  }

  @Test
  void letsWhoeverSaysNothingSeeWhatEverybodyMaySee() {
    assertThat(world.nobody().get("/rest/api/2/project").expect(200).json()).isEmpty();
    world.nobody().get("/rest/api/2/myself").expect(401);
    String key = world.task("Secret");
    world.nobody().get("/rest/api/2/issue/" + key).expect(401);
    world.nobody().get("/rest/api/2/issue/OPS-99").expect(404);
  }

  @Test
  void opensASessionThatACookieCarries() {
    var login =
        world
            .nobody()
            .post("/rest/auth/1/session", "{\"username\": \"bob\", \"password\": \"secret-bob\"}")
            .expect(200)
            .json();
    String cookie = "JSESSIONID=" + login.path("session").path("value").asString();
    try (var client = PlainClient.cookie(world.sandbox().address(), cookie)) {
      assertThat(client.get("/rest/api/2/myself").expect(200).json().path("name").asString())
          .isEqualTo("bob");
      client.get("/rest/auth/1/session").expect(200);
      client.delete("/rest/auth/1/session").expect(204);
      client.get("/rest/api/2/myself").expect(401);
    }
    world
        .nobody()
        .post("/rest/auth/1/session", "{\"username\": \"bob\", \"password\": \"wrong\"}")
        .expect(401);
  }

  @Test
  void hidesProjectsThatTheCallerMayNotBrowse() {
    var tables = world.site().tables();
    List<Grant> board = List.of(new Grant(1, "BROWSE_PROJECTS", "group", "board"));
    tables.permissionSchemes().put(new PermissionScheme(7, "Board", "", board, Map.of()));
    Project.Profile profile =
        new Project.Profile(
            "SECRET",
            "Secret",
            "",
            "JIRAUSER10100",
            "business",
            "",
            Optional.empty(),
            "UNASSIGNED",
            Optional.empty());
    Project.Schemes schemes =
        new Project.Schemes(7, Optional.empty(), Optional.empty(), 0, 10_000, 0, 1, 1);
    new Projects(world.site()).add(10_777, profile, schemes);
    assertThat(world.bob().get("/rest/api/2/project").expect(200).json()).hasSize(1);
    world.bob().get("/rest/api/2/project/SECRET").expect(404);
    world.site().users().join(world.bobUser(), "board");
    assertThat(world.bob().get("/rest/api/2/project?expand=lead").expect(200).json()).hasSize(2);
    var secret = world.bob().get("/rest/api/2/project/10777").expect(200).json();
    assertThat(secret.path("lead").path("name").asString()).isEqualTo("bob");
  }

  @Test
  void answers501WithTheOperationOfWhatIsNotImplemented() {
    var absent = world.ada().get("/rest/api/2/email-templates/types").expect(501).json();
    assertThat(absent.path("errorMessages").path(0).asString()).contains("getEmailTypes");
    world.ada().get("/rest/api/2/project?includeArchived=maybe").expect(400);
  }

  /** Foreign clients send such; what the engine sends is held against the contract. */
  @Test
  void overlooksWhatNoContractNamesInAQuery() {
    JiraDataCenter jira = JiraDataCenter.inMemory("other", Clock.systemUTC());
    try (Sandbox sandbox = Sandbox.start(jira.product());
        PlainClient nobody = PlainClient.anonymous(sandbox.address())) {
      nobody.get("/rest/api/2/project?unheard=of").expect(200);
    }
  }
}

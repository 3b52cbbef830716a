package dev.aloft.sandbox.jira.cloud.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People, administrators among them, hear why an operation is not for them. */
@Tag("shared")
class AppOperationsTest {

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void webhooksAndRulesAreForAppsOnly() {
    assertThat(world.ada().get("/rest/api/3/webhook").expect(403).json().toString())
        .contains("as an app");
    world.ada().get("/rest/api/3/workflow/rule/config?types=postfunction").expect(403);
    world.ada().get("/rest/api/3/jql/function/computation").expect(403);
    world.ada().get("/rest/forge/1/app/properties").expect(403);
  }

  @Test
  void eachContractHasItsOwnWords() {
    String connect = "/rest/atlassian-connect/1/";
    assertThat(
            world
                .ada()
                .get(connect + "addons/one/properties")
                .expect(401)
                .json()
                .path("statusCode")
                .asInt())
        .isEqualTo(401);
    assertThat(
            world
                .ada()
                .get(connect + "app/module/dynamic")
                .expect(401)
                .json()
                .path("message")
                .asString())
        .isEqualTo("The request is not from a Connect app.");
    assertThat(world.ada().get("/rest/api/3/data-policy").expect(401).json().toString())
        .contains("Only apps can access this resource.");
    String own = "/rest/api/3/user/email?accountId=" + world.adaAccount().accountId();
    world.ada().get(own).expect(400);
  }

  @Test
  void developmentToolsAreApps() {
    world.ada().get("/rest/builds/0.1/pipelines/one/builds/1").expect(403);
    world.ada().get("/rest/devinfo/0.10/repository/one").expect(403);
    world.ada().get("/rest/security/1.0/linkedWorkspaces").expect(403);
    world.ada().delete("/rest/deployments/0.1/bulkByProperties?one=two").expect(403);
  }
}

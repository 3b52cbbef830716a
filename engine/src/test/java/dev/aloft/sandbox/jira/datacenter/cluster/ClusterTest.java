package dev.aloft.sandbox.jira.datacenter.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A site on one node is no cluster, and watches itself as it is told. */
@Tag("shared")
class ClusterTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void thereAreNoNodesAndNoUpgrade() {
    String path = "/rest/api/2/cluster";
    world.bob().get(path + "/nodes").expect(401);
    world.ada().get(path + "/nodes").expect(405);
    world.ada().put(path + "/node/n1/offline", "").expect(405);
    world.ada().delete(path + "/node/n1").expect(405);
    world.ada().put(path + "/index-snapshot/n1", "").expect(405);
    assertThat(world.ada().get(path + "/zdu/state").expect(200).json().path("state").asString())
        .isEqualTo("STABLE");
    world.ada().post(path + "/zdu/approve", "").expect(409);
    world.ada().post(path + "/zdu/cancel", "").expect(409);
    world.ada().post(path + "/zdu/retryUpgrade", "").expect(409);
    world.ada().post(path + "/zdu/start", "").expect(409);
    world.bob().post(path + "/zdu/cancel", "").expect(401);
    world.ada().get("/rest/api/2/upgrade").expect(404);
    world.ada().post("/rest/api/2/upgrade", "").expect(200);
  }

  @Test
  void monitoringIsTurnedOnAndOff() {
    String path = "/rest/api/2/monitoring";
    world.bob().get(path + "/app").expect(403);
    for (String what : new String[] {"/app", "/ipd"}) {
      world.ada().post(path + what, "{\"enabled\": true}").expect(204);
      assertThat(world.ada().get(path + what).expect(200).json().path("enabled").asBoolean())
          .isTrue();
    }
    world.ada().post(path + "/app", "{\"enabled\": false}").expect(204);
    assertThat(world.ada().get(path + "/app").json().path("enabled").asBoolean(true)).isFalse();
    world.ada().post(path + "/jmx/startExposing", "").expect(200);
    assertThat(world.ada().get(path + "/jmx/areMetricsExposed").expect(200).json().asBoolean())
        .isTrue();
    world.ada().post(path + "/jmx/stopExposing", "").expect(200);
  }

  @Test
  void theInstallationCanBeReadAndWritten() {
    String path = "/rest/api/2/readonly-mode";
    assertThat(world.bob().get(path).expect(200).json().path("enabled").asBoolean(true)).isFalse();
    world.bob().put(path, "{\"enabled\": false}").expect(403);
    world.ada().put(path, "{\"enabled\": false}").expect(200);
    world.ada().put(path, "{}").expect(400);
    assertThat(
            world
                .ada()
                .post("/rest/api/2/licenseValidator", "\"AAAB\"")
                .expect(200)
                .json()
                .path("errors"))
        .isNotEmpty();
  }
}

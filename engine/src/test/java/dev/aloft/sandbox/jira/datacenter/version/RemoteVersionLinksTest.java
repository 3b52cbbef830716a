package dev.aloft.sandbox.jira.datacenter.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What apps link with versions. */
@Tag("shared")
class RemoteVersionLinksTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void linksAreFoundByVersionAndByGlobalId() {
    String id =
        world
            .ada()
            .post("/rest/api/2/version", "{\"name\": \"1.0\", \"project\": \"OPS\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    String path = "/rest/api/2/version/" + id + "/remotelink";
    world.bob().post(path, "{\"name\": \"x\"}").expect(403);
    world.ada().post(path, "{}").expect(400);
    world.ada().post(path + "/app-1", "{\"name\": \"a\"}").expect(201);
    world.ada().post(path + "/app-1", "{\"name\": \"b\"}").expect(201);
    world.ada().post(path, "{\"name\": \"fresh\"}").expect(201);
    assertThat(world.bob().get(path).expect(200).json().path("links")).hasSize(2);
    var link = world.bob().get(path + "/app-1").expect(200).json();
    assertThat(link.path("name").asString()).isEqualTo("1.0");
    assertThat(link.path("link").asString()).isEqualTo("{\"name\":\"b\"}");
    assertThat(
            world
                .bob()
                .get("/rest/api/2/version/remotelink?globalId=app-1")
                .expect(200)
                .json()
                .path("links"))
        .containsExactly(link);
    world.bob().delete(path + "/app-1").expect(403);
    world.ada().delete(path + "/app-1").expect(204);
    world.ada().delete(path + "/app-1").expect(404);
    world.ada().delete(path).expect(204);
    assertThat(world.ada().get(path).json().path("links")).isEmpty();
    world.ada().get("/rest/api/2/version/7/remotelink").expect(404);
  }
}

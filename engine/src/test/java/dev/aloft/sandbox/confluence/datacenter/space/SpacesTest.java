package dev.aloft.sandbox.confluence.datacenter.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spaces of one, archived, deleted; their trash; tasks for which callers wait. */
@Tag("shared")
class SpacesTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aSpaceIsDeletedByATask() {
    String page = world.page("One");
    world.bob().delete("/rest/api/space/DOCS").expect(403);
    var accepted = world.ada().delete("/rest/api/space/DOCS").expect(202).json();
    String status = accepted.path("links").path("status").asString();
    var task = world.ada().get(status).expect(200).json();
    assertThat(task.path("percentageComplete").asInt()).isEqualTo(100);
    assertThat(task.path("successful").asBoolean()).isTrue();
    world.bob().get(status).expect(404);
    assertThat(world.ada().get("/rest/api/longtask").expect(200).json().path("size").asInt())
        .isOne();
    world.ada().get("/rest/api/space/DOCS").expect(404);
    world.ada().get(page).expect(404);
  }

  @Test
  void archivingIsDoneAndUndone() {
    world.bob().put("/rest/api/space/DOCS/archive", "").expect(403);
    world.ada().put("/rest/api/space/DOCS/archive", "").expect(204);
    var archived = world.ada().get("/rest/api/space?status=archived").expect(200).json();
    assertThat(archived.path("results").path(0).path("key").asString()).isEqualTo("DOCS");
    world.ada().put("/rest/api/space/DOCS/restore", "").expect(204);
    assertThat(world.ada().get("/rest/api/space?status=archived").json().path("size").asInt())
        .isZero();
  }

  @Test
  void theTrashIsEmptiedForGood() {
    String page = world.page("One");
    String child = world.page("Two", ", \"ancestors\": [{\"id\": \"" + page.substring(18) + "\"}]");
    world.bob().delete(page).expect(204);
    world.bob().get("/rest/api/space/DOCS/trash").expect(403);
    var trash = world.ada().get("/rest/api/space/DOCS/trash").expect(200).json();
    assertThat(trash.path("results").path(0).path("title").asString()).isEqualTo("One");
    world.ada().delete("/rest/api/space/DOCS/trash").expect(204);
    world.ada().get(page + "?status=trashed").expect(404);
    world.ada().get(child).expect(200);
  }

  @Test
  void aPersonalSpaceIsItsOwners() {
    var own =
        world.bob().post("/rest/api/space/personal", "{\"isPrivate\": true}").expect(200).json();
    assertThat(own.path("key").asString()).isEqualTo("~bob");
    assertThat(own.path("type").asString()).isEqualTo("personal");
    world.bob().post("/rest/api/space/personal", "{}").expect(409);
    world.ada().post("/rest/api/admin/space/personal/bob", "{}").expect(409);
    world.ada().post("/rest/api/admin/space/personal/ada", "{}").expect(200);
    world.bob().post("/rest/api/admin/space/personal/ada", "{}").expect(403);
  }

  @Test
  void aPrivateSpaceIsItsFounders() {
    world
        .ada()
        .post("/rest/api/space/_private", "{\"key\": \"MINE\", \"name\": \"Mine\"}")
        .expect(200);
    world.bob().get("/rest/api/space/MINE").expect(404);
  }

  @Test
  void theInstanceTellsItsMode() {
    world.bob().get("/rest/api/accessmode").expect(200);
    var metrics = world.ada().get("/rest/api/instance-metrics").expect(200).json();
    assertThat(metrics.path("spaces").asInt()).isOne();
  }
}

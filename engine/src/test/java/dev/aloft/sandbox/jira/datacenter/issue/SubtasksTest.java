package dev.aloft.sandbox.jira.datacenter.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sub-tasks are put in another order, archives looked into, words and switches changed. */
@Tag("shared")
class SubtasksTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private List<String> below(String key) {
    return world
        .ada()
        .get("/rest/api/2/issue/" + key + "/subtask")
        .expect(200)
        .json()
        .valueStream()
        .map(one -> one.path("key").asString())
        .toList();
  }

  @Test
  void subtasksAreMoved() {
    String above = world.task("above");
    for (String summary : List.of("a", "b", "c")) {
      world.issue("Sub-task", summary, ", \"parent\": {\"key\": \"" + above + "\"}");
    }
    assertThat(below(above)).containsExactly("OPS-2", "OPS-3", "OPS-4");
    String path = "/rest/api/2/issue/" + above + "/subtask/move";
    assertThat(world.ada().get(path).expect(200).json().asBoolean()).isTrue();
    world.ada().post(path, "{\"original\": 2, \"current\": 0}").expect(204);
    assertThat(below(above)).containsExactly("OPS-4", "OPS-2", "OPS-3");
    world.ada().post(path, "{\"original\": 3, \"current\": 0}").expect(400);
    world.ada().post("/rest/api/2/issue/OPS-99/subtask/move", "{}").expect(404);
    world.issue("Sub-task", "d", ", \"parent\": {\"key\": \"" + above + "\"}");
    assertThat(below(above)).containsExactly("OPS-4", "OPS-2", "OPS-3", "OPS-5");
  }

  @Test
  void anArchiveTellsWhatLiesInIt() throws IOException {
    String key = world.task("with files");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("folder/"));
      zip.putNextEntry(new ZipEntry("folder/notes.txt"));
      zip.write("noted".getBytes(StandardCharsets.UTF_8));
    }
    var file = world.jira().site().files();
    String upload = "/rest/api/2/issue/" + key + "/attachments";
    String id =
        world.ada().upload(upload, "all.zip", "x").expect(200).json().at("/0/id").asString();
    file.put(Long.parseLong(id), bytes.toByteArray());
    var inside = world.ada().get("/rest/api/2/attachment/" + id + "/expand/raw").expect(200).json();
    assertThat(inside.path("totalEntryCount").asInt()).isOne();
    assertThat(inside.path("entries").path(0).toString())
        .contains("\"entryIndex\":1", "folder/notes.txt", "\"size\":5", "text/plain");

    String plain =
        world.ada().upload(upload, "plain.txt", "x").expect(200).json().at("/0/id").asString();
    assertThat(
            world
                .ada()
                .get("/rest/api/2/attachment/" + plain + "/expand/raw")
                .expect(200)
                .json()
                .path("entries"))
        .isEmpty();
    world.ada().get("/rest/api/2/attachment/7/expand/raw").expect(404);
    var readable =
        world.ada().get("/rest/api/2/attachment/" + id + "/expand/human").expect(200).json();
    assertThat(readable.path("totalEntryCount")).isEqualTo(inside.path("totalEntryCount"));
    assertThat(readable.at("/entries/0/path")).isEqualTo(inside.at("/entries/0/name"));
    assertThat(readable.at("/entries/0/size").asString()).endsWith(" kB");
    world.ada().get("/rest/api/2/attachment/7/expand/human").expect(404);
  }

  @Test
  void epicsAndSprintsAreCalledOtherwise() {
    String path = "/rest/api/2/terminology/entries";
    String body =
        "[{\"originalName\": \"epic\", \"newName\": \"Theme\", \"newNamePlural\": \"Themes\"}]";
    world.bob().post(path, body).expect(403);
    world.ada().post(path, body).expect(200);
    var all = world.bob().get(path).expect(200).json();
    assertThat(all.path(0).path("newNamePlural").asString()).isEqualTo("Themes");
    assertThat(all.path(1).path("isDefault").asBoolean()).isTrue();
    world.ada().post(path, body.replace("Theme\"", "The-me\"")).expect(400);
    world.ada().post(path, body.replace("epic", "story")).expect(400);
    world.bob().get(path + "/sprint").expect(200);
    world.bob().get(path + "/story").expect(404);
  }

  @Test
  void schemesHaveSwitches() {
    String path =
        "/rest/api/2/permissionscheme/" + world.ops().schemes().permission() + "/attribute/";
    String key = "ADMINISTER_PROJECTS.extended.enabled";
    world.ada().get(path + key).expect(404);
    world.bob().get(path + key).expect(403);
    assertThat(world.ada().get("/rest/api/2/user/duplicated/list").expect(200).json()).isEmpty();
  }
}

package dev.aloft.sandbox.confluence.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Macros of pages, and what becomes of their attachments. */
@Tag("shared")
class PartsOfPagesTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static String id(String page) {
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private String attached(String page, String name) {
    return world
        .bob()
        .upload(page + "/child/attachment", name, "what was noted")
        .expect(200)
        .json()
        .at("/results/0/id")
        .asString();
  }

  @Test
  void aMacroIsFoundByItsIdInAVersion() {
    String page = world.page("Macros");
    String text =
        "<ac:structured-macro ac:name='panel' ac:macro-id='m-1'>"
            + "<ac:parameter ac:name='title'>T</ac:parameter>"
            + "<ac:rich-text-body><p>inside</p></ac:rich-text-body></ac:structured-macro>";
    world
        .bob()
        .put(
            page,
            """
            {"type": "page", "title": "Macros", "version": {"number": 2},
             "body": {"storage": {"value": "%s", "representation": "storage"}}}\
            """
                .formatted(text.replace("'", "\\\"")))
        .expect(200);
    var macro = world.bob().get(page + "/history/2/macro/id/m-1").expect(200).json();
    assertThat(macro.path("name").asString()).isEqualTo("panel");
    assertThat(macro.path("body").asString()).isEqualTo("<p>inside</p>");
    assertThat(macro.at("/parameters/title/value").asString()).isEqualTo("T");
    assertThat(world.bob().get(page + "/history/2/macro/hash/m-1").expect(200).json())
        .isEqualTo(macro);
    world.bob().get(page + "/history/2/macro/hash/m-2").expect(404);
    world.bob().get(page + "/history/1/macro/id/m-1").expect(404);
    world.bob().get(page + "/history/2/macro/id/m-2").expect(404);
    world.bob().get(page + "/history/3/macro/id/m-1").expect(404);
  }

  @Test
  void whatIsSaidOfAnAttachmentIsChanged() {
    String page = world.page("Files");
    String other = attached(page, "other.txt");
    String file = page + "/child/attachment/" + attached(page, "note.txt");
    String body =
        """
        {"id": "%s", "type": "attachment", "title": "%s", "version": {"number": %d},
         "metadata": {"comment": "seen", "mediaType": "text/x-note"}}\
        """;
    String id = id(file);
    world.bob().put(file, body.formatted(id, "renamed.txt", 1)).expect(200);
    var after =
        world.bob().get(page + "/child/attachment?filename=renamed.txt&expand=metadata").json();
    assertThat(after.at("/results/0/id").asString()).isEqualTo(id);
    assertThat(after.at("/results/0").toString()).contains("text/x-note", "seen");
    world.bob().put(file, body.formatted(id, "other.txt", 1)).expect(400);
    world.bob().put(file, body.formatted(id, "x.txt", 7)).expect(409);
    world.bob().put(file, body.formatted(other, "x.txt", 1)).expect(400);
    world.bob().put(file, "{\"title\": \"x\"}").expect(400);
  }

  @Test
  void anAttachmentIsHungElsewhere() {
    String from = world.page("From");
    String to = world.page("To");
    String id = attached(from, "note.txt");
    attached(to, "taken.txt");
    String path = from + "/child/attachment/" + id + "/move?newContentId=" + id(to);
    world.bob().post(path + "&newName=taken.txt", "").expect(400);
    world.bob().post(path + "&newName=moved.txt", "").expect(204);
    assertThat(world.bob().get(from + "/child/attachment").json().path("results")).isEmpty();
    assertThat(
            world
                .bob()
                .get(to + "/child/attachment?filename=moved.txt")
                .expect(200)
                .json()
                .path("results"))
        .hasSize(1);
    world.bob().post(path, "").expect(404);
  }

  @Test
  void textsOfTextFilesAreTakenOut() {
    String page = world.page("Texts");
    String path = page + "/child/attachment/";
    String text = path + attached(page, "note.txt") + "/extractedtext";
    assertThat(world.bob().get(text).expect(200).json().path("extractedText").asString())
        .isEqualTo("what was noted");
    assertThat(world.bob().get(text + "?limit=4").json().path("extractedText").asString())
        .isEqualTo("what");
    world.bob().get(path + "att7/extractedtext").expect(404);
  }

  @Test
  void nothingWasEverSentAndThereIsNoCluster() {
    String id =
        world
            .ada()
            .post(
                "/rest/api/webhooks",
                "{\"name\": \"w\", \"url\": \"https://x.example\", \"events\": [\"page_created\"]}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    String path = "/rest/api/webhooks/" + id;
    assertThat(
            world
                .ada()
                .get(path + "/statistics/summary")
                .expect(200)
                .json()
                .at("/counts/successes")
                .asInt(7))
        .isZero();
    world.ada().get(path + "/statistics").expect(200);
    world.ada().get(path + "/latest").expect(200);
    world.bob().get(path + "/latest").expect(403);
    world.ada().get("/rest/api/webhooks/7/latest").expect(404);
    assertThat(
            world
                .ada()
                .get("/rest/api/cluster/nodes")
                .expect(200)
                .json()
                .path("totalCount")
                .asInt(7))
        .isZero();
    world.bob().get("/rest/api/cluster/nodes").expect(403);
  }
}

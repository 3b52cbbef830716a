package dev.aloft.sandbox.confluence.cloud;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.store.disk.DiskBlobs;
import dev.aloft.sandbox.store.disk.DiskStore;
import dev.aloft.sandbox.store.disk.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Confluence in a file goes on where it was, stopped or killed. */
@Tag("shared")
class KeptConfluenceTest {

  @TempDir Path folder;

  private static final class Kept implements AutoCloseable {
    private final SiteFile file;
    private final WikiSite site;

    Kept(Path path) {
      file = SiteFile.open(path);
      site =
          new WikiSite(
              Behaviour.usual(), new DiskStore(file), new DiskBlobs(file, "confluence.file"));
    }

    @Override
    public void close() {
      site.close();
      file.close();
    }
  }

  private static List<String> told(WikiSite site, String space, String page) {
    List<String> told = new ArrayList<>();
    for (String look :
        List.of(
            NEW + "/spaces?description-format=plain",
            NEW + "/spaces/" + space + "/permissions",
            NEW + "/spaces/" + space + "/role-assignments",
            NEW + "/spaces/" + space + "/properties",
            NEW + "/space-roles",
            NEW + "/pages?body-format=storage",
            NEW + "/pages?status=trashed",
            NEW + "/blogposts?body-format=storage",
            NEW + "/attachments",
            NEW + "/labels",
            NEW + "/footer-comments?body-format=storage",
            NEW + "/tasks?body-format=storage",
            NEW + "/pages/" + page + "/versions?body-format=storage",
            NEW + "/pages/" + page + "/labels",
            NEW + "/pages/" + page + "/properties",
            NEW + "/pages/" + page + "/direct-children",
            OLD + "/content/" + page + "/restriction",
            OLD + "/content/" + page + "/notification/child-created",
            OLD + "/template/page?spaceKey=DOCS&expand=body",
            OLD + "/longtask",
            OLD + "/search?cql=text%20~%20second")) {
      var answer = site.ada().get(look).expect(200);
      told.add(look + " " + answer.text().replaceAll("http://localhost:\\d+", "SITE"));
    }
    return told;
  }

  private static String fill(WikiSite site, String space) {
    String page = site.page(space, "Harbour", "<p>first</p>");
    site.ada()
        .put(NEW + "/pages/" + page, WikiSite.change(page, "Harbour", "<p>second</p>", 2))
        .expect(200);
    site.ada()
        .put(
            NEW + "/pages/" + page,
            WikiSite.change(
                page,
                "Harbour",
                "<p>third</p><ac:task-list><ac:task><ac:task-id>1</ac:task-id>"
                    + "<ac:task-status>incomplete</ac:task-status>"
                    + "<ac:task-body>paint</ac:task-body></ac:task></ac:task-list>",
                3))
        .expect(200);
    String one = site.pageBelow(space, page, "One");
    String two = site.pageBelow(space, page, "Two");
    site.pageBelow(space, page, "Three");
    site.ada().put(OLD + "/content/" + two + "/move/before/" + one, "").expect(200);
    site.ada().delete(NEW + "/pages/" + site.pageBelow(space, page, "Gone")).expect(204);
    site.ada()
        .post(
            NEW + "/blogposts",
            """
            {"spaceId": "%s", "title": "News", "body": {"representation": "storage", "value": "<p>second</p>"}}\
            """
                .formatted(space))
        .expect(200);
    site.ada()
        .post(
            NEW + "/footer-comments",
            """
            {"pageId": "%s", "body": {"representation": "storage", "value": "<p>aye</p>"}}\
            """
                .formatted(page))
        .expect(201);
    String files = OLD + "/content/" + page + "/child/attachment";
    site.ada().upload("POST", files, "map.txt", "north", "").expect(200);
    site.ada()
        .post(OLD + "/content/" + page + "/label", "[{\"prefix\": \"global\", \"name\": \"sea\"}]")
        .expect(200);
    site.ada()
        .post(NEW + "/pages/" + page + "/properties", "{\"key\": \"k\", \"value\": {\"a\": 1.50}}")
        .expect(200);
    site.ada()
        .post(NEW + "/spaces/" + space + "/properties", "{\"key\": \"s\", \"value\": [null]}")
        .expect(201);
    site.ada()
        .post(
            NEW + "/space-roles",
            """
            {"name": "Mate", "description": "", "spacePermissions": ["read/space"]}\
            """)
        .expect(201);
    site.ada()
        .post(
            OLD + "/template",
            """
            {"name": "T", "templateType": "page", "space": {"key": "DOCS"},
             "body": {"storage": {"value": "<p>t</p>", "representation": "storage"}}}\
            """)
        .expect(200);
    String me = site.adaAccount().accountId();
    site.ada()
        .put(
            OLD + "/content/" + page + "/restriction",
            """
            [{"operation": "update",
              "restrictions": {"user": [{"type": "known", "accountId": "%s"}]}}]\
            """
                .formatted(me))
        .expect(200);
    return page;
  }

  @Test
  void goesOnWhereItWasWhenItWasStopped() {
    Path path = folder.resolve("site.db");
    List<String> before;
    String space;
    String page;
    try (Kept kept = new Kept(path)) {
      space = kept.site.space("DOCS");
      page = fill(kept.site, space);
      before = told(kept.site, space, page);
    }
    try (Kept kept = new Kept(path)) {
      assertThat(told(kept.site, space, page)).isEqualTo(before);
      String file = kept.site.ada().get(NEW + "/attachments").json().at("/results/0/id").asString();
      String bytes = OLD + "/content/" + page + "/child/attachment/" + file + "/download";
      String where = kept.site.ada().get(bytes).expect(302).header("location");
      assertThat(kept.site.ada().get(where.substring(where.indexOf("/wiki"))).expect(200).text())
          .isEqualTo("north");
      // Nothing new has the number of something that was there.
      assertThat(before.toString()).doesNotContain(kept.site.page(space, "New", "<p>n</p>"));
    }
  }

  @Test
  void losesNothingThatWasKeptWhenItIsKilled() throws IOException {
    Path path = folder.resolve("site.db");
    try (Kept kept = new Kept(path)) {
      String space = kept.site.space("DOCS");
      String page = fill(kept.site, space);
      List<String> before = told(kept.site, space, page);
      kept.file.commit();
      kept.site.page(space, "Not kept", "<p>late</p>");
      // What is on the disk now is all that a killed process leaves.
      Path left = Files.createDirectory(folder.resolve("left"));
      try (var files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, left.resolve(file.getFileName()));
        }
      }
      try (Kept again = new Kept(left.resolve("site.db"))) {
        assertThat(told(again.site, space, page)).isEqualTo(before);
      }
    }
  }
}

package dev.aloft.sandbox.confluence.cloud.inlinetask;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class TasksTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "To do", text());

  @AfterEach
  void stop() {
    site.close();
  }

  private String text() {
    String link =
        "<ac:link><ri:user ri:account-id=\"" + site.bobAccount().accountId() + "\"/></ac:link>";
    return "<ac:task-list>"
        + task("1", "incomplete", "Write it " + link)
        + task("2", "complete", "Read it <time datetime=\"2026-05-01\"/>")
        + "</ac:task-list>";
  }

  private static String task(String id, String status, String body) {
    return """
    <ac:task><ac:task-id>%s</ac:task-id><ac:task-status>%s</ac:task-status>\
    <ac:task-body>%s</ac:task-body></ac:task>\
    """
        .formatted(id, status, body);
  }

  @Test
  void tasksAreFoundInTextsAndTickedOff() {
    var all = site.bob().get(NEW + "/tasks?page-id=" + page + "&body-format=storage").expect(200);
    assertThat(all.all("status")).containsExactly("incomplete", "complete");
    var mine = site.bob().get(NEW + "/tasks?assigned-to=" + site.bobAccount().accountId());
    String id = mine.json().path("results").path(0).path("id").asString();
    site.bob().put(NEW + "/tasks/" + id, "{\"status\": \"complete\"}").expect(200);
    assertThat(site.bob().get(NEW + "/tasks?status=incomplete").all("id")).isEmpty();
    site.bob().get(NEW + "/tasks/" + id).expect(200);
    String read = site.ada().get(NEW + "/pages/" + page + "?body-format=storage").text();
    assertThat(read).doesNotContain("incomplete");
    site.bob().get(NEW + "/tasks/1").expect(404);
    site.bob().put(NEW + "/tasks/" + id, "{\"status\": \"halfway\"}").expect(400);
  }

  @Test
  void tellsWhoHasTickedATaskOff() {
    String id =
        site.page(
            docs,
            "Work",
            "<ac:task-list><ac:task><ac:task-id>1</ac:task-id>"
                + "<ac:task-status>incomplete</ac:task-status>"
                + "<ac:task-body>paint</ac:task-body></ac:task></ac:task-list>");
    String task =
        NEW
            + "/tasks/"
            + site.ada().get(NEW + "/tasks?page-id=" + id).json().at("/results/0/id").asString();
    var done = site.bob().put(task, "{\"status\": \"complete\"}").expect(200).json();
    assertThat(done.path("completedBy").asString()).isEqualTo(site.bobAccount().accountId());
    assertThat(done.path("completedAt").asString()).isNotEmpty();
    var open = site.bob().put(task, "{\"status\": \"incomplete\"}").expect(200).json();
    assertThat(open.path("completedAt").isMissingNode()).isTrue();
  }
}

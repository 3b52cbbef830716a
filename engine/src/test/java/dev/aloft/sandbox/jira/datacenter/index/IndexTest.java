package dev.aloft.sandbox.jira.datacenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a site says of its index. */
@Tag("shared")
class IndexTest {

  private static final String PATH = "/rest/api/2/reindex";

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aReindexIsDoneAndRemembered() {
    world.ada().get(PATH).expect(404);
    world.bob().post(PATH, "").expect(403);
    var begun = world.ada().post(PATH + "?type=foreground", "").expect(202).json();
    assertThat(begun.path("type").asString()).isEqualTo("FOREGROUND");
    assertThat(begun.path("currentProgress").asInt()).isEqualTo(100);
    world.ada().post(PATH + "?type=whatever", "").expect(202);
    assertThat(world.ada().get(PATH + "/progress").expect(200).json().path("type").asString())
        .isEqualTo("BACKGROUND_PREFERRED");
    String address = begun.path("progressUrl").asString();
    String task = address.substring(address.indexOf('=') + 1);
    assertThat(world.ada().get(PATH + "?taskId=" + task).expect(200).json()).isEqualTo(begun);
    world.ada().get(PATH + "?taskId=7").expect(404);
  }

  @Test
  void issuesAreIndexedByIdOrKey() {
    String key = world.task("one");
    assertThat(
            world
                .ada()
                .post(PATH + "/issue?issueId=" + key, "")
                .expect(200)
                .json()
                .path("success")
                .asBoolean())
        .isTrue();
    world.ada().post(PATH + "/issue?issueId=OPS-99", "").expect(404);
  }

  @Test
  void noRequestsWait() {
    assertThat(world.ada().post(PATH + "/request", "").expect(200).json()).isEmpty();
    assertThat(world.ada().get(PATH + "/request/bulk?requestId=1").expect(200).json()).isEmpty();
    world.ada().get(PATH + "/request/1").expect(404);
  }

  @Test
  void theSummaryCountsTheIssues() {
    world.task("one");
    String archived = world.task("two");
    world.ada().put("/rest/api/2/issue/" + archived + "/archive", "").expect(204);
    world.bob().get("/rest/api/2/index/summary").expect(403);
    var index = world.ada().get("/rest/api/2/index/summary").expect(200).json().path("issueIndex");
    assertThat(index.path("countInDatabase").asInt()).isEqualTo(2);
    assertThat(index.path("countInIndex").asInt()).isOne();
    assertThat(index.path("countInArchive").asInt()).isOne();
    assertThat(world.ada().get("/rest/api/2/index-snapshot").expect(200).json()).isEmpty();
    assertThat(
            world
                .ada()
                .get("/rest/api/2/index-snapshot/isRunning")
                .expect(200)
                .json()
                .path("running")
                .asBoolean(true))
        .isFalse();
  }
}

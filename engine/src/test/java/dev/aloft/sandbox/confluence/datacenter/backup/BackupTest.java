package dev.aloft.sandbox.confluence.datacenter.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Backups of spaces and of the site, and spaces that come back. */
@Tag("shared")
class BackupTest {

  private static final String ROOT = "/rest/api/backup-restore";
  private static final String DOCS = "{\"spaceKeys\": [\"DOCS\"]}";
  private static final Duration LONG = Duration.ofHours(1);

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode job(JsonNode begun) {
    return world.ada().get(ROOT + "/jobs/" + begun.path("id").asLong()).expect(200).json();
  }

  private static String state(JsonNode job) {
    return job.path("jobState").asString();
  }

  private JsonNode backUp() {
    return world.ada().post(ROOT + "/backup/space", DOCS).expect(200).json();
  }

  private byte[] file(JsonNode job) {
    return world.ada().file(ROOT + "/jobs/" + job.path("id").asLong() + "/download");
  }

  private static Map<String, String> parts(byte[] zipped) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  private String fill() {
    String top = world.page("Top", ", \"ancestors\": []");
    String id = top.substring(top.lastIndexOf('/') + 1);
    String child = world.page("Child", ", \"ancestors\": [{\"id\": \"" + id + "\"}]");
    world
        .bob()
        .put(
            child,
            """
            {"type": "page", "title": "Child", "version": {"number": 2, "message": "again"},
             "body": {"storage": {"value": "<p>a ]]&gt; b</p>", "representation": "storage"}}}\
            """)
        .expect(200);
    world
        .bob()
        .post(child + "/label", "[{\"prefix\": \"global\", \"name\": \"port\"}]")
        .expect(200);
    world.bob().upload(child + "/child/attachment", "note.txt", "what was noted").expect(200);
    world
        .bob()
        .post(
            "/rest/api/content",
            """
            {"type": "comment", "container": {"type": "page", "id": "%s"},
             "body": {"storage": {"value": "<p>said</p>", "representation": "storage"}}}\
            """
                .formatted(child.substring(child.lastIndexOf('/') + 1)))
        .expect(200);
    world
        .bob()
        .put(
            child + "/restriction",
            """
            [{"operation": "read", "restrictions":
              {"user": [{"type": "known", "username": "bob"}]}}]\
            """)
        .expect(200);
    return child;
  }

  @Test
  void aSiteComesBackInThePlaceOfWhatIsThere() {
    String child = fill();
    JsonNode begun = world.ada().post(ROOT + "/backup/site", "{}").expect(200).json();
    world.pass(LONG);
    String name = job(begun).path("fileName").asString();

    world.bob().delete(child).expect(204);
    world.ada().post("/rest/api/space", "{\"key\": \"LATER\", \"name\": \"Later\"}").expect(200);
    world.ada().post("/rest/api/admin/group", "{\"name\": \"later\"}").expect(200);
    world
        .ada()
        .post(
            "/rest/api/admin/user",
            """
            {"userName": "cleo", "fullName": "Cleo", "email": "cleo@acme.example",
             "password": "secret-3", "notifyViaEmail": false}\
            """)
        .expect(201);
    world.ada().put("/rest/api/admin/user/bob", "{\"fullName\": \"Robert\"}").expect(204);

    String file = "{\"fileName\": \"" + name + "\"}";
    world.bob().post(ROOT + "/restore/site", file).expect(403);
    world.ada().post(ROOT + "/restore/site", "{\"fileName\": \"none.zip\"}").expect(400);
    JsonNode restored = world.ada().post(ROOT + "/restore/site", file).expect(200).json();
    assertThat(state(job(restored))).isEqualTo("FINISHED");
    assertThat(job(restored).path("jobScope").asString()).isEqualTo("SITE");

    world.ada().get("/rest/api/space/LATER").expect(404);
    world.ada().get("/rest/api/group/later").expect(404);
    world.ada().get("/rest/api/user?username=cleo").expect(404);
    JsonNode bob = world.bob().get("/rest/api/user/current").expect(200).json();
    assertThat(bob.path("displayName").asString()).isEqualTo("Bob");
    JsonNode pages =
        world.bob().get("/rest/api/content?spaceKey=DOCS&title=Child").expect(200).json();
    assertThat(pages.path("size").asInt()).isOne();
    assertThat(world.bob().get("/rest/api/user/memberof?username=bob").json().path("size").asInt())
        .isOne();
  }

  @Test
  void onlyAFileOfASiteIsBroughtBackAsOne() {
    JsonNode begun = backUp();
    world.pass(LONG);
    byte[] spaces = file(job(begun));
    JsonNode failed =
        world.ada().upload(ROOT + "/restore/site/upload", "b.zip", spaces).expect(200).json();
    assertThat(state(job(failed))).isEqualTo("FAILED");
    world.bob().get("/rest/api/space/DOCS").expect(200);
  }

  @Test
  void aJobWaitsWorksAndIsDone() {
    fill();
    JsonNode first = backUp();
    assertThat(state(first)).isEqualTo("PROCESSING");
    assertThat(first.at("/jobSettings/spaceKeys/0").asString()).isEqualTo("DOCS");
    assertThat(first.path("owner").asString()).isEqualTo("ada");
    long objects = first.at("/statistics/totalObjectsCount").asLong();
    assertThat(objects).isGreaterThan(20);
    JsonNode second = world.ada().post(ROOT + "/backup/site", "{}").expect(200).json();
    assertThat(state(second)).isEqualTo("QUEUED");
    world.ada().post(ROOT + "/backup/space", DOCS).expect(409);
    world.ada().get(ROOT + "/jobs/" + first.path("id").asLong() + "/download").expect(404);
    world.pass(Duration.ofMillis(objects));
    assertThat(state(job(first))).isEqualTo("FINISHED");
    assertThat(job(first).path("fileExists").asBoolean()).isTrue();
    assertThat(state(job(second))).isEqualTo("PROCESSING");
  }

  @Test
  void aJobIsCalledOff() {
    JsonNode first = backUp();
    JsonNode second = world.ada().post(ROOT + "/backup/site", "{}").expect(200).json();
    world.bob().put(ROOT + "/jobs/clear-queue", "").expect(403);
    assertThat(world.ada().put(ROOT + "/jobs/clear-queue", "").expect(200).json().asInt())
        .isEqualTo(1);
    assertThat(state(job(second))).isEqualTo("CANCELLED");
    String cancel = ROOT + "/jobs/" + first.path("id").asLong() + "/cancel";
    world.bob().put(cancel, "").expect(404);
    JsonNode cancelled = world.ada().put(cancel, "").expect(200).json();
    assertThat(state(cancelled)).isEqualTo("CANCELLED");
    assertThat(cancelled.path("cancelledBy").asString()).isEqualTo("ada");
    world.pass(LONG);
    world.ada().get(ROOT + "/jobs/" + first.path("id").asLong() + "/download").expect(404);
    assertThat(world.ada().put(ROOT + "/jobs/clear-queue", "").expect(200).json().asInt()).isZero();
  }

  @Test
  void theFileHasTheLayoutOfTheProduct() throws IOException {
    String child = fill();
    JsonNode job = backUp();
    world.pass(LONG);
    Map<String, String> parts = parts(file(job));
    assertThat(parts.get("exportDescriptor.properties"))
        .contains("exportType=space\n", "spaceKey=DOCS\n");
    String id = child.substring(child.lastIndexOf('/') + 1);
    assertThat(parts.keySet()).anyMatch(name -> name.matches("attachments/" + id + "/\\d+/1"));
    assertThat(parts.values()).contains("what was noted");
    assertThat(parts.get("entities.xml"))
        .contains(
            "<hibernate-generic>",
            "<object class=\"Space\" package=\"com.atlassian.confluence.spaces\">",
            "<object class=\"Page\" package=\"com.atlassian.confluence.pages\">",
            "<id name=\"id\">" + id + "</id>",
            "<property name=\"versionComment\"><![CDATA[again]]></property>",
            "<property name=\"originalVersion\" class=\"Page\"",
            "<object class=\"ConfluenceUserImpl\" package=\"com.atlassian.confluence.user\">",
            "<property name=\"type\"><![CDATA[VIEWSPACE]]></property>")
        .doesNotContain("secret-1", "bob@acme.example");
  }

  @Test
  void aBackupOfTheSiteHasItsPeopleButNotWhatLetsThemIn() throws IOException {
    fill();
    String settings = "{\"skipAttachments\": true, \"fileNamePrefix\": \"all\"}";
    JsonNode job = world.ada().post(ROOT + "/backup/site", settings).expect(200).json();
    world.pass(LONG);
    Map<String, String> parts = parts(file(job));
    assertThat(parts.keySet())
        .containsExactlyInAnyOrder("exportDescriptor.properties", "entities.xml");
    assertThat(parts.get("entities.xml"))
        .contains("InternalUser", "InternalGroup", "HibernateMembership", "bob@acme.example")
        .doesNotContain("secret");
    assertThat(job.path("fileName").asString()).startsWith("all-").endsWith(".zip");
    world.ada().post(ROOT + "/restore/site", "{\"fileName\": \"x.zip\"}").expect(400);
  }

  @Test
  void aSpaceComesBackFromItsFile() {
    fill();
    JsonNode job = backUp();
    world.pass(LONG);
    String name = job.path("fileName").asString();
    String restore = "{\"fileName\": \"" + name + "\"}";
    JsonNode refused = world.ada().post(ROOT + "/restore/space", restore).expect(200).json();
    assertThat(state(refused)).isEqualTo("FAILED");
    assertThat(refused.path("errorMessage").asString()).contains("DOCS", "already exists");
    assertThat(refused.at("/statistics/persistedObjectsCount").asLong(7)).isZero();
    List<String> before = told();
    world.ada().delete("/rest/api/space/DOCS").expect(202);
    JsonNode done = world.ada().post(ROOT + "/restore/space", restore).expect(200).json();
    assertThat(state(done)).isEqualTo("FINISHED");
    assertThat(done.at("/statistics/skippedObjectsCount").asLong(7)).isZero();
    assertThat(told()).isEqualTo(before);
  }

  /** What a caller sees of the space, without ids. */
  private List<String> told() {
    String child =
        "/rest/api/content/"
            + world
                .bob()
                .get("/rest/api/content?spaceKey=DOCS&title=Child")
                .expect(200)
                .json()
                .at("/results/0/id")
                .asString();
    return List.of(
            "/rest/api/space/DOCS?expand=description,homepage.version",
            "/rest/api/space/DOCS/permissions",
            "/rest/api/content?spaceKey=DOCS&expand=version,history.contributors.publishers",
            child + "?expand=body.storage,ancestors.version,metadata.labels,version",
            child + "?version=1&expand=body.storage",
            child + "/child?expand=comment.body.storage,attachment.version",
            child + "/restriction/byOperation")
        .stream()
        .map(path ->
            world
                .ada()
                .get(path)
                .expect(200)
                .json()
                .toString()
                .replaceAll("\"spaceId\":\\d+", "")
                .replaceAll("\"(tinyui|fileId)\":\"[^\"]*\"", "")
                .replaceAll("\\b(att)?98\\d{3}\\b", "ID"))
        .toList();
  }

  @Test
  void aSpaceComesBackFromAnUploadedFile() {
    fill();
    JsonNode job = backUp();
    world.pass(LONG);
    byte[] file = file(job);
    world.ada().delete("/rest/api/space/DOCS").expect(202);
    String upload = ROOT + "/restore/space/upload";
    world.bob().upload(upload, "docs.zip", file).expect(403);
    world.ada().upload(upload, "docs.zip", "no zip").expect(400);
    assertThat(state(world.ada().upload(upload, "docs.zip", file).expect(200).json()))
        .isEqualTo("FINISHED");
    world.bob().get("/rest/api/content?spaceKey=DOCS&title=Child").expect(200);
    assertThat(state(world.ada().upload(upload, "x.zip", "PK but no backup").expect(200).json()))
        .isEqualTo("FAILED");
  }

  @Test
  void aFileThatIsBrokenIsLeftOutAndCounted() throws IOException {
    fill();
    JsonNode job = backUp();
    world.pass(LONG);
    byte[] broken = unpacked(parts(file(job)));
    int at = new String(broken, ISO_8859_1).indexOf("what was noted");
    broken[at]++;
    world.ada().delete("/rest/api/space/DOCS").expect(202);
    JsonNode restored =
        world.ada().upload(ROOT + "/restore/space/upload", "b.zip", broken).expect(200).json();
    assertThat(state(job(restored))).isEqualTo("FINISHED");
    assertThat(restored.at("/statistics/skippedObjectsCount").asLong()).isOne();
    world.bob().get("/rest/api/content?spaceKey=DOCS&title=Child").expect(200);
  }

  /** The same file with its parts as they are. */
  private static byte[] unpacked(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void jobsAreTheirOwnersAndTheAdministrators() {
    world.bob().post(ROOT + "/backup/site", "{}").expect(409);
    JsonNode own = world.bob().post(ROOT + "/backup/space", DOCS).expect(200).json();
    world.pass(LONG);
    JsonNode other = backUp();
    world.bob().get(ROOT + "/jobs/" + other.path("id").asLong()).expect(403);
    assertThat(world.bob().get(ROOT + "/jobs").expect(200).json()).hasSize(1);
    assertThat(world.ada().get(ROOT + "/jobs").expect(200).json()).hasSize(2);
    world.bob().get(ROOT + "/jobs/" + own.path("id").asLong() + "/download").expect(200);
    world.ada().post(ROOT + "/backup/space", "{\"spaceKeys\": [\"NONE\"]}").expect(400);
    world.ada().post(ROOT + "/backup/space", "{}").expect(400);
    String revoke = "[{\"targetType\": \"space\", \"operationKey\": \"export\"}]";
    world
        .ada()
        .put("/rest/api/space/DOCS/permissions/group/confluence-users/revoke", revoke)
        .expect(204);
    world.pass(LONG);
    world.bob().post(ROOT + "/backup/space", DOCS).expect(403);
    world.bob().get(ROOT + "/jobs/" + own.path("id").asLong() + "/download").expect(404);
  }

  @Test
  void jobsAreFoundByWhatTheyAre() {
    JsonNode job = backUp();
    String list = ROOT + "/jobs?";
    for (String fits :
        List.of(
            "jobScope=SPACE",
            "jobOperation=BACKUP",
            "jobStates=PROCESSING",
            "spaceKey=DOCS",
            "owner=ada",
            "fromDate=2026-05-04T10:00:00.000Z",
            "toDate=2026-05-04T10:00:00.000Z")) {
      assertThat(world.ada().get(list + fits).expect(200).json()).as(fits).hasSize(1);
    }
    for (String other :
        List.of("jobScope=SITE", "jobStates=FAILED", "owner=bob", "limit=0", "spaceKey=X")) {
      assertThat(world.ada().get(list + other).expect(200).json()).as(other).isEmpty();
    }
    world.ada().get(list + "fromDate=today").expect(400);
    world.pass(LONG);
    JsonNode files = world.ada().get(ROOT + "/restore/files?jobScope=SPACE").expect(200).json();
    assertThat(files.at("/0/name").asString()).isEqualTo(job.path("fileName").asString());
    assertThat(files.at("/0/size").asLong()).isEqualTo(file(job).length);
    assertThat(world.ada().get(ROOT + "/restore/files?jobScope=SITE").expect(200).json()).isEmpty();
    world.bob().get(ROOT + "/restore/files").expect(400);
  }

  @Test
  void aFileThatNobodyKeepsGoesAfterThreeDays() {
    JsonNode job = backUp();
    String kept = "{\"spaceKeys\": [\"DOCS\"], \"keepPermanently\": true}";
    world.pass(LONG);
    JsonNode other = world.ada().post(ROOT + "/backup/space", kept).expect(200).json();
    world.pass(Duration.ofDays(4));
    assertThat(job(job).path("fileExists").asBoolean(true)).isFalse();
    assertThat(job(other).path("fileExists").asBoolean()).isTrue();
    assertThat(world.ada().get(ROOT + "/restore/files").expect(200).json()).hasSize(1);
  }
}

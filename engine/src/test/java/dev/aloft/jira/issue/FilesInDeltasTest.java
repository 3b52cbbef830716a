package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueWorld.SITE;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Method;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.cloud.Attachments;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.testing.JiraWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file cannot be changed on the target: one that the source has otherwise takes its place. */
class FilesInDeltasTest {

  private static final String HISTORY =
      """
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec:
        select: {source: default}
        executor: rest
        keys: keep
        history: attachment
      """;

  @TempDir private Path folder;

  private static String longText(String end) {
    return "<Issue id=\"101\" number=\"1\" project=\"1\" type=\"1\" status=\"1\" summary=\"one\""
        + " created=\"2012-05-03 10:00:00.0\" updated=\"2013-01-02 11:30:00.0\""
        + " description=\""
        + "wind ".repeat(8000)
        + end
        + "\"/>";
  }

  private static String change(int id, String to) {
    return """
    <ChangeGroup id="%d" issue="101" author="ann" created="2012-06-01 08:15:00.0"/>
    <ChangeItem id="%d" group="%d" fieldtype="jira" field="status" oldstring="Open" newstring="%s"/>
    """
        .formatted(id, id, id, to);
  }

  private static String attachment() {
    return "<FileAttachment id=\"5\" issue=\"101\" filename=\"log.txt\" mimetype=\"text/plain\""
        + " filesize=\"3\" author=\"ann\" created=\"2012-06-01 08:15:00.0\"/>";
  }

  private Path store(String content) throws IOException {
    Path file = folder.resolve("files/OPS/10000/OPS-1/5");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return folder.resolve("files");
  }

  private static Map<String, String> files(JiraWorld world) {
    Map<String, String> files = new TreeMap<>();
    world
        .site()
        .issues()
        .get(TextForm.ADF, "OPS-1", Issues.Selection.fields("attachment"))
        .orElseThrow()
        .at("/fields/attachment")
        .forEach(file ->
            files.merge(
                file.path("filename").asString(),
                world
                    .site()
                    .attachments()
                    .content(
                        file.path("id").asString(),
                        in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)),
                (one, other) -> "TWICE"));
    return files;
  }

  private static List<String> names(JiraWorld world) {
    return world
        .site()
        .issues()
        .get(TextForm.ADF, "OPS-1", Issues.Selection.fields("attachment"))
        .orElseThrow()
        .at("/fields/attachment")
        .valueStream()
        .map(file -> file.path("filename").asString())
        .toList();
  }

  private static Attachments.Upload upload(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Attachments.Upload(
        name, "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static void applied(JiraWorld world) {
    assertThat(world.apply().refusals()).isEmpty();
  }

  @Test
  void theFileOfATextThatIsTooLongFollowsTheText() {
    try (JiraWorld world = IssueWorld.in(folder, longText("calm")).start()) {
      applied(world);
      assertThat(files(world).get("description.txt")).endsWith("calm");
      world.sourceBecomes(SITE + longText("gale"));

      applied(world);

      assertThat(files(world).get("description.txt")).endsWith("gale");
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void theFileOfTheHistoryGrowsWithIt() {
    String one = issue(1, "one", "");
    try (JiraWorld world = IssueWorld.in(folder, one + change(1, "Doing")).spec(HISTORY).start()) {
      applied(world);
      world.sourceBecomes(SITE + one + change(1, "Doing") + change(2, "Done"));

      applied(world);

      assertThat(files(world)).hasSize(1);
      assertThat(files(world).get("history.json")).contains("Doing", "Done");
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void aFileThatTheSourceHasOtherwiseTakesThePlaceOfTheOld() throws IOException {
    Path store = store("old");
    try (JiraWorld world =
        IssueWorld.in(folder, issue(1, "one", "") + attachment()).attachments(store).start()) {
      applied(world);
      store("newer");
      world.sourceBecomes(SITE + issue(1, "one, edited", "") + attachment());

      applied(world);

      assertThat(files(world)).containsExactlyEntriesOf(Map.of("log.txt", "newer"));
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void aRunThatEndsBetweenTheOldFileAndTheNewOneIsTakenUp() throws IOException {
    Path store = store("old");
    try (JiraWorld world =
        IssueWorld.in(folder, issue(1, "one", "") + attachment()).attachments(store).start()) {
      applied(world);
      store("newer");
      world.sourceBecomes(SITE + issue(1, "one, edited", "") + attachment());
      Path plan = world.planTo("delta");
      dies(world, plan);
      assertThat(files(world)).isEmpty();

      assertThat(world.apply(plan).refusals()).isEmpty();

      assertThat(files(world)).containsExactlyEntriesOf(Map.of("log.txt", "newer"));
      IssueLaneTest.settled(world);
    }
  }

  /** The second has the size of the old one. */
  @ParameterizedTest
  @ValueSource(strings = {"a rising gale", "gale"})
  void aStateThatIsLostLeavesNoOldFileOfATextBesideTheNew(String end) {
    try (JiraWorld world = IssueWorld.in(folder, longText("calm")).start()) {
      applied(world);
      world.loseState();
      world.sourceBecomes(SITE + longText(end));

      applied(world);

      hasOnly(world, "description.txt", end);
    }
  }

  @Test
  void aHistoryThatGrewAfterTheStateWasLostStandsOnce() {
    String one = issue(1, "one", "");
    try (JiraWorld world = IssueWorld.in(folder, one + change(1, "Doing")).spec(HISTORY).start()) {
      applied(world);
      world.loseState();
      world.sourceBecomes(
          SITE + issue(1, "one, edited", "") + change(1, "Doing") + change(2, "Done"));

      applied(world);

      hasOnly(world, "history.json", "");
      assertThat(files(world).get("history.json")).contains("Doing", "Done");
    }
  }

  @Test
  void aFileOfSomebodyElseIsNotTakenForOurs() {
    try (JiraWorld world = IssueWorld.in(folder, longText("calm")).start()) {
      applied(world);
      world
          .siteOf("ben@acme.example")
          .attachments()
          .add("OPS-1", List.of(upload("description.txt", "a note of Ben's")));
      world.loseState();
      world.sourceBecomes(SITE + longText("a rising gale"));

      applied(world);

      assertThat(names(world)).containsExactly("description.txt", "description.txt");
      IssueLaneTest.settled(world);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatEndsBetweenTheFilesOfATextIsTakenUp(boolean stateLost) {
    try (JiraWorld world = IssueWorld.in(folder, longText("calm")).start()) {
      applied(world);
      if (stateLost) {
        world.loseState();
      }
      world.sourceBecomes(SITE + longText("a rising gale"));
      dies(world, world.planTo("delta"));

      applied(world);

      hasOnly(world, "description.txt", "a rising gale");
    }
  }

  private static void hasOnly(JiraWorld world, String name, String end) {
    assertThat(files(world)).containsOnlyKeys(name).hasValueSatisfying(endingWith(end));
    IssueLaneTest.settled(world);
  }

  private static Condition<String> endingWith(String end) {
    return new Condition<>(text -> text.endsWith(end), "ends with %s", end);
  }

  private static void dies(JiraWorld world, Path plan) {
    world.wire(DeletesAndDies::new);
    assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(UncheckedIOException.class);
    world.wire(site -> site);
  }

  /** The program ends right after the site deleted a file. */
  private record DeletesAndDies(Site site) implements Site {

    @Override
    public SiteReply send(SiteRequest request) {
      SiteReply reply = site.send(request);
      if (request.method() == Method.DELETE && request.template().contains("/attachment/")) {
        throw new UncheckedIOException(new IOException("killed"));
      }
      return reply;
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }
}

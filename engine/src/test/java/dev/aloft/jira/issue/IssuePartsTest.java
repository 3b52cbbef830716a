package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.names;
import static dev.aloft.jira.issue.IssueLaneTest.outcomes;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.JiraWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What hangs on issues, from a backup to a site and back. */
class IssuePartsTest {

  private static final String COMMENTS =
      """
      <Action id="1" issue="101" type="comment" author="key-bob" body="Hello [~ann], see OPS-2" created="2012-06-01 08:15:00.0" updateauthor="ann" updated="2012-06-02 09:00:00.0"/>
      <Action id="2" issue="101" type="comment" author="key-bob" body="For keepers" created="2012-06-03 00:00:00.0" rolelevel="10002"/>
      <Action id="3" issue="101" type="comment" author="gone" body="For a group" created="2012-06-04 00:00:00.0" level="jira-users"/>
      <Action id="4" issue="101" type="comment" body="" created="2012-06-05 00:00:00.0"/>
      """;

  @TempDir private Path folder;

  @Test
  void movesCommentsWithTheirAuthorsNameAndNeverMakesARestrictedOnePublic() {
    try (JiraWorld world =
        IssueWorld.in(folder, issue(1, "one", "") + issue(2, "two", "") + COMMENTS).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      List<JsonNode> comments =
          get(world, "OPS-1")
              .path("fields")
              .path("comment")
              .path("comments")
              .valueStream()
              .toList();
      assertThat(comments).hasSize(4);
      assertThat(comments.getFirst().path("body").asString())
          .startsWith(
              "{_}Originally by Bob \\[B\\] Best on 2012-06-01 08:15 UTC, edited by Ann Able")
          .contains("[~accountid:" + world.account("ann@acme.example") + "]", "OPS-2");
      assertThat(comments.get(1).path("visibility").path("value").asString()).isEqualTo("Keepers");
      assertThat(comments.get(2).path("visibility").path("value").asString())
          .isEqualTo("Administrators");
      assertThat(comments.get(3).path("body").asString()).contains("an anonymous visitor");
      settled(world);
      assertThat(outcomes(world, "Action")).containsExactly("moved jira.issue 4");
    }
  }

  /** The line of authorship and the blank one below it take their share of what a text may have. */
  @Test
  void cutsACommentThatIsTooLongOnlyWithItsAuthorsLine() {
    String head = "_Originally by Ann Able on 2012-06-01 08:15 UTC_";
    StringBuilder rows = new StringBuilder(issue(1, "one", ""));
    for (int over = 0; over <= 3; over++) {
      rows.append(
          """
          <Action id="%d" issue="101" type="comment" author="ann" body="%s" created="2012-06-01 08:15:00.0"/>
          """
              .formatted(
                  1 + over,
                  "word ".repeat(7_000).substring(0, 32_766 - head.length() - over) + "."));
    }
    try (JiraWorld world = IssueWorld.in(folder, rows.toString()).start()) {
      assertThat(world.apply().refusals()).isEmpty();
      settled(world);
    }
  }

  @Test
  void movesWorklogsWithTheirTimes() {
    String rows =
        issue(1, "one", "timeoriginalestimate=\"36000\" timeestimate=\"3600\"")
            + """
            <Worklog id="1" issue="101" author="ann" body="dug" created="2012-06-01 10:00:00.0" startdate="2012-05-31 08:00:00.0" timeworked="5400"/>
            <Worklog id="2" issue="101" author="ann" body="hidden" created="2012-06-01 10:00:00.0" startdate="2012-05-31 08:00:00.0" timeworked="60" rolelevel="10002"/>
            <Worklog id="3" issue="101" author="ann" body="nothing" created="2012-06-01 10:00:00.0" timeworked="0"/>
            """;
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode fields = get(world, "OPS-1").path("fields");
      assertThat(fields.path("timespent").asLong()).isEqualTo(5460);
      assertThat(fields.path("timeestimate").asLong()).isEqualTo(3600);
      JsonNode worklog = fields.path("worklog").path("worklogs").path(0);
      assertThat(worklog.path("started").asString()).isEqualTo("2012-05-31T08:00:00.000+0000");
      assertThat(worklog.path("comment").asString()).contains("Ann Able", "dug");
      assertThat(
              get(world, "OPS-1")
                  .path("properties")
                  .path("aloft.fields")
                  .path("worklogs")
                  .toString())
          .contains("nothing");
      settled(world);
      assertThat(outcomes(world, "Worklog"))
          .containsExactly("keptOutside jira.issue 1", "moved jira.issue 2");
    }
  }

  @Test
  void movesFilesAndShowsThemInTexts() throws IOException {
    Path files = folder.resolve("files");
    write(files, 1, "10", "first");
    write(files, 1, "11", "other");
    write(files, 1, "12", "a picture");
    String rows =
        issue(1, "one", "description=\"look: !shot.png|thumbnail!\"")
            + """
            <FileAttachment id="10" issue="101" author="ann" filename="same.txt" mimetype="text/plain" filesize="5" created="2012-06-01 10:00:00.0"/>
            <FileAttachment id="11" issue="101" author="ann" filename="same.txt" mimetype="text/plain" filesize="5" created="2012-06-01 10:00:00.0"/>
            <FileAttachment id="12" issue="101" author="key-bob" filename="shot.png" mimetype="image/png" filesize="9" created="2012-06-01 10:00:00.0"/>
            <FileAttachment id="13" issue="101" author="ann" filename="lost.txt" mimetype="text/plain" filesize="5" created="2012-06-01 10:00:00.0"/>
            """;
    try (JiraWorld world = IssueWorld.in(folder, rows).attachments(files).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode issue = get(world, "OPS-1");
      assertThat(names(issue)).containsExactly("same.txt", "same.txt", "shot.png");
      assertThat(issue.path("fields").path("description").asString()).contains("!shot.png");
      assertThat(issue.path("properties").path("aloft.fields").path("attachments").toString())
          .contains("\"missing\":true", "Bob");
      settled(world);
      assertThat(outcomes(world, "FileAttachment"))
          .containsExactly("blocked attachment-file-missing 1", "moved jira.issue 3");
      assertThat(world.plan().losses())
          .extracting(loss -> loss.attribute() + " " + loss.count())
          .contains("jira.issue.attachment 1");
    }
  }

  private static void write(Path root, int number, String id, String text) throws IOException {
    Path file = root.resolve("OPS/10000/OPS-" + number + "/" + id);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void movesEachLinkOnceInItsDirection() {
    String rows =
        issue(1, "one", "")
            + issue(2, "two", "")
            + """
            <IssueLink id="1" linktype="10" source="102" destination="101"/>
            <IssueLink id="2" linktype="10" source="102" destination="101"/>
            <IssueLink id="3" linktype="10" source="102" destination="999"/>
            """;
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode links = get(world, "OPS-2").path("fields").path("issuelinks");
      assertThat(links).hasSize(1);
      assertThat(links.path(0).path("outwardIssue").path("key").asString()).isEqualTo("OPS-1");
      assertThat(
              get(world, "OPS-2").path("properties").path("aloft.fields").path("links").toString())
          .isEqualTo("[[\"Blocking\",\"#999\"]]");
      settled(world);
      assertThat(outcomes(world, "IssueLink"))
          .containsExactly(
              "keptOutside jira.issue 1", "moved jira.issue 1", "transformed link-twice 1");
    }
  }

  @Test
  void addsWatchersLast() {
    String rows =
        issue(1, "one", "")
            + """
            <UserAssociation sourceName="ann" sinkNodeId="101" sinkNodeEntity="Issue" associationType="WatchIssue"/>
            <UserAssociation sourceName="nobody" sinkNodeId="101" sinkNodeEntity="Issue" associationType="WatchIssue"/>
            """;
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(
              StreamSupport.stream(world.site().watchers().ofIssue("OPS-1").spliterator(), false)
                  .map(watcher -> watcher.path("accountId").asString("")))
          .containsExactly(world.account("ann@acme.example"));
      settled(world);
      assertThat(outcomes(world, "UserAssociation"))
          .containsExactly("keptOutside jira.issue 1", "moved jira.issue 1");
    }
  }
}

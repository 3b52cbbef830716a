package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueWorld.SITE;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.BreakingSite;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.SiteContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The source went on, and the run that follows it is killed, at each write; the next plan is one of
 * what is there then.
 */
class KilledDeltaTest {

  @TempDir private Path folder;

  private static String rows(String word) {
    String due = word.equals("calm") ? " duedate=\"2014-07-08 00:00:00.0\"" : "";
    return issue(1, "one " + word, "description=\"" + "wind ".repeat(8000) + word + "\"" + due)
        + issue(2, "two", "description=\"calm\"")
        + comment(1, 101, word)
        + comment(2, 101, "steady")
        + comment(3, 102, "steady")
        + """
        <Worklog id="1" issue="102" author="ann" body="%s" created="2012-06-01 08:15:00.0" startdate="2012-06-01 08:00:00.0" timeworked="3600"/>
        <IssueLink id="1" linktype="10" source="101" destination="102"/>
        """
            .formatted(word);
  }

  private static String comment(int id, int issue, String body) {
    return "<Action id=\"%d\" issue=\"%d\" type=\"comment\" author=\"ann\" body=\"%s\" created=\"2012-06-01 08:15:00.0\"/>\n"
        .formatted(id, issue, body);
  }

  private JiraWorld start(String word) throws IOException {
    Path own = Files.createDirectory(folder.resolve(word));
    return IssueWorld.in(own, rows(word)).start();
  }

  private List<String> undisturbed(String word) throws IOException {
    try (JiraWorld world = start(word)) {
      assertThat(world.apply().refusals()).isEmpty();
      return world.content();
    }
  }

  @Test
  void nothingStandsTwiceAndNothingIsLeftBehindWheneverThatIs() throws IOException {
    everywhere(world -> {});
  }

  @Test
  void norIfTheStateWasLostBefore() throws IOException {
    everywhere(JiraWorld::loseState);
  }

  private void everywhere(Consumer<JiraWorld> before) throws IOException {
    List<String> calm = undisturbed("calm");
    List<String> gusty = undisturbed("gusty");
    try (JiraWorld world = start("first")) {
      assertThat(world.apply().refusals()).isEmpty();
      boolean killed = true;
      for (int point = 1; killed; point++) {
        String word = point % 2 == 0 ? "calm" : "gusty";
        before.accept(world);
        world.sourceBecomes(SITE + rows(word));
        killed = killed(world, point, point % 3 == 0);

        assertThat(world.apply().refusals()).isEmpty();

        assertThat(SiteContent.differences(word.equals("calm") ? calm : gusty, world.content()))
            .as("killed at write %d", point)
            .isEmpty();
        IssueLaneTest.settled(world);
      }
    }
  }

  private static boolean killed(JiraWorld world, int point, boolean before) {
    world.wire(site -> BreakingSite.at(site, point, before));
    try {
      world.apply();
      return false;
    } catch (BreakingSite.Killed dead) {
      return true;
    } finally {
      world.wire(site -> site);
    }
  }
}

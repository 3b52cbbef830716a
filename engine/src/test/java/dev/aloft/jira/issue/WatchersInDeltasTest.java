package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueWorld.SITE;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody can be exchanged in a list of watchers or a link: the new takes the old one's place. */
class WatchersInDeltasTest {

  private static final String ROWS =
      issue(1, "one", "")
          + issue(2, "two", "")
          + "<IssueLink id=\"70\" linktype=\"10\" source=\"101\" destination=\"102\"/>\n"
          + "<UserAssociation sourceName=\"key-bob\" sinkNodeId=\"101\" sinkNodeEntity=\"Issue\""
          + " associationType=\"WatchIssue\"/>\n";

  private static final String TOWING =
      "<IssueLinkType id=\"12\" linkname=\"Towing\" inward=\"is towed by\" outward=\"tows\"/>\n";

  @TempDir private Path folder;

  private JiraWorld world() {
    JiraWorld world = IssueWorld.in(folder, ROWS + TOWING).accounts("carol@acme.example").start();
    assertThat(world.apply().refusals()).isEmpty();
    assertThat(watchers(world)).containsExactly(world.account("bob@acme.example"));
    return world;
  }

  private static List<String> watchers(JiraWorld world) {
    var issue = world.whole().issues().issues().find("OPS-1").orElseThrow();
    return world.whole().issues().watchers().of(issue);
  }

  private static void settled(JiraWorld world) {
    assertThat(world.plan().changeCount()).isZero();
    assertThat(world.planWithoutState().changeCount()).isZero();
    assertThat(world.findings()).isEmpty();
  }

  @Test
  void aWatcherWhoseAccountIsAnotherNowIsExchanged() {
    try (JiraWorld world = world()) {
      world.sourceBecomes(SITE.replace("bob@acme.example", "carol@acme.example") + ROWS + TOWING);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(watchers(world)).containsExactly(world.account("carol@acme.example"));
      settled(world);
    }
  }

  @Test
  void aLinkThatIsOfAnotherTypeNowIsMadeAnew() {
    try (JiraWorld world = world()) {
      world.sourceBecomes(SITE + ROWS.replace("linktype=\"10\"", "linktype=\"12\"") + TOWING);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.content()).anyMatch(line -> line.contains("Towing"));
      assertThat(
              world
                  .site()
                  .issues()
                  .get(TextForm.ADF, "OPS-1", Issues.Selection.fields("issuelinks"))
                  .orElseThrow()
                  .at("/fields/issuelinks"))
          .hasSize(1)
          .allMatch(link -> link.at("/type/name").asString().equals("Towing"));
      settled(world);
    }
  }
}

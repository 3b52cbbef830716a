package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.OutputSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A plan of some addresses: it says that it is partial, applies just that, and can be completed.
 */
class TargetE2eTest {

  private static final int OK = 0;
  private static final int CHANGES = 2;
  private static final int INVALID = 3;

  @TempDir private Path folder;
  private SmallSite site;

  @BeforeEach
  void start() throws Exception {
    site = SmallSite.in(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aStatusAloneThenTheWhole() throws Exception {
    String shown =
        site.run(OK, "plan", "--target", "jira.status[\"Closed\"]", "--out=p.plan").out();
    assertThat(shown).contains("PARTIAL PLAN", "jira.status[\"Closed\"]");
    String json = site.run(OK, "show", "p.plan", "--json").out();
    OutputSchema.assertValid("plan", json);
    JsonNode plan = SmallSite.json(json);
    assertThat(plan.at("/header/targets/0").asString()).isEqualTo("jira.status[\"Closed\"]");
    assertThat(plan.path("configuration")).hasSize(1);
    assertThat(plan.path("lanes")).isEmpty();

    site.run(OK, "apply", "p.plan");

    JsonNode known = SmallSite.json(site.run(OK, "state", "list", "--json").out());
    assertThat(known.path("resources")).hasSize(1);
    site.run(CHANGES, "plan", "--detailed-exitcode");
    site.run(OK, "apply", "--auto-approve");
    site.run(OK, "plan", "--detailed-exitcode");
    site.run(OK, "verify");
  }

  @Test
  void aProjectBringsItsIssuesAndWhatTheyNeed() throws Exception {
    site.run(OK, "apply", "--auto-approve", "--target", "jira.project[\"OPS\"]");

    JsonNode known = SmallSite.json(site.run(OK, "state", "list", "--json").out());
    assertThat(known.at("/lanes/0/items").asInt()).isEqualTo(4);
    site.run(OK, "plan", "--detailed-exitcode");
    site.run(OK, "verify");
  }

  @Test
  void anIssueThatIsThereIsUpdatedAloneAndOneThatIsNotIsRefused() throws Exception {
    assertThat(site.run(INVALID, "plan", "--target", "jira.issue[\"OPS-2\"]").err())
        .contains("cannot be made alone", "keeps its key");
    site.run(OK, "apply", "--auto-approve");
    Path backup = folder.resolve("site.xml");
    Files.writeString(
        backup,
        Files.readString(backup)
            .replace("Paint the gate", "Paint the fence")
            .replace("Order rope", "Order chain"));

    site.run(OK, "apply", "--auto-approve", "--target", "jira.issue[\"OPS-2\"]");

    JsonNode rest = SmallSite.json(site.run(OK, "plan", "--json").out());
    assertThat(rest.at("/counts/update").asInt()).isEqualTo(1);
    assertThat(rest.at("/lanes/0/samples/0/address").asString()).isEqualTo("jira.issue[\"OPS-4\"]");
    site.run(OK, "apply", "--auto-approve");
    site.run(OK, "verify");
  }

  @Test
  void anUnknownAddressIsToldWithTheNearest() throws Exception {
    assertThat(site.run(INVALID, "plan", "--target", "jira.project[\"OP\"]").err())
        .contains("jira.project[\"OPS\"]", "ALOFT-RUN-010");
    assertThat(site.run(INVALID, "plan", "--target", "OPS").err()).contains("not an address");
  }

  @Test
  void aPlanFileTakesNoTarget() throws Exception {
    site.run(OK, "plan", "--out=p.plan");

    assertThat(site.run(INVALID, "apply", "p.plan", "--target", "jira.project[\"OPS\"]").err())
        .contains("--target has no place");
  }
}

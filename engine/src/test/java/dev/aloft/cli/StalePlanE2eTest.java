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

/** A plan that no longer fits is refused with what a plan made now would do otherwise. */
class StalePlanE2eTest {

  private static final int REFUSED = 7;

  @TempDir private Path folder;
  private SmallSite site;

  @BeforeEach
  void start() throws Exception {
    site = SmallSite.in(folder);
    site.run(0, "plan", "--out=p.plan");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whenTheSpecChanged() throws Exception {
    site.spec("maxGapShare: 40 %", "maxGapShare: 41 %");

    JsonNode stale = refused();

    assertThat(stale.at("/bases/0/what").asString()).isEqualTo("spec");
    assertThat(stale.path("configuration")).isEmpty();
    assertThat(stale.path("lanes")).isEmpty();
    assertThat(site.run(REFUSED, "apply", "p.plan").err())
        .contains("The reviewed plan → a plan made now", "both would write the same");
  }

  @Test
  void whenTheSourceChanged() throws Exception {
    Path backup = folder.resolve("site.xml");
    Files.writeString(
        backup, Files.readString(backup).replace("Paint the gate", "Paint the fence"));

    JsonNode stale = refused();

    assertThat(stale.at("/bases/0/what").asString()).isEqualTo("source default");
    assertThat(stale.at("/lanes/0/lane").asString()).isEqualTo("OPS");
    assertThat(stale.at("/lanes/0/changed").asInt()).isEqualTo(1);
    assertThat(stale.at("/lanes/0/samples/0/address").asString())
        .isEqualTo("jira.issue[\"OPS-2\"]");
  }

  @Test
  void whenTheTargetChanged() throws Exception {
    site.outsider().project("OPS", "Somebody's operations");

    JsonNode stale = refused();

    assertThat(stale.path("bases")).isEmpty();
    JsonNode project = at(stale.path("configuration"), "jira.project[\"OPS\"]");
    assertThat(project.at("/reviewed/action").asString()).isEqualTo("create");
    assertThat(project.at("/now/action").asString()).isEqualTo("conflict");
    assertThat(project.at("/now/reason").asString()).isEqualTo("name-taken");
    assertThat(site.run(REFUSED, "apply", "p.plan").err())
        .contains("~ jira.project[\"OPS\"]  create (missing) → conflict (name-taken)");
  }

  @Test
  void whenAnotherApplyWentBefore() throws Exception {
    site.run(0, "plan", "--out=q.plan");
    site.run(0, "apply", "q.plan");
    site.spec("maxGapShare: 40 %", "maxGapShare: 41 %");

    JsonNode stale = refused();

    assertThat(stale.path("carriedOut").asInt()).isPositive();
    assertThat(stale.at("/lanes/0/carriedOut").asInt()).isEqualTo(3);
    assertThat(stale.at("/lanes/0/changed").asInt()).isZero();
  }

  private JsonNode refused() throws Exception {
    long writes = site.writes();
    String out = site.run(REFUSED, "apply", "p.plan", "--json").out();
    OutputSchema.assertValid("stale-plan", out);
    assertThat(site.writes()).as("nothing is written").isEqualTo(writes);
    assertThat(folder.resolve(".aloft/now.plan")).doesNotExist();
    return SmallSite.json(out);
  }

  private static JsonNode at(JsonNode changes, String address) {
    for (JsonNode change : changes) {
      if (change.path("address").asString().equals(address)) {
        return change;
      }
    }
    throw new AssertionError("no " + address + " in " + changes);
  }
}

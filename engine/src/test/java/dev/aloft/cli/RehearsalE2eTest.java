package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.OutputSchema;
import dev.aloft.testing.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole road through the packaged program. */
class RehearsalE2eTest {

  @TempDir Path folder;

  private final Program aloft = Program.packaged();

  @Test
  void aSmallBackupArrivesWholeAndASecondPlanIsEmpty() throws Exception {
    Program.Run run = aloft.run("rehearse", SmallBackup.in(folder).toString(), "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    OutputSchema.assertValid("rehearsal", run.out());
    JsonNode document = JsonMapper.shared().readTree(run.out());
    assertThat(document.at("/apply/written/jira.issue").asInt()).isEqualTo(3);
    assertThat(document.at("/apply/written/comment").asInt()).isEqualTo(2);
    assertThat(document.at("/secondPlan/changes").asInt()).isZero();
    assertThat(document.at("/rebuiltPlan/changes").asInt()).isZero();
    assertThat(document.at("/verify/differences").asInt()).isZero();
    assertThat(document.at("/ledger/read").asInt()).isEqualTo(18);
    assertThat(document.at("/ledger/accounted").asInt()).isEqualTo(18);
    assertThat(document.at("/ledger/notYetSupported")).isEmpty();
  }

  @Test
  void theDemoTellsItsWholeStory() throws Exception {
    Program.Run run = aloft.in(folder).run("demo", "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    OutputSchema.assertValid("demo", run.out());
    JsonNode document = JsonMapper.shared().readTree(run.out());
    assertThat(document.path("clean").asBoolean()).isTrue();
    assertThat(document.at("/killed/killed").asBoolean()).isTrue();
    assertThat(document.at("/killed/written").asLong())
        .isBetween(1L, document.at("/killed/planned").asLong() - 1);
    assertThat(document.path("writes").asLong()).isPositive();
    assertThat(document.path("doubled").asInt()).isZero();
    assertThat(document.path("lost").asInt()).isZero();
    assertThat(document.path("secondPlanChanges").asInt()).isZero();
    assertThat(document.at("/delta/writes").asInt()).isEqualTo(3);
    assertThat(document.at("/delta/conflicts").asInt()).isEqualTo(1);
    assertThat(document.at("/delta/keptEdits").asInt()).isEqualTo(1);
    assertThat(document.path("differences").asInt()).isZero();
    assertThat(document.path("tamperingNamed").asBoolean()).isTrue();
    assertThat(document.path("foreignUntouched").asBoolean()).isTrue();
    assertThat(document.path("refused").asInt()).isZero();
    assertThat(folder).as("the demo leaves nothing behind").isEmptyDirectory();
  }
}

package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.origin.SharedBackups;
import dev.aloft.testing.OutputSchema;
import dev.aloft.testing.Program;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every real backup goes the whole road through the packaged program. */
@Tag("shared")
class RealRehearsalsE2eTest {

  @TempDir Path folder;

  static List<SharedBackups.Backup> wellFormed() {
    return SharedBackups.wellFormed();
  }

  static List<SharedBackups.Backup> broken() {
    return SharedBackups.all().stream().filter(backup -> !backup.wellFormed()).toList();
  }

  @ParameterizedTest
  @MethodSource
  void wellFormed(SharedBackups.Backup backup) throws Exception {
    Program.Run run =
        Program.packaged()
            .in(folder)
            .run("rehearse", backup.path().toAbsolutePath().toString(), "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    OutputSchema.assertValid("rehearsal", run.out());
    JsonNode document = JsonMapper.shared().readTree(run.out());
    assertThat(document.at("/secondPlan/changes").asInt(-1)).isZero();
    assertThat(document.at("/rebuiltPlan/changes").asInt(-1)).isZero();
    assertThat(document.at("/verify/differences").asInt(-1)).isZero();
    assertThat(document.at("/ledger/read").asInt()).isPositive();
    assertThat(document.at("/ledger/accounted").asInt())
        .isEqualTo(document.at("/ledger/read").asInt());
    assertThat(document.at("/ledger/notYetSupported").propertyNames())
        .doesNotContainAnyElementsOf(SupportedEntities.NAMES);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource
  void broken(SharedBackups.Backup backup) throws Exception {
    Program.Run run =
        Program.packaged()
            .in(folder)
            .run("rehearse", backup.path().toAbsolutePath().toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    JsonNode location = JsonMapper.shared().readTree(run.out()).at("/diagnostics/0/location");
    assertThat(location.path("line").asInt()).isPositive();
    assertThat(location.path("column").asInt()).isPositive();
    assertThat(folder).isEmptyDirectory();
  }
}

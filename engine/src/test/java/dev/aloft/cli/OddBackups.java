package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.run.FirstSpec;
import dev.aloft.run.RehearsalResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The whole road of a backup that a test writes, and what a clean end of it is. */
abstract class OddBackups {

  static final String FIELDS = "com.atlassian.jira.plugin.system.customfieldtypes:";

  @TempDir Path folder;

  RehearsalResult rehearse(Path backup) {
    return InProcess.rehearsals().rehearse(backup, Map.of(), folder, InProcess.SILENT);
  }

  static void assertClean(RehearsalResult result) {
    RehearsalResult.Road road = result.road().orElseThrow();
    assertThat(road.apply().outcome().refusals()).isEmpty();
    assertThat(road.second().changeCount()).as("second plan").isZero();
    assertThat(road.rebuilt().changeCount()).as("plan without state").isZero();
    assertThat(road.verify().outcome().findings()).isEmpty();
    assertThat(road.apply().ledger().complete()).as("ledger").isTrue();
    assertThat(result.clean()).isTrue();
  }

  static Map<String, Long> written(RehearsalResult result) {
    return result.road().orElseThrow().apply().outcome().written();
  }

  static List<String> choices(RehearsalResult result) {
    return result.firstSpec().map(FirstSpec::choices).orElseThrow();
  }

  /** How many rows of an entity had which outcome by which rule. */
  static List<String> outcomes(RehearsalResult result, String entity) {
    return result.road().orElseThrow().apply().ledger().lines().stream()
        .filter(line -> line.entity().equals(entity))
        .map(line -> line.outcome().id() + " " + line.rule() + " " + line.rows())
        .sorted()
        .toList();
  }
}

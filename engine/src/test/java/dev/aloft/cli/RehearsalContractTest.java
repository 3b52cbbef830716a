package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.origin.SharedBackups;
import dev.aloft.run.RehearsalResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rehearsal of a real backup sends and gets is what the published contract says. */
@Tag("shared")
class RehearsalContractTest {

  @TempDir Path folder;

  static List<SharedBackups.Backup> backups() {
    return SharedBackups.wellFormed();
  }

  @ParameterizedTest
  @MethodSource("backups")
  void everyExchangeKeepsTheContract(SharedBackups.Backup backup) throws Exception {
    ContractListener contract = ContractListener.jiraCloud();

    RehearsalResult result =
        InProcess.rehearsals(contract)
            .rehearse(backup.path().toAbsolutePath(), Map.of(), folder, InProcess.SILENT);

    assertThat(result.clean()).isTrue();
    contract.assertClean();
    assertThat(contract.exchanges()).isNotEmpty();
  }

  @Test
  void theExampleKeepsTheContract() throws Exception {
    ContractListener contract = ContractListener.jiraCloud();
    Path example =
        Path.of(System.getProperty("basedir", "")).resolve("../examples/lighthouse-ferries");

    RehearsalResult result =
        InProcess.rehearsals(contract)
            .rehearse(example.toAbsolutePath(), Map.of(), folder, InProcess.SILENT);

    assertThat(result.clean()).isTrue();
    contract.assertClean();
    long sent = result.road().orElseThrow().apply().forecast().calls();
    assertThat((double) result.plan().effort().orElseThrow().calls() / sent)
        .as("the calls that the plan foretold, of %s that were sent", sent)
        .isBetween(0.8, 1.1);
  }
}

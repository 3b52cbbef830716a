package dev.aloft.cli;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.origin.SharedBackups;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.sandbox.jira.datacenter.load.BackupLoader;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backup that is served as a Data Center goes the road by REST. */
@Tag("shared")
class LoadedBackupRoadTest extends DataCenterRoads {

  @Test
  void aBackupServedAsADataCenterGoesTheWholeRoad() throws IOException {
    Path backup = folder.resolve("backup.xml");
    new BackupGenerator(BackupShape.of(40).withOddities(0.2, 0.1)).backup(backup);
    load(backup);

    assertClean();
  }

  /** One backup of each origin that lies beside the checkout: they differ in era, not in kind. */
  static Collection<SharedBackups.Backup> backups() {
    Map<Path, SharedBackups.Backup> first = new TreeMap<>();
    SharedBackups.wellFormed()
        .forEach(backup -> first.putIfAbsent(backup.path().getParent(), backup));
    return first.values();
  }

  @ParameterizedTest
  @MethodSource("backups")
  void aRealBackupServedAsADataCenterGoesTheWholeRoad(SharedBackups.Backup backup) {
    load(backup.path());

    assertClean();
  }

  private void load(Path backup) {
    Path snapshot = folder.resolve("load.staging");
    try (Staging staging =
        new BackupReader(ReadOptions.DEFAULT).read(backup, snapshot, new Problems())) {
      new BackupLoader(jira.site(), staging, jira.ada(), Optional.empty()).load();
    }
  }
}

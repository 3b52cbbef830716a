package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.OwnedRows;
import dev.aloft.staging.Staging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a backup. */
final class BackupRows {

  private static final String ISSUE = "Issue";

  private final Staging staging;
  private final Map<String, OwnedRows> parts = new HashMap<>();

  BackupRows(Staging staging) {
    this.staging = staging;
  }

  Stream<BackupRow> all(String entity) {
    return staging.stream(entity).map(this::row);
  }

  /** Those that belong to a project: issues, components, versions, former keys, role actors. */
  Stream<BackupRow> ofProject(BackupRow project, String entity) {
    return staging.stream(entity, project.row().id()).map(this::row);
  }

  /** What hangs on an issue. */
  List<BackupRow> of(BackupRow issue, String entity) {
    return owned(parts.computeIfAbsent(entity, name -> staging.parts(name, ISSUE)), issue);
  }

  /** The items of a step in the history. */
  List<BackupRow> items(BackupRow group) {
    return owned(
        parts.computeIfAbsent("ChangeItem", name -> staging.parts(name, "ChangeGroup")), group);
  }

  private List<BackupRow> owned(OwnedRows rows, BackupRow owner) {
    return rows.of(owner.row()).stream().map(this::row).toList();
  }

  private BackupRow row(EntityRow row) {
    return new BackupRow(row, staging.header().zone());
  }
}

package dev.aloft.origin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.origin.SharedBackups;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.staging.Staging;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a Jira from real database servers. */
@Tag("databases")
class DatabaseReaderTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

  /** Entities of which rows or columns are left on purpose, since they hold secrets. */
  private static final Map<String, Set<String>> SECRET =
      Map.of(
          "User", Set.of("credential"),
          "Application", Set.of("credential"),
          "OSUser", Set.of("passwordHash"));

  @TempDir Path folder;

  @Test
  @Tag("shared")
  void readsTheSetUpRowsOfAJiraOnPostgres() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      server.restore(dump(), true);
      try (Staging staging = reader(server.reader(grantable(server))).read(new Problems())) {
        assertThat(staging.header().version()).contains("8.3.0");
        assertThat(staging.header().build()).contains("803001");
        assertThat(staging.count("Status")).isEqualTo(7);
        assertThat(staging.count("Workflow")).isEqualTo(2);
        assertThat(staging.count("Project")).isEqualTo(1);
        assertThat(staging.count("Group")).isEqualTo(2);
        try (Stream<EntityRow> users = staging.stream("User")) {
          EntityRow user = users.findFirst().orElseThrow();
          assertThat(user.text("lowerUserName")).isNotEmpty();
          assertThat(user.has("credential")).isFalse();
        }
      }
    }
  }

  @Test
  @Tag("shared")
  void whatBackupsHoldIsReadTheSameFromPostgres() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      server.restore(dump(), false);
      everyBackupIsReadTheSame(server, grantable(server));
    }
  }

  @Test
  @Tag("shared")
  void whatBackupsHoldIsReadTheSameFromMariaDb() throws Exception {
    try (MariaServer server = new MariaServer(folder)) {
      server.tables(dump());
      everyBackupIsReadTheSame(server, grantable(server));
    }
  }

  @Test
  @Tag("shared")
  void aTableThatIsNotGrantedIsAnErrorWithItsGrant() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      server.restore(dump(), false);
      List<String> most =
          grantable(server).stream().filter(table -> !table.equals("jiraaction")).toList();
      DatabaseReader reader = reader(server.reader(most));
      assertThatThrownBy(() -> reader.read(new Problems()))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e ->
                  assertThat(e.diagnostics().getFirst().next().orElseThrow())
                      .endsWith("GRANT SELECT ON \"public\".\"jiraaction\" TO \"aloft_reader\";"));
    }
  }

  @Test
  @Tag("shared")
  void twoReadsOfTheSameRowsAreOneSnapshotAndNothingIsWritten() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      server.restore(dump(), true);
      DatabaseReader reader = reader(server.reader(grantable(server)));
      String first;
      try (Staging staging = reader.read(new Problems())) {
        first = staging.header().snapshotId();
      }
      try (Staging staging = reader.read(new Problems())) {
        assertThat(staging.header().snapshotId()).isEqualTo(first);
      }
      try (Connection connection = server.administrator();
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE project SET pname = 'Another'");
      }
      try (Staging staging = reader.read(new Problems())) {
        assertThat(staging.header().snapshotId()).isNotEqualTo(first);
      }
    }
  }

  @Test
  void aSchemaWithoutAJiraIsAnError() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      DatabaseReader reader = reader(server.reader(List.of()));
      assertThatThrownBy(() -> reader.read(new Problems()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("jiraissue");
    }
  }

  private void everyBackupIsReadTheSame(JiraServer server, List<String> tables) throws Exception {
    DatabaseReader reader = reader(server.reader(tables));
    Map<String, Set<String>> homeless = new TreeMap<>();
    for (SharedBackups.Backup backup : SharedBackups.wellFormed()) {
      Path staged = folder.resolve("backup.staging");
      try (Staging rows =
          new BackupReader(ReadOptions.DEFAULT.inZone(ZoneOffset.UTC))
              .read(backup.path(), staged, new Problems())) {
        LoadedBackup loaded = LoadedBackup.load(rows, server);
        loaded
            .homeless()
            .forEach(one ->
                homeless.computeIfAbsent(one, any -> new TreeSet<>()).add(backup.toString()));
        try (Staging read = reader.read(new Problems())) {
          for (String entity : loaded.entities()) {
            assertThat(rows(read, entity, loaded))
                .as(backup + " " + entity)
                .isEqualTo(rows(rows, entity, loaded));
          }
        }
      }
    }
    assertThat(homeless).isEmpty();
  }

  /** Rows by id, or by their content where they have none. */
  private static Map<String, Map<String, String>> rows(
      Staging staging, String entity, LoadedBackup loaded) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    try (Stream<EntityRow> all = staging.stream(entity)) {
      all.filter(row -> !isSecret(row))
          .forEach(row -> {
            Map<String, String> values = new LinkedHashMap<>(new TreeMap<>(row.attributes()));
            values.keySet().removeAll(SECRET.getOrDefault(entity, Set.of()));
            values.keySet().removeIf(name -> loaded.homeless().contains(entity + "." + name));
            rows.put(row.id().isEmpty() ? values.toString() : row.id(), values);
          });
    }
    return rows;
  }

  private static boolean isSecret(EntityRow row) {
    return row.entity().equals("DirectoryAttribute") && row.text("name").contains("password");
  }

  private static List<String> grantable(JiraServer server) throws Exception {
    try (Connection connection = server.administrator()) {
      return new Schema(server.reader(List.of()), connection)
          .tables().tables().stream().map(SourceTable::name).toList();
    }
  }

  private DatabaseReader reader(DatabaseSource source) {
    return new DatabaseReader(source, SnapshotCache.inClear(folder), CLOCK);
  }

  private static PgDump dump() throws Exception {
    return PgDump.read(
        Path.of(
            System.getProperty("aloft.shared", "../../shared"),
            "realdata/jira-sql-codeclou/jira-8.3.0-postgresql.sql"));
  }
}

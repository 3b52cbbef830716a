package dev.aloft.origin.database;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.encryption.Encryption;
import dev.aloft.origin.JiraEntities;
import dev.aloft.origin.SiteProperties;
import dev.aloft.origin.SnapshotFolder;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.staging.Staging;
import dev.aloft.staging.StagingWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a Jira from its database, once, in one pass, into a staging. Only queries are sent, in one
 * transaction that may not write. Nothing is left on disk when it fails.
 */
public final class DatabaseReader {

  private static final int NAMES_SHOWN = 5;

  private final DatabaseSource source;
  private final SnapshotFolder snapshots;
  private final Encryption encryption;
  private final InstantSource clock;

  /**
   * @param cache where snapshots are kept
   */
  public DatabaseReader(DatabaseSource source, SnapshotCache cache, InstantSource clock) {
    this.source = source;
    this.encryption = cache.encryption();
    this.snapshots = new SnapshotFolder(cache, source.name());
    this.clock = clock;
  }

  /**
   * Opens a snapshot that was read before, if the cache still holds it. What was said when it was
   * read is said again.
   */
  public Optional<Staging> known(String snapshotId, Problems problems) {
    Optional<Staging> known = snapshots.find(snapshotId);
    known.ifPresent(staging -> staging.header().notes().forEach(note -> problems.add(again(note))));
    return known;
  }

  /**
   * Reads the source as it is now.
   *
   * @param problems takes warnings and notes; they stand in the snapshot's header too
   * @throws ProblemException with what is wrong, and what to do
   */
  public Staging read(Problems problems) {
    Instant start = clock.instant();
    try (Login login = new Login(source);
        Connection connection = login.connect();
        StagingWriter writer =
            StagingWriter.create(snapshots.unfinished(), JiraEntities.LAYOUT, encryption)) {
      List<Diagnostic> notes = new ArrayList<>();
      Schema schema = new Schema(source, connection);
      Schema.Found found = schema.tables();
      noteLeft(found, notes);
      begin(connection, notes);
      ZoneId zone = source.zone().orElse(ZoneOffset.UTC);
      TableRows rows = new TableRows(connection, schema.naming(), zone, writer);
      for (SourceTable table : found.tables()) {
        rows.read(table);
      }
      connection.rollback();
      checkZone(rows.dueDates(), zone, notes);
      String id = rows.finish();
      writer.seal(staged -> header(id, start, zone, staged, notes)).close();
      problems.addAll(notes);
      return snapshots.finish(id);
    } catch (SQLException e) {
      throw new ProblemException(
          ExitCode.FAILED,
          Diagnostic.of(
                  DatabaseCode.FAILED,
                  source.location(),
                  "reading " + source.name() + " failed: " + Login.words(e))
              .next("run the command again"),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All tables as they were at one moment, where the database can do so without locks. */
  private void begin(Connection connection, List<Diagnostic> notes) throws SQLException {
    OneMoment moment = OneMoment.of(connection.getMetaData().getDatabaseProductName());
    connection.setReadOnly(true);
    if (moment.isolation().isPresent()) {
      connection.setTransactionIsolation(moment.isolation().get());
    } else {
      notes.add(
          note(
              DatabaseCode.NOT_ONE_MOMENT,
              "tables are read one after the other, and not as of one moment"));
    }
    connection.setAutoCommit(false);
  }

  private void noteLeft(Schema.Found found, List<Diagnostic> notes) {
    int count = found.left().size();
    if (count > 0) {
      List<String> shown = found.left().stream().limit(NAMES_SHOWN).toList();
      notes.add(
          note(
              DatabaseCode.TABLES_LEFT,
              count
                  + (count == 1 ? " table was" : " tables were")
                  + " not read: "
                  + String.join(", ", shown)
                  + (count > NAMES_SHOWN ? " and others" : "")));
    }
  }

  private void checkZone(DueDates dueDates, ZoneId zone, List<Diagnostic> notes) {
    if (dueDates.doubtful()) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  DatabaseCode.WRONG_ZONE,
                  source.location(),
                  dueDates.between()
                      + " of "
                      + dueDates.all()
                      + " due dates are no midnights in "
                      + zone)
              .expected("the time zone in which Jira's Java ran")
              .next("give 'timeZone' for the origin"));
    }
    if (source.zone().isEmpty()) {
      notes.add(note(DatabaseCode.ZONE_ASSUMED, "times are read as UTC"));
    }
  }

  private SnapshotHeader header(
      String id, Instant start, ZoneId zone, Staging rows, List<Diagnostic> notes) {
    SiteProperties properties = SiteProperties.of(rows);
    return new SnapshotHeader(
        id,
        source.name(),
        "jira",
        properties.get("jira.version"),
        properties.get("jira.version.patched"),
        Optional.of(start),
        zone,
        notes.stream()
            .map(note ->
                new SnapshotHeader.Note(
                    note.code().id(), note.location().display(), note.summary()))
            .toList());
  }

  private Diagnostic note(DatabaseCode code, String summary) {
    return Diagnostic.of(code, Location.address(source.name()), summary);
  }

  private static Diagnostic again(SnapshotHeader.Note note) {
    DatabaseCode code =
        Arrays.stream(DatabaseCode.values())
            .filter(one -> one.id().equals(note.code()))
            .findFirst()
            .orElse(DatabaseCode.TABLES_LEFT);
    return Diagnostic.of(code, Location.address(note.location()), note.summary());
  }
}

package dev.aloft.origin;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.encryption.Encryption;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.staging.Staging;
import dev.aloft.staging.StagingWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads a Jira backup of any era, once, in one pass, into a staging. Nothing is left on disk when
 * it fails.
 */
public final class BackupReader {

  private final ReadOptions options;
  private final Encryption encryption;

  /** Reads into snapshots in clear. */
  public BackupReader(ReadOptions options) {
    this(options, Encryption.NONE);
  }

  /** Reads into snapshots that are encrypted so. */
  public BackupReader(ReadOptions options, Encryption encryption) {
    this.options = options;
    this.encryption = encryption;
  }

  /**
   * Reads a backup.
   *
   * @param backup the zip, a folder with its files, or entities.xml
   * @param staging where the snapshot shall stand; one that stands there is replaced
   * @param problems takes warnings and notes; they stand in the snapshot's header too
   * @throws ProblemException with what is wrong, where, and what to do
   */
  public Staging read(Path backup, Path staging, Problems problems) {
    try (BackupFiles files = BackupFiles.open(backup, options);
        StagingWriter writer = StagingWriter.create(staging, JiraEntities.LAYOUT, encryption)) {
      return read(files, writer, problems);
    } catch (IOException e) {
      throw BackupProblem.io(backup.toString(), e);
    }
  }

  /**
   * Opens the staging if it holds exactly this backup, else reads the backup. What was said when it
   * was read is said again.
   *
   * @param snapshotId the backup's {@link #snapshotId}
   */
  public Staging readOrReuse(Path backup, String snapshotId, Path staging, Problems problems) {
    Optional<Staging> known = Staging.openIfSnapshot(staging, snapshotId, encryption);
    if (known.isPresent()
        && options.zone().isPresent()
        && !known.get().header().zone().equals(options.zone().get())) {
      known.get().close();
      known = Optional.empty();
    }
    known.ifPresent(s -> s.header().notes().forEach(note -> problems.add(again(note))));
    return known.orElseGet(() -> read(backup, staging, problems));
  }

  /**
   * The id that the backup's snapshot has or would have.
   *
   * @throws ProblemException if there is no backup or it cannot be read
   */
  public String snapshotId(Path backup) {
    try (BackupFiles files = BackupFiles.open(backup, options)) {
      return files.hashOnly();
    } catch (IOException e) {
      throw BackupProblem.io(backup.toString(), e);
    }
  }

  private static Diagnostic again(SnapshotHeader.Note note) {
    OriginCode code =
        Arrays.stream(OriginCode.values())
            .filter(c -> c.id().equals(note.code()))
            .findFirst()
            .orElse(OriginCode.UNREADABLE);
    return Diagnostic.of(code, Location.file(note.location()), note.summary());
  }

  private Staging read(BackupFiles files, StagingWriter writer, Problems problems)
      throws IOException {
    BackupHeader header = new BackupHeader();
    RowsToStaging rows = new RowsToStaging(writer, header);
    List<Diagnostic> notes = new ArrayList<>();
    try (RowPipe pipe = new RowPipe(rows)) {
      read(files.entities(), pipe, true, notes);
      if (files.tables().isPresent()) {
        read(files.tables().get(), pipe, false, notes);
      } else if (files.couldHaveTables()) {
        notes.add(
            Diagnostic.of(
                OriginCode.NO_ACTIVE_OBJECTS,
                Location.file(files.name()),
                "no activeobjects.xml: boards, sprints and app data are not in this backup"));
      }
      pipe.finish();
    }
    String snapshotId = files.snapshotId();
    Staging staging =
        writer.seal(unnamed -> {
          noteDoubled(files, writer, unnamed, notes);
          return header(files, snapshotId, header, rows.latest(), unnamed, notes);
        });
    problems.addAll(notes);
    return staging;
  }

  private void read(BackupFiles.Part part, RowSink sink, boolean entities, List<Diagnostic> notes)
      throws IOException {
    try (BackupText text = new BackupText(part.opener().open(), part.display())) {
      XMLStreamReader2 xml = new XmlInput(options).open(text);
      XmlRows rows = new XmlRows(xml, sink);
      checkRoot(part.display(), rows.root(), entities, xml);
      if (entities) {
        rows.entities();
      } else {
        rows.tables();
      }
      xml.close();
      noteMended(part, text.mending(), notes);
    } catch (XMLStreamException e) {
      throw BackupProblem.xml(part.display(), e);
    } catch (IOException e) {
      throw BackupProblem.io(part.display(), e);
    }
  }

  private static void checkRoot(
      String file, Optional<String> root, boolean entities, XMLStreamReader2 xml) {
    int line = xml.getLocation().getLineNumber();
    int column = xml.getLocation().getColumnNumber();
    Location location = Location.file(file, line, column);
    if (root.isEmpty()) {
      throw BackupProblem.of(
          Diagnostic.of(OriginCode.DOCTYPE, location, "declares a document type")
              .next("find out who made this file; Jira did not"));
    }
    String name = root.get();
    if (name.equals(entities ? XmlRows.ENTITIES_ROOT : XmlRows.TABLES_ROOT)) {
      return;
    }
    if (name.equals(XmlRows.CONFLUENCE_ROOT)) {
      throw BackupProblem.of(
          Diagnostic.of(
                  OriginCode.CONFLUENCE_EXPORT,
                  location,
                  "this is an export of Confluence, not of Jira")
              .expected("a Jira backup")
              .next("give the zip that Jira's 'Backup system' wrote; this version moves Jira"));
    }
    if (entities && name.equals(XmlRows.TABLES_ROOT)) {
      throw BackupProblem.of(
          Diagnostic.of(
                  OriginCode.ACTIVE_OBJECTS_ALONE, location, "these are the tables of apps only")
              .expected("entities.xml, which is in the same backup")
              .next("give the zip, or the folder with both files"));
    }
    throw BackupProblem.of(
        Diagnostic.of(OriginCode.NOT_A_BACKUP, location, "the root element is <" + name + ">")
            .expected("<" + (entities ? XmlRows.ENTITIES_ROOT : XmlRows.TABLES_ROOT) + ">")
            .next("give the zip that Jira's 'Backup system' wrote"));
  }

  private static void noteMended(BackupFiles.Part part, Mending mending, List<Diagnostic> notes) {
    if (mending.mended() > 0) {
      notes.add(
          Diagnostic.of(
              OriginCode.MENDED_CHARACTERS,
              Location.file(part.display(), (int) mending.firstLine(), (int) mending.firstColumn()),
              mending.mended()
                  + (mending.mended() == 1 ? " character" : " characters")
                  + " that XML forbids replaced by U+FFFD; this is the first"));
    }
  }

  private static void noteDoubled(
      BackupFiles files, StagingWriter writer, Staging rows, List<Diagnostic> notes) {
    if (rows.doubled().isEmpty()) {
      return;
    }
    writer.contradictions(rows).entrySet().stream()
        .findFirst()
        .ifPresent(contradiction -> {
          throw BackupProblem.of(
              Diagnostic.of(
                      OriginCode.TWO_OF_ONE_ID,
                      Location.file(files.name()),
                      "two rows of "
                          + contradiction.getKey()
                          + " have the id "
                          + contradiction.getValue()
                          + " and say different things")
                  .expected("each id once")
                  .next("make the backup again"));
        });
    notes.add(
        Diagnostic.of(
            OriginCode.ROWS_TWICE,
            Location.file(files.name()),
            "rows that stand there more than once count once: "
                + rows.doubled().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "))));
  }

  private SnapshotHeader header(
      BackupFiles files,
      String snapshotId,
      BackupHeader header,
      String latest,
      Staging rows,
      List<Diagnostic> notes) {
    SiteProperties properties = SiteProperties.of(rows);
    Optional<String> version = properties.get("jira.version").or(header::version);
    Optional<String> build = properties.get("jira.version.patched").or(header::buildNumber);
    if (version.isEmpty()) {
      notes.add(
          Diagnostic.of(
              OriginCode.VERSION_UNKNOWN,
              Location.file(files.name()),
              build.map(b -> "version unknown, build " + b).orElse("version unknown")));
    }
    ZoneId zone =
        options
            .zone()
            .or(() -> properties.get("jvm.system.timezone").flatMap(BackupHeader::zone))
            .or(header::zone)
            .orElseGet(() -> assumed(files, header, notes));
    Optional<Instant> takenAt = header.exportedAt().or(() -> SourceTime.instant(latest, zone));
    List<SnapshotHeader.Note> kept =
        notes.stream()
            .map(d -> new SnapshotHeader.Note(d.code().id(), d.location().display(), d.summary()))
            .toList();
    return new SnapshotHeader(
        snapshotId, files.name(), "jira", version, build, takenAt, zone, kept);
  }

  private static ZoneId assumed(BackupFiles files, BackupHeader header, List<Diagnostic> notes) {
    Optional<ZoneId> ofDates = header.zoneOfDates();
    ZoneId zone = ofDates.orElse(ZoneOffset.UTC);
    notes.add(
        Diagnostic.of(
                OriginCode.ZONE_ASSUMED,
                Location.file(files.name()),
                ofDates.isPresent()
                    ? "times are read in " + zone + ", the zone of the dates in its header"
                    : "times are read as UTC: the backup does not name the server's zone")
            .next("give 'timeZone' for the origin if the server ran elsewhere"));
    return zone;
  }
}

package dev.aloft.jira.datacenter;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.encryption.Encryption;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.jira.SiteTimes;
import dev.aloft.jira.source.AttachmentStore;
import dev.aloft.origin.JiraEntities;
import dev.aloft.origin.SnapshotFolder;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.staging.Staging;
import dev.aloft.staging.StagingWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a Jira Data Center by REST, once, in one pass, into a staging. Nothing is left on disk when
 * it fails. Only reads are sent.
 */
public final class DataCenterReader {

  private final DataCenterApi api;
  private final Encryption encryption;
  private final SnapshotFolder snapshots;
  private final ServedFiles files;
  private final Location location;
  private final String host;

  /**
   * @param cache where snapshots are kept
   * @param location where the spec names the address
   * @param host what the source is called in remarks and reports: its host and path
   */
  public DataCenterReader(Site site, SnapshotCache cache, Location location, String host) {
    this.api = new DataCenterApi(site);
    this.encryption = cache.encryption();
    this.snapshots = new SnapshotFolder(cache, host);
    this.files = new ServedFiles(api, cache);
    this.location = location;
    this.host = host;
  }

  /** Where the bytes of attachments are, as long as the site's client is open. */
  public AttachmentStore attachments() {
    return files;
  }

  /**
   * Opens a snapshot that was read before, if the cache still holds it. What was said when it was
   * read is said again.
   */
  public Optional<Staging> known(String snapshotId, Problems problems) {
    Optional<Staging> known = snapshots.find(snapshotId);
    known.ifPresent(
        staging -> staging.header().notes().forEach(note -> problems.add(Remarks.again(note))));
    return known;
  }

  /**
   * Reads the source as it is now.
   *
   * @param problems takes warnings and notes; they stand in the snapshot's header too
   * @throws ProblemException with what is wrong, and what to do
   */
  public Staging read(Problems problems) {
    Remarks remarks = new Remarks(host);
    try (StagingWriter writer =
        StagingWriter.create(snapshots.unfinished(), JiraEntities.LAYOUT, encryption)) {
      JsonNode info = new DataCenterLogin(api, location).info();
      SourceRows rows = new SourceRows(writer);
      read(rows, remarks);
      String id = rows.finish();
      writer
          .seal(unnamed -> {
            checkOnce(unnamed);
            return header(id, info, remarks.all());
          })
          .close();
      problems.addAll(remarks.all());
      return snapshots.finish(id);
    } catch (SiteException e) {
      throw e.toProblem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SourceRows rows, Remarks remarks) {
    People people = new People(api, rows, remarks);
    Lists lists = new Lists(api, rows, people);
    Fields fields = new Fields(api, rows);
    LinkRows links = new LinkRows(rows);
    IssueRows issueRows = new IssueRows(rows, people, lists, fields, links, remarks);
    Issues issues = new Issues(api, new IssueParts(api, files));
    remarks.add(
        DataCenterCode.REST_HIDES,
        "workflows, field and screen schemes, filters, gadgets and app data are not shown by REST");
    people.read();
    new Groups(api, rows, remarks).read();
    lists.read();
    fields.read();
    PermissionSchemes schemes = new PermissionSchemes(api, rows, people, remarks);
    schemes.read();
    List<Projects.Readable> projects =
        new Projects(api, rows, people, lists, schemes, remarks).read();
    new Organizations(api, rows, people, remarks).read(projects);
    for (Projects.Readable project : projects) {
      try (Stream<WholeIssue> each = issues.of(project)) {
        each.forEach(issue -> issueRows.add(project, issue));
      }
    }
    links.finish();
    people.finish();
  }

  /** What moved from a project that was not read yet to one that was is read in both. */
  private void checkOnce(Staging rows) {
    long twice = rows.doubled().getOrDefault("Issue", 0L);
    if (twice > 0) {
      throw new ProblemException(
          ExitCode.FAILED,
          Diagnostic.of(
                  DataCenterCode.CHANGED_WHILE_READ,
                  location,
                  twice + " issues moved between projects while they were read")
              .next("run the command again"));
    }
  }

  /** The server's clock at the beginning is the watermark: what changed later may be missing. */
  private SnapshotHeader header(String id, JsonNode info, List<Diagnostic> remarks) {
    return new SnapshotHeader(
        id,
        host,
        "jira",
        Optional.of(SourceRows.text(info.path("version"))),
        Optional.of(SourceRows.text(info.path("buildNumber"))).filter(text -> !text.isEmpty()),
        SiteTimes.parse(SourceRows.text(info.path("serverTime"))),
        ZoneOffset.UTC,
        remarks.stream()
            .map(remark ->
                new SnapshotHeader.Note(
                    remark.code().id(), remark.location().display(), remark.summary()))
            .toList());
  }
}

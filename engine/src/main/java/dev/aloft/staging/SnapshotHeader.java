package dev.aloft.staging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a finished staging says about the moment that it holds.
 *
 * @param snapshotId what every artefact cites: 64 hexadecimal characters of the SHA-256 over what
 *     was read
 * @param origin the name of the file or folder that was read, without the folders above it
 * @param product such as {@code jira}
 * @param version such as {@code 8.6.1}; empty when the source does not tell
 * @param build the build number; empty when the source does not tell
 * @param takenAt the snapshot's instant, against which relative dates resolve; empty when neither
 *     the source's header nor its rows tell
 * @param zone the zone of the source's timestamps, which carry none
 * @param notes what the reader has to say: mended characters, assumed zone
 */
public record SnapshotHeader(
    String snapshotId,
    String origin,
    String product,
    Optional<String> version,
    Optional<String> build,
    Optional<Instant> takenAt,
    ZoneId zone,
    List<Note> notes) {

  public SnapshotHeader {
    notes = List.copyOf(notes);
  }

  /**
   * One remark of the reader, kept so that a plan made later can repeat it.
   *
   * @param code the diagnostic's id
   * @param location where, as a person reads it
   * @param summary what
   */
  public record Note(String code, String location, String summary) {}
}

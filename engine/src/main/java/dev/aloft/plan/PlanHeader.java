package dev.aloft.plan;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan was computed from.
 *
 * @param format the version of the plan file's form
 * @param migration the migration's name
 * @param specDigest the digest of the spec
 * @param snapshots the snapshot id of each source, by the source's name
 * @param target the target's name
 * @param site the target's address
 * @param createdAt when it was computed
 * @param version the version of Aloft
 */
public record PlanHeader(
    int format,
    String migration,
    String specDigest,
    Map<String, String> snapshots,
    String target,
    String site,
    Instant createdAt,
    String version) {

  /** The form that this version writes and reads. */
  public static final int FORMAT = 2;

  public PlanHeader {
    snapshots = java.util.Collections.unmodifiableMap(new TreeMap<>(snapshots));
  }
}

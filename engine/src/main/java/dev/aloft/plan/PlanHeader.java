package dev.aloft.plan;

import dev.aloft.value.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param undoes the type of resource that it takes back; empty for a plan of what the spec wants
 * @param targets the addresses that the plan is about, with what they need; empty if it is whole
 */
public record PlanHeader(
    int format,
    String migration,
    String specDigest,
    Map<String, String> snapshots,
    String target,
    String site,
    Instant createdAt,
    String version,
    Optional<String> undoes,
    List<Address> targets) {

  /** The form that this version writes and reads. */
  public static final int FORMAT = 2;

  public PlanHeader {
    snapshots = java.util.Collections.unmodifiableMap(new TreeMap<>(snapshots));
    targets = List.copyOf(targets);
  }

  /** The header of a whole plan. */
  public PlanHeader(
      int format,
      String migration,
      String specDigest,
      Map<String, String> snapshots,
      String target,
      String site,
      Instant createdAt,
      String version) {
    this(
        format,
        migration,
        specDigest,
        snapshots,
        target,
        site,
        createdAt,
        version,
        Optional.empty(),
        List.of());
  }

  /** The same of a plan that takes back what was made of a type. */
  public PlanHeader undoing(String type) {
    return new PlanHeader(
        format,
        migration,
        specDigest,
        snapshots,
        target,
        site,
        createdAt,
        version,
        Optional.of(type),
        targets);
  }

  /** The same about some addresses only. */
  public PlanHeader about(List<Address> some) {
    return new PlanHeader(
        format, migration, specDigest, snapshots, target, site, createdAt, version, undoes, some);
  }

  /** Whether it leaves out something that the spec wants. */
  public boolean partial() {
    return !targets.isEmpty();
  }
}

package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.List;
import java.util.Map;

/**
 * What state knows of a lane's item.
 *
 * @param address its stable name
 * @param order its place in the lane
 * @param sourceId its stamp
 * @param placeholder whether it only fills a gap between keys
 * @param targetId its id on the target
 * @param targetKey its key on the target, empty where there are no keys
 * @param desired the digest of the wanted item when it was written
 * @param observed the digest of the item, as far as it is ours, when it was read back
 * @param attributes the digests of its attributes
 * @param parts what state knows of its parts
 * @param version the target's own mark of the item's last change when Aloft looked at it; empty if
 *     it must be looked at again
 */
public record RecordedItem(
    Address address,
    long order,
    String sourceId,
    boolean placeholder,
    String targetId,
    String targetKey,
    Digest desired,
    Digest observed,
    Map<String, Digests> attributes,
    List<RecordedPart> parts,
    String version) {

  /** Stands for the wanted digest of an item or part that the source no longer has. */
  public static final Digest GONE =
      Digest.of("gone".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  /** Stands for the observed digest of a part of which nothing is on the target, by our choice. */
  public static final Digest OUTSIDE =
      Digest.of("outside".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  /** Stands for the observed digest of an item in which the target differs and is to stay so. */
  public static final Digest DIFFERS =
      Digest.of("differs".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  /**
   * Stands for the observed digest of an item of which only the id was taken back, by its stamp:
   * what is on it is still to be recognized.
   */
  public static final Digest RECALLED =
      Digest.of("recalled".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  /** An item that was not looked at yet. */
  public RecordedItem(
      Address address,
      long order,
      String sourceId,
      boolean placeholder,
      String targetId,
      String targetKey,
      Digest desired,
      Digest observed,
      Map<String, Digests> attributes,
      List<RecordedPart> parts) {
    this(
        address,
        order,
        sourceId,
        placeholder,
        targetId,
        targetKey,
        desired,
        observed,
        attributes,
        parts,
        "");
  }

  public RecordedItem {
    attributes = Map.copyOf(attributes);
    parts = List.copyOf(parts);
  }

  /** Whether the source no longer had it at the last apply. */
  public boolean gone() {
    return desired.equals(GONE);
  }

  /** Whether nothing but its id was taken back yet. */
  public boolean recalled() {
    return observed.equals(RECALLED);
  }

  /** Whether values of it are still to be written: the site had not taken them. */
  public boolean lacksValues() {
    return attributes.values().stream().anyMatch(one -> one.desired().equals(Digest.UNKNOWN));
  }

  /** The same with other digests of the whole. */
  public RecordedItem with(Digest wanted, Digest seen) {
    return of(wanted, seen, attributes, parts, version);
  }

  /** The same with other digests of its attributes. */
  public RecordedItem with(Map<String, Digests> others) {
    return of(desired, observed, others, parts, version);
  }

  /** The same with other parts. */
  public RecordedItem withParts(List<RecordedPart> others) {
    return of(desired, observed, attributes, others, version);
  }

  /** The same, last looked at in that version. */
  public RecordedItem in(String looked) {
    return of(desired, observed, attributes, parts, looked);
  }

  /** The same item, of which something else is known. */
  private RecordedItem of(
      Digest wanted,
      Digest seen,
      Map<String, Digests> attributesNow,
      List<RecordedPart> partsNow,
      String looked) {
    return new RecordedItem(
        address,
        order,
        sourceId,
        placeholder,
        targetId,
        targetKey,
        wanted,
        seen,
        attributesNow,
        partsNow,
        looked);
  }
}

package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An item of a lane as it is wanted, with its parts.
 *
 * @param address its stable name
 * @param order its place in the lane's total order, rising; for issues the number in the key
 * @param sourceId its id in the source, qualified by the source's name; also its stamp
 * @param placeholder whether it only fills a gap between keys
 * @param attributes its wanted values
 * @param parts what hangs on it, in the order of writing
 */
public record DesiredItem(
    Address address,
    long order,
    String sourceId,
    boolean placeholder,
    Map<String, Value> attributes,
    List<DesiredPart> parts) {

  /** How the stamp of a placeholder begins, and that of nothing else. */
  public static final String GAP = "gap/";

  public DesiredItem {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    parts = List.copyOf(parts);
  }

  /** Whether what carries this stamp only fills a gap between keys. */
  public static boolean fillsGap(Optional<String> stamp) {
    return stamp.filter(text -> text.startsWith(GAP)).isPresent();
  }

  /** The Merkle digest over the attributes and the parts by source id. */
  public Digest digest() {
    MessageDigest sha = Digest.sha256();
    sha.update(bytes(Canonical.digest(attributes)));
    parts.stream()
        .sorted(Comparator.comparing(DesiredPart::kind).thenComparing(DesiredPart::sourceId))
        .forEach(part -> {
          sha.update(part.kind().getBytes(StandardCharsets.UTF_8));
          sha.update((byte) 0);
          sha.update(part.sourceId().getBytes(StandardCharsets.UTF_8));
          sha.update((byte) 0);
          sha.update(bytes(part.digest()));
        });
    return Digest.finish(sha);
  }

  private static byte[] bytes(Digest digest) {
    return ByteBuffer.allocate(16).putLong(digest.high()).putLong(digest.low()).array();
  }
}

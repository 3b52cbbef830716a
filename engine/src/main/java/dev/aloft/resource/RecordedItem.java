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
    List<RecordedPart> parts) {

  public RecordedItem {
    attributes = Map.copyOf(attributes);
    parts = List.copyOf(parts);
  }
}

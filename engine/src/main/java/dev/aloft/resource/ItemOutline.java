package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a plan has to know of a wanted item that nobody changed: its digest, not its values.
 *
 * @param address its stable name
 * @param order its place in the lane's total order
 * @param sourceId its id in the source, qualified by the source's name
 * @param placeholder whether it only fills a gap between keys
 * @param digest the digest of the whole item
 * @param parts how many parts of each kind hang on it
 * @param maker makes the item itself
 */
public record ItemOutline(
    Address address,
    long order,
    String sourceId,
    boolean placeholder,
    Digest digest,
    Map<String, Integer> parts,
    Function<ItemOutline, DesiredItem> maker) {

  /** Makes the item itself. */
  public DesiredItem whole() {
    return maker.apply(this);
  }

  /** The outline of an item that is there already. */
  public static ItemOutline of(DesiredItem item) {
    Map<String, Integer> parts = new TreeMap<>();
    item.parts().forEach(part -> parts.merge(part.kind(), 1, Integer::sum));
    return new ItemOutline(
        item.address(),
        item.order(),
        item.sourceId(),
        item.placeholder(),
        item.digest(),
        parts,
        outline -> item);
  }
}

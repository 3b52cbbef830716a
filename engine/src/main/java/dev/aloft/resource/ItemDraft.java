package dev.aloft.resource;

import dev.aloft.value.Digest;

/**
 * What a lane's writer is asked to write of an item.
 *
 * @param draft its values with target ids; its address is the item's
 * @param order its place in the lane
 * @param sourceId its stamp
 * @param placeholder whether it only fills a gap between keys
 * @param bare whether it only takes its place for now, because what it hangs on is not there yet;
 *     it is stamped, but gets its digest when it becomes whole
 * @param digest the digest of the wanted item, noted on the target beside the stamp
 */
public record ItemDraft(
    Draft draft, long order, String sourceId, boolean placeholder, boolean bare, Digest digest) {

  /** The draft of a whole item. */
  public static ItemDraft of(DesiredItem item, Draft draft) {
    return new ItemDraft(
        draft, item.order(), item.sourceId(), item.placeholder(), false, item.digest());
  }

  /** The draft of an item that only takes its place. */
  public static ItemDraft bare(DesiredItem item, Draft draft) {
    return new ItemDraft(
        draft, item.order(), item.sourceId(), item.placeholder(), true, item.digest());
  }
}

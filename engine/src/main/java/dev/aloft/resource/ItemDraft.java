package dev.aloft.resource;

import dev.aloft.value.Digest;

/**
 * What a lane's writer is asked to write of an item.
 *
 * @param draft its values with target ids; its address is the item's
 * @param order its place in the lane
 * @param sourceId its stamp
 * @param placeholder whether it only fills a gap between keys
 * @param digest the digest of the wanted item, noted on the target beside the stamp
 */
public record ItemDraft(
    Draft draft, long order, String sourceId, boolean placeholder, Digest digest) {}

package dev.aloft.resource;

/**
 * What a lane's writer is asked to write of a part.
 *
 * @param kind the part's kind
 * @param sourceId its id in the source
 * @param draft its values with target ids; the address is the item's
 */
public record PartDraft(String kind, String sourceId, Draft draft) {}

package dev.aloft.staging;

import java.util.List;
import java.util.Optional;

/**
 * What a finished snapshot knows about one entity, or about one further order of its rows.
 *
 * @param viewBy the attribute that is the owner in a further order; empty for the entity itself
 * @param ownerEntity whose ranks number the owners
 * @param doubled how many rows were read beside those, each with an id that was there before
 * @param runs the sorted stretches, each a list of blocks
 */
record EntityTable(
    int number,
    String name,
    Optional<String> viewBy,
    Optional<String> ownerEntity,
    int rows,
    boolean ranked,
    int doubled,
    List<StoredShape> shapes,
    List<List<Block>> runs) {

  /** The attribute names of a row and which of them is the id. */
  record StoredShape(int idAt, String[] names) {}

  /** Where a block is and which rows it holds. */
  record Block(long id, int firstOwner, int lastOwner, int firstRank, int lastRank, int rows) {}
}

package dev.aloft.staging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * The attribute names of a row.
   *
   * @param idAt which of them is the id; -1 if none is
   * @param places where each name stands
   */
  record StoredShape(int idAt, String[] names, Map<String, Integer> places) {

    static StoredShape of(int idAt, List<String> names) {
      Map<String, Integer> places = HashMap.newHashMap(names.size());
      for (int i = 0; i < names.size(); i++) {
        places.put(names.get(i), i);
      }
      return new StoredShape(idAt, names.toArray(String[]::new), places);
    }
  }

  /** Where a block is and which rows it holds. */
  record Block(long id, int firstOwner, int lastOwner, int firstRank, int lastRank, int rows) {}
}

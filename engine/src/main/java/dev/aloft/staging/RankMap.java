package dev.aloft.staging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** From a row's id to its rank, the row's place in the order of its entity. */
final class RankMap {

  static final int MISSING = -1;

  private final long[] ids;
  private final int[] ranks;
  private final Map<String, Integer> texts;
  private final int rows;

  /**
   * @param ids numeric ids in ascending order
   * @param ranks the rank of each
   * @param texts the ranks of ids that are not numbers
   * @param rows how many rows the entity has, which is one more than the highest rank
   */
  RankMap(long[] ids, int[] ranks, Map<String, Integer> texts, int rows) {
    this.ids = ids;
    this.ranks = ranks;
    this.texts = Map.copyOf(texts);
    this.rows = rows;
  }

  /**
   * Builds the map from rows in the order of reading. Of two rows with one id the first is found.
   *
   * @param idsByPlace numeric ids or -1
   * @param rankByPlace the rank of each row
   */
  static RankMap of(
      long[] idsByPlace, int[] rankByPlace, Map<String, Integer> placesOfTexts, int rows) {
    int[] places = new KeySort(new int[rows], idsByPlace).sorted(rows);
    long[] ids = new long[rows];
    int[] ranks = new int[rows];
    int count = 0;
    for (int place : places) {
      long id = idsByPlace[place];
      if (id != Decimals.NONE && (count == 0 || ids[count - 1] != id)) {
        ids[count] = id;
        ranks[count++] = rankByPlace[place];
      }
    }
    Map<String, Integer> texts = new HashMap<>();
    placesOfTexts.forEach((id, place) -> texts.put(id, rankByPlace[place]));
    return new RankMap(Arrays.copyOf(ids, count), Arrays.copyOf(ranks, count), texts, rows);
  }

  int rank(long id) {
    int at = Arrays.binarySearch(ids, id);
    return at < 0 ? MISSING : ranks[at];
  }

  int rank(String id) {
    long number = Decimals.canonical(id);
    return number == Decimals.NONE ? texts.getOrDefault(id, MISSING) : rank(number);
  }

  int rows() {
    return rows;
  }

  long[] ids() {
    return ids;
  }

  int[] ranks() {
    return ranks;
  }

  Map<String, Integer> texts() {
    return texts;
  }
}

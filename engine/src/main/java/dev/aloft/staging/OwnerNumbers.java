package dev.aloft.staging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the owners of one entity's rows: a row of the owner entity by its rank, every other owner
 * (of another kind, missing, or a mere grouping value) by the order of its first appearance behind
 * the ranks.
 */
final class OwnerNumbers {

  private final @Nullable RankMap ranks;
  private final List<String> texts;
  private final Map<String, Integer> others = new LinkedHashMap<>();
  private final Map<Long, Integer> otherNumbers = new HashMap<>();
  private final int offset;

  OwnerNumbers(@Nullable RankMap ranks, List<String> texts) {
    this.ranks = ranks;
    this.texts = texts;
    this.offset = ranks == null ? 0 : ranks.rows();
  }

  /** The number of an owner by the reference that {@link EntityBuffer} wrote. */
  int number(long reference) {
    if (reference == EntityBuffer.NO_OWNER) {
      return other("");
    }
    if (reference >= 0) {
      int rank = ranks == null ? RankMap.MISSING : ranks.rank(reference);
      return rank != RankMap.MISSING
          ? rank
          : otherNumbers.computeIfAbsent(reference, r -> other(Long.toString(r)));
    }
    String text = texts.get((int) (-2 - reference));
    int rank = ranks == null ? RankMap.MISSING : ranks.rank(text);
    return rank != RankMap.MISSING ? rank : other(text);
  }

  /** The owners that are no row of the owner entity, with their numbers. */
  Map<String, Integer> others() {
    return others;
  }

  private int other(String text) {
    return others.computeIfAbsent(text, t -> offset + others.size());
  }
}

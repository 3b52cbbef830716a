package dev.aloft.sandbox.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents by id, found by their owner too (a comment's issue). The caller guards it: many may
 * read at once, one alone may write.
 */
public interface Table {

  /** A stored document. Its bytes are not to be changed. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(long id, long owner, byte[] document) {}

  /** Puts a document, in the place of one with this id if there is one. */
  void put(Row row);

  /** A document by id. */
  Optional<Row> find(long id);

  /** The documents of an owner, by ascending id. */
  List<Row> ofOwner(long owner);

  /** The documents of an owner, by ascending id, not all in memory at once. */
  Iterable<Row> eachOf(long owner);

  /** How many documents an owner has. */
  int count(long owner);

  /** The owners that have at least so many documents, with how many each has. */
  Map<Long, Integer> crowded(int least);

  /** Takes a document away; false where there was none. */
  boolean remove(long id);

  /** Takes all documents of an owner away. */
  void removeOwned(long owner);

  /** Every document, by ascending owner and id. */
  Iterable<Row> all();
}

package dev.aloft.sandbox.confluence.content;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Ids in an order, a few bytes each: there are as many in all lists as a site has content. */
final class IdList {

  private static final int FEW = 4;

  private long[] ids = new long[FEW];
  private int size;

  void add(long id) {
    insert(size, id);
  }

  void insert(int at, long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size + (size >> 1) + 1);
    }
    System.arraycopy(ids, at, ids, at + 1, size - at);
    ids[at] = id;
    size++;
  }

  /** Takes an id out, if it is there. */
  void remove(long id) {
    int at = indexOf(id);
    if (at >= 0) {
      System.arraycopy(ids, at + 1, ids, at, size - at - 1);
      size--;
    }
  }

  /** Where an id stands; -1 where it does not. */
  int indexOf(long id) {
    for (int i = 0; i < size; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  /** The ids as they stand now. */
  LongStream stream() {
    return Arrays.stream(Arrays.copyOf(ids, size));
  }

  /** Puts other ids in the place of all. */
  void replace(long[] others) {
    ids = others;
    size = others.length;
  }
}

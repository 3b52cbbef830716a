package dev.aloft.sandbox.confluence.content;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Which content may have a title in a space, ignoring case. It holds ids and what titles hash to,
 * not the titles themselves, so that whoever asks has to look at what is found.
 */
final class TitleIndex {

  private static final long NEVER_USED = 0;
  private static final long GONE = -1;
  private static final int FEW = 64;

  private long[] ids = new long[FEW];
  private int[] hashes = new int[FEW];

  /** How many slots are not free, those of what is gone among them. */
  private int used;

  void add(long spaceId, String title, long id) {
    if (used >= ids.length / 2) {
      grow();
    }
    put(hash(spaceId, title), id);
  }

  void remove(long spaceId, String title, long id) {
    int hash = hash(spaceId, title);
    for (int at = slot(hash); ids[at] != NEVER_USED; at = slot(at + 1)) {
      if (ids[at] == id && hashes[at] == hash) {
        ids[at] = GONE;
        return;
      }
    }
  }

  /** The ids of whatever may have the title. */
  LongStream find(long spaceId, String title) {
    int hash = hash(spaceId, title);
    LongStream.Builder found = LongStream.builder();
    for (int at = slot(hash); ids[at] != NEVER_USED; at = slot(at + 1)) {
      if (ids[at] != GONE && hashes[at] == hash) {
        found.add(ids[at]);
      }
    }
    return found.build();
  }

  /** Whether two titles are the same to it. */
  static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static int hash(long spaceId, String title) {
    int hash = 31 * title.toLowerCase(Locale.ROOT).hashCode() + Long.hashCode(spaceId);
    // Neighbouring titles must not fill neighbouring slots.
    return (hash ^ (hash >>> 15)) * 0x9E3779B1;
  }

  private int slot(int hash) {
    return hash & (ids.length - 1);
  }

  private void put(int hash, long id) {
    int at = slot(hash);
    while (ids[at] != NEVER_USED) {
      at = slot(at + 1);
    }
    ids[at] = id;
    hashes[at] = hash;
    used++;
  }

  private void grow() {
    long[] oldIds = ids;
    int[] oldHashes = hashes;
    ids = new long[oldIds.length * 2];
    hashes = new int[oldIds.length * 2];
    used = 0;
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != NEVER_USED && oldIds[i] != GONE) {
        put(oldHashes[i], oldIds[i]);
      }
    }
  }
}

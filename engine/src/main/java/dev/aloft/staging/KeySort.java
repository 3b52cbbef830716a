package dev.aloft.staging;

/** Orders rows by (owner, order, place) without an object a row. */
final class KeySort {

  private static final int SMALL = 12;

  private final int[] owners;
  private final long[] orders;

  KeySort(int[] owners, long[] orders) {
    this.owners = owners;
    this.orders = orders;
  }

  /** The places 0 to {@code count}-1 in sorted order; equal keys keep their order. */
  int[] sorted(int count) {
    int[] places = new int[count];
    boolean ascending = true;
    for (int i = 0; i < count; i++) {
      places[i] = i;
      ascending &= i == 0 || compare(i - 1, i) <= 0;
    }
    if (!ascending) {
      sort(places, places.clone(), 0, count);
    }
    return places;
  }

  /** Merges the sorted halves of {@code source} into {@code target}; both hold the same places. */
  private void sort(int[] target, int[] source, int from, int to) {
    if (to - from <= SMALL) {
      insert(target, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(source, target, from, middle);
    sort(source, target, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeLeft =
          right >= to || (left < middle && compare(source[left], source[right]) <= 0);
      target[i] = takeLeft ? source[left++] : source[right++];
    }
  }

  private void insert(int[] places, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int place = places[i];
      int j = i;
      while (j > from && compare(places[j - 1], place) > 0) {
        places[j] = places[j - 1];
        j--;
      }
      places[j] = place;
    }
  }

  private int compare(int a, int b) {
    int byOwner = Integer.compare(owners[a], owners[b]);
    return byOwner != 0 ? byOwner : Long.compare(orders[a], orders[b]);
  }
}

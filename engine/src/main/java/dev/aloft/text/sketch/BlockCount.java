package dev.aloft.text.sketch;

/**
 * How many blocks of a kind a text has.
 *
 * @param certain those that every form of the text must have
 * @param possible those and the ones that a form may leave out, since it does not allow a block in
 *     that place or joins it with another: blocks within list items, table cells, quotes and
 *     panels, and empty ones
 */
public record BlockCount(int certain, int possible) {

  static final BlockCount NONE = new BlockCount(0, 0);

  BlockCount plus(boolean oneMoreIsCertain) {
    return new BlockCount(oneMoreIsCertain ? certain + 1 : certain, possible + 1);
  }

  /** Whether both may count the same blocks. */
  boolean agreesWith(BlockCount other) {
    return certain <= other.possible && other.certain <= possible;
  }

  @Override
  public String toString() {
    return certain == possible ? Integer.toString(certain) : certain + " to " + possible;
  }
}

package dev.aloft.sandbox.store;

/** One thing that a {@link Shelf} or a {@link Pile} keeps; its id never changes. */
public interface Item {

  /** Its number, unique among things of its kind. */
  long id();

  /** The number of the thing that it belongs to; 0 where it belongs to nothing. */
  default long owner() {
    return 0;
  }
}

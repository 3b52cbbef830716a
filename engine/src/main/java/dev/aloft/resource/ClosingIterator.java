package dev.aloft.resource;

import java.util.Iterator;

/** An iterator over something that must be closed. */
public interface ClosingIterator<T> extends Iterator<T>, AutoCloseable {

  @Override
  void close();

  /** An iterator that has nothing to close. */
  static <T> ClosingIterator<T> over(Iterable<T> items) {
    Iterator<T> iterator = items.iterator();
    return new ClosingIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public T next() {
        return iterator.next();
      }

      @Override
      public void close() {}
    };
  }
}

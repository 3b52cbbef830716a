package dev.aloft.resource;

import java.util.Iterator;
import java.util.function.Function;

/** An iterator over something that must be closed. */
public interface ClosingIterator<T> extends Iterator<T>, AutoCloseable {

  @Override
  void close();

  /** The same with something else in place of each. */
  default <R> ClosingIterator<R> map(Function<T, R> change) {
    return new ClosingIterator<>() {
      @Override
      public boolean hasNext() {
        return ClosingIterator.this.hasNext();
      }

      @Override
      public R next() {
        return change.apply(ClosingIterator.this.next());
      }

      @Override
      public void close() {
        ClosingIterator.this.close();
      }
    };
  }

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

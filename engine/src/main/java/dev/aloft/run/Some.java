package dev.aloft.run;

import dev.aloft.resource.ClosingIterator;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Those things of a stream that are meant. */
final class Some<T> implements ClosingIterator<T> {

  private final Iterator<T> all;
  private final Predicate<T> meant;
  private final Runnable end;
  private final ArrayDeque<T> ahead = new ArrayDeque<>(1);

  Some(Iterator<T> all, Predicate<T> meant, Runnable end) {
    this.all = all;
    this.meant = meant;
    this.end = end;
  }

  static <T> Some<T> of(ClosingIterator<T> all, Predicate<T> meant) {
    return new Some<>(all, meant, all::close);
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && all.hasNext()) {
      T next = all.next();
      if (meant.test(next)) {
        ahead.add(next);
      }
    }
    return !ahead.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ahead.remove();
  }

  @Override
  public void close() {
    end.run();
  }
}

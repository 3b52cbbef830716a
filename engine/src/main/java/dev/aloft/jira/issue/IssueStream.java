package dev.aloft.jira.issue;

import dev.aloft.resource.ClosingIterator;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What is wanted of a project's issues by rising number, gaps filled where keys are kept. */
final class IssueStream<T> implements ClosingIterator<T> {

  private final Stream<T> stream;
  private final Iterator<T> issues;
  private final ToLongFunction<T> numberOf;
  private final LongFunction<T> placeholder;
  private final boolean fillGaps;
  private final ArrayDeque<T> ahead = new ArrayDeque<>(1);
  private long next = 1;

  IssueStream(
      Stream<T> stream, ToLongFunction<T> numberOf, LongFunction<T> placeholder, boolean fillGaps) {
    this.stream = stream;
    this.issues = stream.iterator();
    this.numberOf = numberOf;
    this.placeholder = placeholder;
    this.fillGaps = fillGaps;
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty() && issues.hasNext()) {
      ahead.add(issues.next());
    }
    return !ahead.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long number = numberOf.applyAsLong(ahead.element());
    if (fillGaps && next < number) {
      return placeholder.apply(next++);
    }
    next = number + 1;
    return ahead.remove();
  }

  @Override
  public void close() {
    stream.close();
  }
}

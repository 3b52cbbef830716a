package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DesiredItem;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A project's wanted items by rising number, gaps filled where keys are kept. */
final class IssueStream implements ClosingIterator<DesiredItem> {

  private final Stream<SourceIssueBundle> stream;
  private final Iterator<SourceIssueBundle> issues;
  private final Predicate<SourceIssueBundle> moves;
  private final Function<SourceIssueBundle, DesiredItem> item;
  private final LongFunction<DesiredItem> placeholder;
  private final boolean fillGaps;
  private final ArrayDeque<SourceIssueBundle> ahead = new ArrayDeque<>(1);
  private long next = 1;

  IssueStream(
      Stream<SourceIssueBundle> stream,
      Predicate<SourceIssueBundle> moves,
      Function<SourceIssueBundle, DesiredItem> item,
      LongFunction<DesiredItem> placeholder,
      boolean fillGaps) {
    this.stream = stream;
    this.issues = stream.iterator();
    this.moves = moves;
    this.item = item;
    this.placeholder = placeholder;
    this.fillGaps = fillGaps;
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && issues.hasNext()) {
      SourceIssueBundle bundle = issues.next();
      if (moves.test(bundle)) {
        ahead.add(bundle);
      }
    }
    return !ahead.isEmpty();
  }

  @Override
  public DesiredItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long number = ahead.element().issue().number();
    if (fillGaps && next < number) {
      return placeholder.apply(next++);
    }
    next = number + 1;
    return item.apply(ahead.remove());
  }

  @Override
  public void close() {
    stream.close();
  }
}

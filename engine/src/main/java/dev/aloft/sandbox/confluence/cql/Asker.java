package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Space;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Who asks, and when.
 *
 * @param id by which authors are known
 * @param zone the time zone in which he writes dates
 * @param sees which spaces he sees
 * @param reads which content he reads
 * @param people the id of whom a query names; what names nobody stays as it is
 * @param here where he is
 */
public record Asker(
    String id,
    String zone,
    Instant now,
    Predicate<Space> sees,
    Predicate<Content> reads,
    UnaryOperator<String> people,
    Here here) {

  /** The same in another place. */
  public Asker at(Here other) {
    return new Asker(id, zone, now, sees, reads, people, other);
  }
}

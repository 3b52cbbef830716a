package dev.aloft.sandbox.web;

import java.time.Duration;

/** A reply and how it reaches the caller. */
public record Delivery(Reply reply, Manner manner) {

  /** How a reply travels. */
  public sealed interface Manner {

    /** At once and whole. */
    record Whole() implements Manner {}

    /** Not at all: the connection is closed. */
    record Nothing() implements Manner {}

    /** Its head, and the first half of its body; then the connection is closed. */
    record Half() implements Manner {}

    /** In eight pieces, with a wait before each. */
    record Slow(Duration pause) implements Manner {}
  }

  /** A reply that arrives as it should. */
  public static Delivery whole(Reply reply) {
    return new Delivery(reply, new Manner.Whole());
  }
}

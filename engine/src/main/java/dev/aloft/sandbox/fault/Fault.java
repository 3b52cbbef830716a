package dev.aloft.sandbox.fault;

import java.time.Duration;
import java.util.OptionalInt;

/** One thing that goes wrong with a request. */
public sealed interface Fault {

  /** The site carries the request out, and the connection is closed without an answer. */
  record LostAnswer() implements Fault {}

  /**
   * The site carries the request out twice, as behind a proxy that repeats.
   *
   * @param firstAnswers whether the caller gets the answer of the first time, not of the second
   */
  record Duplicate(boolean firstAnswers) implements Fault {}

  /**
   * A status in place of the answer.
   *
   * @param afterEffect whether the site carries the request out before
   * @param retryAfter what the header says, in seconds
   */
  record Status(int status, boolean afterEffect, OptionalInt retryAfter) implements Fault {}

  /** The answer's connection is closed in the middle of the body. */
  record Reset() implements Fault {}

  /** The answer's JSON ends in the middle, under the status of the whole. */
  record Truncated() implements Fault {}

  /** The answer comes in pieces, with a wait before each of eight. */
  record Slow(Duration pause) implements Fault {}

  /** A gateway's web page in place of the answer, with a status of success. */
  record WebPage(boolean afterEffect) implements Fault {}
}

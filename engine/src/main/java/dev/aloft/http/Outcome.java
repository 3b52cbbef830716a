package dev.aloft.http;

/** How one attempt ended, as far as the decision to repeat it needs to know. */
public sealed interface Outcome {

  /** A whole answer. */
  record Answered(int status, RateLimitHints hints) implements Outcome {}

  /** An answer below 400 whose body was cut short or is not the JSON that it says it is. */
  record Garbled(int status) implements Outcome {}

  /** The request never left. */
  record NotSent(Cause cause) implements Outcome {}

  /** The request, or some of it, left, and no whole answer came. */
  record LostAfterSending() implements Outcome {}

  /** Why a request never left. */
  enum Cause {
    UNKNOWN_HOST,
    /** The certificate or the protocol does not fit: time will not mend it. */
    TLS,
    CONNECT
  }
}

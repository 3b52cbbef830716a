package dev.aloft.http;

import java.util.concurrent.atomic.LongAdder;

/** Counts attempts: what a run cost in calls. */
public final class CallCounts implements ExchangeLog {

  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();
  private final LongAdder limited = new LongAdder();
  private final LongAdder unanswered = new LongAdder();

  @Override
  public void exchanged(Exchange exchange) {
    (exchange.write() ? writes : reads).increment();
    if (exchange.status() == 429) {
      limited.increment();
    }
    if (exchange.status() == 0) {
      unanswered.increment();
    }
  }

  public long reads() {
    return reads.sum();
  }

  /** Attempts to change something, refused ones included. */
  public long writes() {
    return writes.sum();
  }

  /** Answers of 429. */
  public long limited() {
    return limited.sum();
  }

  public long unanswered() {
    return unanswered.sum();
  }
}

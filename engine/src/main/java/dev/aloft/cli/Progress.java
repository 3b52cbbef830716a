package dev.aloft.cli;

import dev.aloft.run.RehearsalListener;
import dev.aloft.value.Address;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells on standard error how far a long command is: a plain line for each stage, and one every few
 * seconds while something is written.
 */
final class Progress implements RehearsalListener {

  private static final Duration INTERVAL = Duration.ofSeconds(3);

  private final Output output;
  private final Clock clock;
  private final Map<String, Long> written = new TreeMap<>();
  private Instant last;

  @Inject
  Progress(Output output, Clock clock) {
    this.output = output;
    this.clock = clock;
    this.last = clock.instant();
  }

  @Override
  public synchronized void stage(String words) {
    output.note("… " + words);
    last = clock.instant();
  }

  @Override
  public void configured(Address address) {
    count("configuration", 1);
  }

  @Override
  public void phase(String lane, String phase) {
    count(lane, 0);
  }

  @Override
  public void progressed(String lane, String what, int count) {
    count(lane, count);
  }

  private synchronized void count(String what, long more) {
    written.merge(what, more, Long::sum);
    Instant now = clock.instant();
    if (Duration.between(last, now).compareTo(INTERVAL) < 0) {
      return;
    }
    last = now;
    StringBuilder line = new StringBuilder("  written:");
    written.forEach((name, count) -> line.append(' ').append(name).append(' ').append(count));
    output.note(line.toString());
  }
}

package dev.aloft.http;

import dev.aloft.http.SiteLimits.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * What one thing, such as an issue, allows: so many writes in a span of time. A write counts from
 * its start until the span after its <em>answer</em>, so that no span of the site's own time holds
 * too many, however long each was on its way. Guarded by the budgets' lock.
 */
final class EntityGate {

  /** Not before something else happens. */
  static final Instant LATER = Instant.MAX;

  private final List<Window> windows;
  private final ArrayDeque<Instant> ends = new ArrayDeque<>();
  private final TreeSet<Long> waiting = new TreeSet<>();
  private int inFlight;
  private Instant pausedUntil = Instant.MIN;

  EntityGate(List<Window> windows) {
    this.windows = windows;
  }

  void enqueue(long ticket) {
    waiting.add(ticket);
  }

  void leave(long ticket) {
    waiting.remove(ticket);
  }

  /**
   * When a waiting write may go; {@link #LATER} if only after another has gone or come back.
   *
   * <p>A write that is not the oldest leaves room for one, so that whoever waits at a slower
   * endpoint is never overtaken for ever.
   */
  Instant ready(long ticket, Instant now) {
    int kept = waiting.first() == ticket ? 0 : 1;
    Instant ready = pausedUntil;
    for (Window window : windows) {
      Instant free = free(window, window.most() - inFlight - kept, now);
      if (free.isAfter(ready)) {
        ready = free;
      }
    }
    return ready;
  }

  private Instant free(Window window, int room, Instant now) {
    if (room <= 0) {
      return LATER;
    }
    int over = ends.size() - room;
    int index = 0;
    // With fewer than the room in it, the window is free; else as soon as enough have left it.
    for (Iterator<Instant> all = ends.iterator(); index <= over && all.hasNext(); index++) {
      Instant left = all.next().plus(window.span());
      if (index == over) {
        return left.isAfter(now) ? left : Instant.MIN;
      }
    }
    return Instant.MIN;
  }

  void begin() {
    inFlight++;
  }

  void end(Instant now) {
    inFlight--;
    ends.addLast(now);
    int most = windows.stream().mapToInt(Window::most).max().orElse(0);
    while (ends.size() > most) {
      ends.removeFirst();
    }
  }

  void refused(Instant now, Duration wait) {
    Instant until = now.plus(wait);
    if (until.isAfter(pausedUntil)) {
      pausedUntil = until;
    }
  }

  /** Whether forgetting it changes nothing. */
  boolean idle(Instant now) {
    Duration longest =
        windows.stream().map(Window::span).max(Duration::compareTo).orElse(Duration.ZERO);
    return waiting.isEmpty()
        && inFlight == 0
        && !pausedUntil.isAfter(now)
        && (ends.isEmpty() || !ends.getLast().plus(longest).isAfter(now));
  }
}

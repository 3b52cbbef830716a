package dev.aloft.sandbox.jira.datacenter.worklog;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/** What a worklog does to the time that is left, as {@code adjustEstimate} says. */
sealed interface Estimates {

  /** The time left after {@code change} more seconds were spent. */
  Optional<Long> after(Optional<Long> left, long change);

  /** It falls by what was spent; where nothing was estimated, nothing was left. */
  record Auto() implements Estimates {
    @Override
    public Optional<Long> after(Optional<Long> left, long change) {
      return Optional.of(Math.max(0, left.orElse(0L) - change));
    }
  }

  /** It stays. */
  record Leave() implements Estimates {
    @Override
    public Optional<Long> after(Optional<Long> left, long change) {
      return left;
    }
  }

  /** It is what the caller says. */
  record Fresh(long seconds) implements Estimates {
    @Override
    public Optional<Long> after(Optional<Long> left, long change) {
      return Optional.of(seconds);
    }
  }

  /** It changes by what the caller says. */
  record By(long seconds) implements Estimates {
    @Override
    public Optional<Long> after(Optional<Long> left, long change) {
      return Optional.of(Math.max(0, left.orElse(0L) + seconds));
    }
  }

  /**
   * What a call wants.
   *
   * @param by the parameter that says by how much: {@code reduceBy}, {@code increaseBy}
   */
  static Estimates of(DataCenterCall call, Optional<String> by) {
    String how = call.query("adjustEstimate").orElse("auto");
    return switch (how) {
      case "auto" -> new Auto();
      case "leave" -> new Leave();
      case "new" -> new Fresh(duration(call, "newEstimate"));
      case "manual" -> {
        long seconds = by.map(name -> duration(call, name)).orElse(0L);
        yield new By(by.filter("reduceBy"::equals).isPresent() ? -seconds : seconds);
      }
      default ->
          throw Refusal.badRequest(
              "adjustEstimate must be one of 'new', 'leave', 'manual' and 'auto'.");
    };
  }

  private static long duration(DataCenterCall call, String name) {
    return call.query(name)
        .flatMap(Durations::seconds)
        .orElseThrow(
            () -> Refusal.badRequest("'" + name + "' is required and must be a duration."));
  }
}

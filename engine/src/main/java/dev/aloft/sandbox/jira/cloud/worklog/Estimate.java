package dev.aloft.sandbox.jira.cloud.worklog;

import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** What a worklog does to the remaining estimate of its issue. */
sealed interface Estimate {

  /** Applies it to an issue's stored fields; {@code spent} is negative when time is given back. */
  void apply(ObjectNode fields, long spent);

  /** The estimate shrinks by what is spent; where there is none, it is nothing at first. */
  record Auto() implements Estimate {
    @Override
    public void apply(ObjectNode fields, long spent) {
      change(fields, -spent);
    }
  }

  /** The estimate stays. */
  record Leave() implements Estimate {
    @Override
    public void apply(ObjectNode fields, long spent) {}
  }

  /** The estimate becomes another. */
  record New(long seconds) implements Estimate {
    @Override
    public void apply(ObjectNode fields, long spent) {
      fields.put("timeestimate", seconds);
    }
  }

  /** The estimate changes by a given time. */
  record Manual(long change) implements Estimate {
    @Override
    public void apply(ObjectNode fields, long spent) {
      Estimate.change(fields, change);
    }
  }

  private static void change(ObjectNode fields, long seconds) {
    fields.put("timeestimate", Math.max(0, fields.path("timeestimate").asLong(0) + seconds));
  }

  /**
   * What a call's query asks for.
   *
   * @param manualParameter the parameter that {@code manual} needs: {@code reduceBy} or {@code
   *     increaseBy}; empty where the operation has no {@code manual}
   */
  static Estimate of(JiraCall call, String manualParameter) {
    String mode = call.query("adjustEstimate").orElse("auto");
    return switch (mode) {
      case "auto" -> new Auto();
      case "leave" -> new Leave();
      case "new" -> new New(seconds(call, "newEstimate"));
      case "manual" -> {
        if (manualParameter.isEmpty()) {
          throw Refusal.badRequest("adjustEstimate cannot be 'manual' here.");
        }
        long change = seconds(call, manualParameter);
        yield new Manual(manualParameter.equals("reduceBy") ? -change : change);
      }
      default -> throw Refusal.badRequest("Unknown value of adjustEstimate: " + mode);
    };
  }

  private static long seconds(JiraCall call, String name) {
    return call.query(name)
        .flatMap(Durations::seconds)
        .orElseThrow(() -> Refusal.field(name, "You must supply a valid time."));
  }
}

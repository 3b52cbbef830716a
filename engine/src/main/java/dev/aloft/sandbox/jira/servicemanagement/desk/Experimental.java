package dev.aloft.sandbox.jira.servicemanagement.desk;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Refusal;

/** Operations that the product lets nobody call who does not say that they may change. */
public final class Experimental {

  private Experimental() {}

  /** A handler that wants the header {@code X-ExperimentalApi: opt-in}; else 412 (facts page). */
  public static Handler<CloudCall> of(Handler<CloudCall> handler) {
    return call -> {
      if (!call.request().header("X-ExperimentalApi").orElse("").equals("opt-in")) {
        throw Refusal.of(
            412,
            "This API is experimental. Experimental APIs are not guaranteed to be stable within the"
                + " preview period. You must set the header 'X-ExperimentalApi: opt-in' to opt into"
                + " using this API.");
      }
      return handler.answer(call);
    };
  }
}

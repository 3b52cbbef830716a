package dev.aloft.http;

import java.io.IOException;
import java.util.Optional;

/**
 * One sending of a request, as it ended.
 *
 * @param reply the answer, if one came; of a streamed read only when it was a refusal
 * @param value what the reader made of a streamed body
 * @param failure what broke, if something did
 */
record Attempt<T>(
    Outcome outcome,
    Optional<SiteReply> reply,
    Optional<T> value,
    Optional<IOException> failure,
    boolean webPage) {

  static <T> Attempt<T> answered(Outcome outcome, SiteReply reply) {
    return new Attempt<>(outcome, Optional.of(reply), Optional.empty(), Optional.empty(), false);
  }

  static <T> Attempt<T> webPage(Outcome outcome, SiteReply reply) {
    return new Attempt<>(outcome, Optional.of(reply), Optional.empty(), Optional.empty(), true);
  }

  static <T> Attempt<T> streamed(Outcome outcome, T value) {
    return new Attempt<>(outcome, Optional.empty(), Optional.of(value), Optional.empty(), false);
  }

  static <T> Attempt<T> failed(Outcome outcome, IOException failure) {
    return new Attempt<>(outcome, Optional.empty(), Optional.empty(), Optional.of(failure), false);
  }

  /** The status that came, or 0. */
  int status() {
    return switch (outcome) {
      case Outcome.Answered(int status, RateLimitHints _) -> status;
      case Outcome.Garbled(int status) -> status;
      case Outcome.NotSent _, Outcome.LostAfterSending _ -> 0;
    };
  }

  /** Whether the site may have carried the request out although this attempt failed. */
  boolean maybeDone() {
    return switch (outcome) {
      case Outcome.Answered(int status, RateLimitHints _) -> status >= 500 || status == 408;
      case Outcome.Garbled _, Outcome.LostAfterSending _ -> true;
      case Outcome.NotSent _ -> false;
    };
  }
}

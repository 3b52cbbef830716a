package dev.aloft.jira;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.LostAnswer;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.resource.LostAnswerException;
import java.util.function.Supplier;

/**
 * Turns what a site's client throws into what plan and apply know: they have never heard of HTTP.
 */
final class SiteFailures {

  private SiteFailures() {}

  /**
   * Calls the site.
   *
   * @throws LostAnswerException if nobody knows whether a write happened
   * @throws ProblemException for every other failure
   */
  static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (LostAnswer e) {
      throw new LostAnswerException(e.diagnostic().location().display(), e);
    } catch (SiteException e) {
      throw e.toProblem();
    }
  }

  /** The same for calls without an answer. */
  static void translated(Runnable call) {
    translated(() -> {
      call.run();
      return true;
    });
  }

  /** Whether the site refused this one thing, rather than us or everything. */
  static boolean refusesTheThing(SiteRefusal refusal) {
    int status = refusal.status();
    return status >= 400 && status < 500 && status != 401 && status != 429;
  }
}

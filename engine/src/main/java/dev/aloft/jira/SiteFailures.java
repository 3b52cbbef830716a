package dev.aloft.jira;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.LostAnswer;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteInterrupted;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteUnreachable;
import dev.aloft.http.UnusableReply;
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
   * @throws FatalProblem if nothing else can succeed either
   * @throws ProblemException for every other failure
   */
  static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (LostAnswer e) {
      throw new LostAnswerException(e.diagnostic().location().display(), e);
    } catch (SiteException e) {
      ProblemException problem = e.toProblem();
      throw endsTheRun(e) ? new FatalProblem(problem.exitCode(), e.diagnostic(), e) : problem;
    }
  }

  /** Whether the site will answer nothing else either: it refuses us, or cannot be reached. */
  private static boolean endsTheRun(SiteException failure) {
    return switch (failure) {
      case SiteRefusal refusal -> refusal.status() == 401 || refusal.status() == 429;
      case SiteUnreachable _, SiteInterrupted _, UnusableReply _ -> true;
      case LostAnswer _ -> false;
    };
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

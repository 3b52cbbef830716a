package dev.aloft.http;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * A request did not end in a usable answer. Its text holds method, path, status, the site's own
 * messages and the request id: no token, no body, no whole e-mail address.
 */
public abstract sealed class SiteException extends RuntimeException
    permits SiteRefusal, LostAnswer, SiteUnreachable, UnusableReply, SiteInterrupted {

  private final transient Diagnostic diagnostic;
  private final ExitCode exitCode;

  SiteException(Diagnostic diagnostic, ExitCode exitCode) {
    super(
        diagnostic.location().display()
            + " "
            + diagnostic.code().id()
            + " "
            + diagnostic.summary());
    this.diagnostic = diagnostic;
    this.exitCode = exitCode;
  }

  /**
   * A successful answer without something that the product always gives, such as the id of what was
   * created. Of a write it is a {@link LostAnswer}: it happened, and nobody knows to what.
   */
  public static SiteException lacking(SiteRequest request, String what) {
    return request.idempotence() == Idempotence.SAFE
        ? UnusableReply.malformed(request, "it lacks " + what)
        : new LostAnswer(request, "the answer lacks " + what, Optional.empty(), List.of());
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }

  /** The same as the end of a command. */
  public ProblemException toProblem() {
    return new ProblemException(exitCode, diagnostic, this);
  }
}

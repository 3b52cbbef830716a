package dev.aloft.http;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/** The site answered with a status of 400 or above, and that answer stands. */
public final class SiteRefusal extends SiteException {

  private final int status;
  private final transient SiteReply reply;
  private final transient List<String> messages;
  private final boolean afterLostAttempt;

  /**
   * A refusal.
   *
   * @param messages the site's own, already masked
   * @param afterLostAttempt whether an earlier attempt may have been carried out: a deletion that
   *     is then told "not found" has succeeded
   */
  SiteRefusal(
      SiteRequest request, SiteReply reply, List<String> messages, boolean afterLostAttempt) {
    super(diagnostic(request, reply, messages), exitCode(reply.status()));
    this.status = reply.status();
    this.reply = reply;
    this.messages = List.copyOf(messages);
    this.afterLostAttempt = afterLostAttempt;
  }

  /** A refusal as a fake site gives it. */
  public static SiteRefusal of(SiteRequest request, SiteReply reply) {
    return new SiteRefusal(request, reply, SiteMessages.of(reply), false);
  }

  public int status() {
    return status;
  }

  /** The answer itself: some refusals carry results. Never to be printed whole. */
  public SiteReply reply() {
    return reply;
  }

  /** The site's own words. */
  public List<String> messages() {
    return messages;
  }

  public boolean afterLostAttempt() {
    return afterLostAttempt;
  }

  private static SiteCode code(int status) {
    return switch (status) {
      case 401 -> SiteCode.UNAUTHORIZED;
      case 403 -> SiteCode.FORBIDDEN;
      case 404 -> SiteCode.NOT_FOUND;
      case 410 -> SiteCode.GONE;
      case 429 -> SiteCode.TOO_MANY_REQUESTS;
      default -> status >= 500 ? SiteCode.SITE_FAILED : SiteCode.REFUSED;
    };
  }

  private static ExitCode exitCode(int status) {
    return status == 401 ? ExitCode.INVALID_INPUT : ExitCode.FAILED;
  }

  private static Diagnostic diagnostic(
      SiteRequest request, SiteReply reply, List<String> messages) {
    String summary =
        "the site answered "
            + reply.status()
            + (messages.isEmpty() ? "" : ": " + String.join("; ", messages))
            + SiteMessages.requestId(reply).map(id -> " (request " + id + ")").orElse("");
    Diagnostic diagnostic =
        Diagnostic.of(
            code(reply.status()),
            Location.request(request.method().name(), request.path()),
            summary);
    return next(reply.status()).map(diagnostic::next).orElse(diagnostic);
  }

  private static Optional<String> next(int status) {
    return switch (status) {
      case 401 ->
          Optional.of("check the e-mail address and the token; make a new token if in doubt");
      case 403 -> Optional.of("give the account the permission to do this, then run it again");
      case 404 -> Optional.of("check that it exists and that the account may see it");
      case 429 -> Optional.of("run the command again later");
      default -> status >= 500 ? Optional.of("run the command again later") : Optional.empty();
    };
  }
}

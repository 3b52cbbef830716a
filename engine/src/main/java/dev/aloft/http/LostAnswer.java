package dev.aloft.http;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/**
 * A write whose outcome is unknown: it was sent, and no usable answer came. Whoever sent it has to
 * look before going on; it is never repeated unseen.
 */
public final class LostAnswer extends SiteException {

  private final transient Optional<SiteReply> reply;

  LostAnswer(SiteRequest request, String why, Optional<SiteReply> reply, List<String> messages) {
    super(diagnostic(request, why, reply, messages), ExitCode.PARTLY_APPLIED);
    this.reply = reply;
  }

  /** A lost answer as a fake site gives it. */
  public static LostAnswer of(SiteRequest request) {
    return new LostAnswer(request, "no answer came", Optional.empty(), List.of());
  }

  /** The failure that came in place of an answer, such as a 500 or a cut-off 201. */
  public Optional<SiteReply> reply() {
    return reply;
  }

  private static Diagnostic diagnostic(
      SiteRequest request, String why, Optional<SiteReply> reply, List<String> messages) {
    String summary =
        "the write was sent and its outcome is unknown: "
            + why
            + (messages.isEmpty() ? "" : ": " + String.join("; ", messages))
            + reply.flatMap(SiteMessages::requestId).map(id -> " (request " + id + ")").orElse("");
    return Diagnostic.of(
            SiteCode.LOST_ANSWER,
            Location.request(request.method().name(), request.path()),
            summary)
        .next("run the command again: it looks before it repeats");
  }
}

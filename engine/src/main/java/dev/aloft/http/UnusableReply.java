package dev.aloft.http;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;

/** A successful status with a body that is no use: a web page, broken JSON, a missing id. */
public final class UnusableReply extends SiteException {

  private UnusableReply(SiteRequest request, SiteCode code, String summary, String next) {
    super(
        Diagnostic.of(code, Location.request(request.method().name(), request.path()), summary)
            .next(next),
        code == SiteCode.NOT_JSON ? ExitCode.INVALID_INPUT : ExitCode.FAILED);
  }

  static UnusableReply webPage(SiteRequest request, String host) {
    return new UnusableReply(
        request,
        SiteCode.NOT_JSON,
        host + " answered with a web page, such as a login page, in place of data",
        "check that the site's address is that of the product itself");
  }

  static UnusableReply malformed(SiteRequest request, String why) {
    return new UnusableReply(
        request,
        SiteCode.MALFORMED_REPLY,
        "the answer cannot be used: " + why,
        "check any proxy on the way, then run the command again");
  }
}

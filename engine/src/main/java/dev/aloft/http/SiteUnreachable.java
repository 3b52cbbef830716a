package dev.aloft.http;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;

/** No answer came, and nothing was changed: the host, the network, its encryption or its speed. */
public final class SiteUnreachable extends SiteException {

  SiteUnreachable(SiteRequest request, SiteCode code, String summary, String next, Throwable why) {
    super(
        Diagnostic.of(code, Location.request(request.method().name(), request.path()), summary)
            .next(next),
        code == SiteCode.UNKNOWN_HOST || code == SiteCode.TLS
            ? ExitCode.INVALID_INPUT
            : ExitCode.FAILED);
    initCause(why);
  }
}

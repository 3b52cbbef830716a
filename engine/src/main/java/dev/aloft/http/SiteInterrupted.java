package dev.aloft.http;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;

/** The thread was told to stop before the request was sent; its interrupt flag is still set. */
public final class SiteInterrupted extends SiteException {

  public SiteInterrupted(SiteRequest request) {
    super(
        Diagnostic.of(
            SiteCode.INTERRUPTED,
            Location.request(request.method().name(), request.path()),
            "interrupted"),
        ExitCode.INTERRUPTED);
  }
}

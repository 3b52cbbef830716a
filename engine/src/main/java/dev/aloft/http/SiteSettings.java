package dev.aloft.http;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import java.time.Duration;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Where a site is and how long to wait for it.
 *
 * @param base the address that paths are appended to; may itself have a path
 * @param callTimeout for the whole of one attempt; an upload or a streamed download is bounded by
 *     {@code readTimeout} between bytes instead
 */
public record SiteSettings(
    String base,
    Duration connectTimeout,
    Duration readTimeout,
    Duration callTimeout,
    String userAgent,
    RetryPolicy retry) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  public SiteSettings {
    base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    HttpUrl url = HttpUrl.parse(base);
    if (url == null) {
      throw bad("the site's address is not an http or https URL");
    }
    if (!url.username().isEmpty() || url.query() != null || url.fragment() != null) {
      throw bad("the site's address holds a user, a query or a fragment");
    }
  }

  /** A site with the usual patience; plain http is for this machine only. */
  public static SiteSettings of(String base) {
    SiteSettings settings = ofCleartextAllowed(base);
    HttpUrl url = settings.url();
    if (!url.isHttps() && !LOOPBACK.contains(url.host())) {
      throw bad("the site " + url.host() + " would be sent its token unencrypted");
    }
    return settings;
  }

  /** As {@link #of}, for a source in a closed network that has no certificate. */
  public static SiteSettings ofCleartextAllowed(String base) {
    return new SiteSettings(
        base,
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        Duration.ofMinutes(3),
        "aloft",
        RetryPolicy.DEFAULT);
  }

  public SiteSettings retry(RetryPolicy policy) {
    return new SiteSettings(base, connectTimeout, readTimeout, callTimeout, userAgent, policy);
  }

  public SiteSettings timeouts(Duration connect, Duration read, Duration call) {
    return new SiteSettings(base, connect, read, call, userAgent, retry);
  }

  HttpUrl url() {
    return HttpUrl.get(base);
  }

  private static ProblemException bad(String summary) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(SiteCode.BAD_ADDRESS, Location.NONE, summary)
            .expected("an address such as https://acme.atlassian.net")
            .next("mend the site's address in the spec"));
  }
}

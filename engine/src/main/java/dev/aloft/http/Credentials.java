package dev.aloft.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who we are at a site. Sent to the site's own host only. */
public sealed interface Credentials {

  /** The value of the {@code Authorization} header. */
  String authorization();

  /** A message of the site with anything secret in it blotted out. */
  String redact(String message);

  /** An account and its API token: Jira and Confluence Cloud. */
  record Basic(String email, Secret token) implements Credentials {

    @Override
    public String authorization() {
      String pair = email + ":" + token.expose();
      return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String redact(String message) {
      return token.removeFrom(message.replace(authorization(), "***"));
    }

    @Override
    public String toString() {
      return "Basic[" + EmailMask.mask(email) + "]";
    }
  }

  /** A personal access token, an OAuth token or an organization key. */
  record Bearer(Secret token) implements Credentials {

    @Override
    public String authorization() {
      return "Bearer " + token.expose();
    }

    @Override
    public String redact(String message) {
      return token.removeFrom(message);
    }

    @Override
    public String toString() {
      return "Bearer[***]";
    }
  }
}

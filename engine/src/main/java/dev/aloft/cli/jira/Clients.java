package dev.aloft.cli.jira;

import dev.aloft.http.SiteClient;
import java.util.Optional;

/** The connections of a target: to the site, and to its organization's administration. */
record Clients(SiteClient site, Optional<SiteClient> administration) implements AutoCloseable {

  @Override
  public void close() {
    administration.ifPresent(SiteClient::close);
    site.close();
  }
}

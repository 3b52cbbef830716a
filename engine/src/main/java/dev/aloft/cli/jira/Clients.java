package dev.aloft.cli.jira;

import dev.aloft.http.SiteClient;
import java.util.Optional;

/** The connections of a target: to the site, its organization's administration, its directory. */
record Clients(
    SiteClient site, Optional<SiteClient> administration, Optional<SiteClient> provisioning)
    implements AutoCloseable {

  @Override
  public void close() {
    provisioning.ifPresent(SiteClient::close);
    administration.ifPresent(SiteClient::close);
    site.close();
  }
}

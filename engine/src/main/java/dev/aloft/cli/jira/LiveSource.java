package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Problems;
import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.http.Sleeper;
import dev.aloft.jira.datacenter.DataCenterReader;
import dev.aloft.spec.Origin;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.staging.Staging;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A Jira Data Center that was read by REST.
 *
 * @param staging what it held
 * @param attachments what it still serves; closing them ends the connection
 */
record LiveSource(Staging staging, ServedAttachments attachments) {

  /**
   * Reads a server, or opens what was read of it before.
   *
   * @param made the snapshot that a plan was made from, if there is a plan
   */
  static LiveSource open(
      Origin.DataCenter origin,
      SnapshotCache cache,
      Optional<String> made,
      Problems problems,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random) {
    SiteClient client =
        new SiteClient(
            SiteSettings.of(origin.url().toString()),
            new Credentials.Bearer(Secret.of(origin.token().reveal())),
            new SiteBudgets(SiteLimits.dataCenter(), Share.WHOLE, sleeper.time(), sleeper),
            ExchangeLog.NONE,
            clock,
            sleeper,
            random);
    try {
      DataCenterReader reader =
          new DataCenterReader(client, cache, origin.location().toLocation(), name(origin.url()));
      Staging staging =
          made.flatMap(id -> reader.known(id, problems)).orElseGet(() -> reader.read(problems));
      return new LiveSource(staging, new ServedAttachments(reader.attachments(), client));
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private static String name(URI url) {
    return url.getAuthority() + url.getPath();
  }
}

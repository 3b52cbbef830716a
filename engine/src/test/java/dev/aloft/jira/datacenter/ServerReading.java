package dev.aloft.jira.datacenter;

import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.Problems;
import dev.aloft.encryption.Encryption;
import dev.aloft.http.Credentials;
import dev.aloft.http.Exchange;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.staging.Staging;
import dev.aloft.testing.LiveJira;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A Jira Data Center on loopback, a reader of it in virtual time, and what it read. */
abstract class ServerReading {

  @TempDir Path folder;

  final FakeTime time = new FakeTime();
  final LiveJira jira = new LiveJira();
  final Problems problems = new Problems();
  final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    jira.close();
  }

  final SiteClient client(String address, String token) {
    return new SiteClient(
        SiteSettings.of(address),
        new Credentials.Bearer(Secret.of(token)),
        new SiteBudgets(SiteLimits.dataCenter(), Share.WHOLE, time, time),
        exchanges::add,
        time,
        time,
        () -> 0L);
  }

  Encryption encryption() {
    return Encryption.NONE;
  }

  final DataCenterReader reader(SiteClient client) {
    return new DataCenterReader(
        client,
        new SnapshotCache(folder, encryption()),
        Location.file("aloft.yaml", 7, 12),
        "old.example");
  }

  final void read(Consumer<JiraSource> use) {
    try (SiteClient client = client(jira.address().toString(), LiveJira.TOKEN)) {
      DataCenterReader reader = reader(client);
      try (Staging staging = reader.read(problems)) {
        use.accept(new JiraSource(staging, reader.attachments()));
      }
    }
  }

  final String snapshot() {
    String[] id = {""};
    read(source -> id[0] = source.header().snapshotId());
    return id[0];
  }

  static SourceIssueBundle issue(JiraSource source, long number) {
    SourceProject ops = source.projects().getFirst();
    try (Stream<SourceIssueBundle> issues = source.issues(ops.id())) {
      return issues.filter(one -> one.issue().number() == number).findFirst().orElseThrow();
    }
  }
}

package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Problems;
import dev.aloft.encryption.EncryptionCode;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.Sleeper;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.origin.database.DatabaseReader;
import dev.aloft.origin.database.DatabaseSource;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.Target;
import dev.aloft.run.Access;
import dev.aloft.run.AloftVersion;
import dev.aloft.run.OpenSource;
import dev.aloft.run.Product;
import dev.aloft.spec.Origin;
import dev.aloft.spec.Source;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.staging.Staging;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jira: backups, Data Centers and their databases as sources, Jira Cloud as target. */
public final class JiraProduct implements Product {

  private static final int ID_SHOWN = 24;

  private final JiraTypes types;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private final AloftVersion version;

  @Inject
  public JiraProduct(
      JiraTypes types,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random,
      AloftVersion version) {
    this.types = types;
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
    this.version = version;
  }

  @Override
  public Set<String> resourceTypes() {
    return Stream.concat(
            types.inOrder().stream().map(JiraType::schema).map(schema -> schema.type()),
            Stream.of(types.lane().schema().itemType()))
        .collect(Collectors.toSet());
  }

  @Override
  public List<LaneSchema> laneSchemas() {
    return List.of(types.lane().schema());
  }

  @Override
  public OpenSource open(
      Source source, SnapshotCache cache, Optional<String> made, Problems problems) {
    dropClear(source, cache, problems);
    return switch (source.jira().getFirst()) {
      case Origin.XmlBackup backup -> open(source, backup, cache, problems);
      case Origin.DataCenter server -> {
        LiveSource live = LiveSource.open(server, cache, made, problems, clock, sleeper, random);
        yield opened(source, live.staging(), live.attachments());
      }
      case Origin.Database database -> {
        AttachmentCopy attachments =
            AttachmentCopy.open(database.attachments(), database.location());
        yield opened(source, read(database, cache, made, problems), attachments);
      }
    };
  }

  private static void dropClear(Source source, SnapshotCache cache, Problems problems) {
    try {
      for (Path clear : cache.dropClear()) {
        problems.add(
            Diagnostic.of(
                EncryptionCode.STOOD_IN_CLEAR,
                source.jira().getFirst().location().toLocation(),
                "a snapshot that stood in clear was removed: " + clear.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OpenSource open(
      Source source, Origin.XmlBackup backup, SnapshotCache cache, Problems problems) {
    ReadOptions options =
        backup.timeZone().map(ReadOptions.DEFAULT::inZone).orElse(ReadOptions.DEFAULT);
    BackupReader reader = new BackupReader(options, cache.encryption());
    String id = reader.snapshotId(backup.path());
    // The same backup read in another time zone is another snapshot.
    String zone = backup.timeZone().map(z -> "-" + z.getId().replace('/', '_')).orElse("");
    Path file = cache.folder().resolve(id.substring(0, ID_SHOWN) + zone + SnapshotCache.ENDING);
    AttachmentCopy attachments = AttachmentCopy.open(backup.attachments(), backup.location());
    return opened(source, reader.readOrReuse(backup.path(), id, file, problems), attachments);
  }

  private Staging read(
      Origin.Database database, SnapshotCache cache, Optional<String> made, Problems problems) {
    DatabaseReader reader =
        new DatabaseReader(
            new DatabaseSource(
                database.url(),
                database.user(),
                database.password()::reveal,
                database.schema(),
                database
                    .driver()
                    .map(driver -> new DatabaseSource.Driver(driver.className(), driver.jar())),
                database.timeZone(),
                database.location().toLocation()),
            cache,
            clock);
    return made.flatMap(id -> reader.known(id, problems)).orElseGet(() -> reader.read(problems));
  }

  private OpenSource opened(Source source, Staging staging, OpenAttachments attachments) {
    return new JiraOpenSource(
        source,
        staging,
        new JiraSource(staging, attachments.store()),
        attachments,
        BuildMark.of(version),
        connections());
  }

  @Override
  public Target connect(Access access, ExchangeLog log) {
    return connections().target(access, log);
  }

  private JiraConnections connections() {
    return new JiraConnections(types, clock, sleeper, random);
  }
}

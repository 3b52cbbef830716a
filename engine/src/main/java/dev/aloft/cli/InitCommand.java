package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.Credentials;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.report.InitView;
import dev.aloft.run.Access;
import dev.aloft.run.FirstSpec;
import dev.aloft.run.FirstSpecs;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.RunCode;
import dev.aloft.spec.Origin;
import dev.aloft.spec.SpecLocation;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aloft init --from BACKUP}: a first spec, with a comment for every choice. */
@Command(
    name = "init",
    description = {
      "Write a first spec from what a source holds, with a line for every decision that the"
          + " defaults would refuse.",
      "With --site and ATLASSIAN_TOKEN the site is read, so that what collides there is decided"
          + " too; without them, what every new site holds."
    })
public final class InitCommand implements AloftCommand {

  private static final String FILE = "aloft.yaml";
  private static final String TOKEN = "ATLASSIAN_TOKEN";
  private static final String SOURCE_TOKEN = "JIRA_TOKEN";

  private final Output output;
  private final Environment environment;
  private final FirstSpecs firstSpecs;
  private final RehearsalSites sites;
  private final Progress progress;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "BACKUP|URL",
      description = {
        "A backup: zip, folder or entities.xml; or the address of a Jira Data Center.",
        "JIRA_TOKEN then holds a personal access token of an administrator there."
      })
  String from = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where aloft.yaml goes; left out: this folder.")
  Path out = Path.of(".");

  @Option(
      names = "--name",
      defaultValue = "migration",
      description = "The migration's name; also the suffix of what must be renamed.")
  String name = "migration";

  @Option(names = "--site", paramLabel = "URL", description = "The target site.")
  Optional<String> site = Optional.empty();

  @Option(
      names = "--email",
      defaultValue = "you@example.com",
      description = "The account that writes there.")
  String email = "you@example.com";

  @Option(
      names = "--stand-in",
      paramLabel = "EMAIL",
      defaultValue = "former-colleague@example.com",
      description = "The account that takes the place of people who have none.")
  String standIn = "former-colleague@example.com";

  @Inject
  InitCommand(
      Output output,
      Environment environment,
      FirstSpecs firstSpecs,
      RehearsalSites sites,
      Progress progress) {
    this.output = output;
    this.environment = environment;
    this.firstSpecs = firstSpecs;
    this.sites = sites;
    this.progress = progress;
  }

  @Override
  public ExitCode run() throws IOException {
    Path folder = environment.folder().resolve(out);
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(RunCode.SPEC_EXISTS, Location.file(file.toString()), "a spec stands here")
              .next("give another folder with --out"));
    }
    boolean live = from.matches("https?://.*");
    progress.stage(live ? "reading the source" : "reading the backup");
    try (WorkFolder work = WorkFolder.open(Optional.empty())) {
      FirstSpec settled = live ? server(work.path()) : backup(work.path());
      Files.createDirectories(folder);
      FirstSpec written =
          live
              ? settled
              : settled.from(
                  new FirstSpec.From.Backup(relative(folder, environment.folder().resolve(from))));
      Files.writeString(file, written.text());
      InitView view = new InitView(file.normalize().toString(), written);
      output.result(view::text, view::json);
      return ExitCode.OK;
    }
  }

  /** The trial plans stand elsewhere, so the backup is named in full until the end. */
  private FirstSpec backup(Path work) {
    Path backup = environment.folder().resolve(from);
    return settled(
        FirstSpecs.backup(backup),
        new FirstSpec.From.Backup(backup.toAbsolutePath().toString()),
        work);
  }

  private FirstSpec server(Path work) {
    String token = environment.variables().getOrDefault(SOURCE_TOKEN, "");
    if (token.isBlank()) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  CliCode.BAD_ARGUMENT,
                  Location.NONE,
                  "the environment variable " + SOURCE_TOKEN + " is not set")
              .next("export " + SOURCE_TOKEN + "=… with a personal access token of the source"));
    }
    SpecLocation place = new SpecLocation(from, 1, 1);
    Origin origin =
        new Origin.DataCenter(
            URI.create(from.replaceFirst("/+$", "")),
            dev.aloft.spec.Secret.known("env:" + SOURCE_TOKEN, token, place),
            place);
    return settled(origin, new FirstSpec.From.Server(from, SOURCE_TOKEN), work);
  }

  private FirstSpec settled(Origin origin, FirstSpec.From named, Path work) {
    FirstSpec.Terms terms =
        new FirstSpec.Terms(name, named, site.orElse("https://acme.atlassian.net"), email, standIn);
    FirstSpec draft = firstSpecs.draft(origin, work.resolve(".aloft/snapshots"), terms);
    Optional<String> token =
        site.isEmpty() ? Optional.empty() : Optional.ofNullable(environment.variables().get(TOKEN));
    if (token.isPresent()) {
      progress.stage("reading the site");
      return firstSpecs.settle(
          draft,
          work,
          new Access(
              "default",
              terms.site(),
              new Credentials.Basic(email, Secret.of(token.get())),
              Optional.of(Share.fair(ZoneId.systemDefault()))));
    }
    progress.stage("comparing with what every new site holds");
    try (RehearsalSites.RehearsalSite fresh = sites.start(List.of(standIn()), email)) {
      return firstSpecs.settle(draft, work, fresh.access("default"));
    }
  }

  private dev.aloft.run.OpenSource.Person standIn() {
    return new dev.aloft.run.OpenSource.Person(standIn, "Stand-in");
  }

  private static String relative(Path folder, Path backup) {
    Path from = folder.toAbsolutePath().normalize();
    Path to = backup.toAbsolutePath().normalize();
    return from.getRoot() != null && from.getRoot().equals(to.getRoot())
        ? from.relativize(to).toString().replace('\\', '/')
        : to.toString();
  }
}

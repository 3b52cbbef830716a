package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.Sleeper;
import dev.aloft.report.DemoView;
import dev.aloft.report.Discretion;
import dev.aloft.run.Access;
import dev.aloft.run.DemoResult;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aloft demo}: the story of Lighthouse Ferries on a site in this process. */
@Command(
    name = "demo",
    description = {
      "Move a small company on a local site: plan, decide, apply, die on the way and go on, plan"
          + " again, bring a night's delta, verify.",
      "Needs nothing and touches nothing: the site lives in this process."
    },
    synopsisSubcommandLabel = "",
    subcommands = {DemoApplyCommand.class})
public final class DemoCommand implements AloftCommand {

  private static final String STORY = "lighthouse-ferries";
  private static final String SPEC = "aloft.yaml";

  private final Output output;
  private final Environment environment;
  private final DistributionFolder distribution;
  private final Workspaces workspaces;
  private final RehearsalSites sites;
  private final Progress progress;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Waiting waiting;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep spec, state and plans in this folder, which must be empty.")
  Optional<Path> keep = Optional.empty();

  @Option(
      names = "--serve",
      description = "Go on serving the site when the story is told, to look around; until Ctrl-C.")
  boolean serve;

  @Inject
  DemoCommand(
      Output output,
      Environment environment,
      DistributionFolder distribution,
      Workspaces workspaces,
      RehearsalSites sites,
      Progress progress,
      Clock clock,
      Sleeper sleeper,
      Waiting waiting) {
    this.output = output;
    this.environment = environment;
    this.distribution = distribution;
    this.workspaces = workspaces;
    this.sites = sites;
    this.progress = progress;
    this.clock = clock;
    this.sleeper = sleeper;
    this.waiting = waiting;
  }

  @Override
  public ExitCode run() throws IOException {
    Instant begin = clock.instant();
    try (WorkFolder work = WorkFolder.open(keep.map(environment.folder()::resolve))) {
      Path folder = work.path();
      checkEmpty(folder);
      copy(distribution.example(STORY), folder);
      progress.stage("reading a Jira 7.13 backup");
      try (Workspace workspace = workspaces.open(folder.resolve(SPEC), DemoStory.WORDS);
          RehearsalSites.RehearsalSite site =
              sites.start(
                  workspace.source().provisioned(workspace.blueprint().users()),
                  DemoStory.administrator(workspace))) {
        Access access = site.access(DemoStory.TARGET);
        DemoResult result;
        try (DemoSite people = new DemoSite(access, clock, sleeper)) {
          result =
              new DemoStory(
                      folder, access, people, distribution.launcher(), workspaces, progress, clock)
                  .tell(workspace, begin);
        }
        show(result, access, DemoStory.administrator(workspace));
        if (serve) {
          waiting.untilStopped(new Standing(URI.create(access.site()), site, work));
        }
        return result.clean() ? ExitCode.OK : ExitCode.DIFFERENCES;
      }
    }
  }

  private void show(DemoResult result, Access access, String administrator) {
    Optional<DemoView.Site> served =
        serve
            ? Optional.of(
                new DemoView.Site(URI.create(access.site()), administrator, SandboxSites.TOKEN))
            : Optional.empty();
    DemoView view = new DemoView(result, served, Discretion.PSEUDONYMS);
    output.result(view::text, view::json);
  }

  /** A state of another site would make nonsense of the story. */
  private static void checkEmpty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      if (all.findAny().isPresent()) {
        throw new ProblemException(
            ExitCode.INVALID_INPUT,
            Diagnostic.of(
                    CliCode.BAD_ARGUMENT,
                    Location.file(folder.toString()),
                    "--keep needs an empty folder, and something lies in this one")
                .next("name another one; it is made if it is not there"));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
    }
  }

  /** The site with the folder of its story: the process ends without coming back here. */
  private record Standing(URI address, RehearsalSites.RehearsalSite site, WorkFolder folder)
      implements Served {

    @Override
    public void close() throws IOException {
      site.close();
      folder.close();
    }
  }
}

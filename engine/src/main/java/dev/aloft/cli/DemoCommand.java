package dev.aloft.cli;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.http.CallCounts;
import dev.aloft.http.Sleeper;
import dev.aloft.plan.Plan;
import dev.aloft.report.DemoView;
import dev.aloft.report.Discretion;
import dev.aloft.run.Access;
import dev.aloft.run.ApplyResult;
import dev.aloft.run.Approval;
import dev.aloft.run.DemoResult;
import dev.aloft.run.Refresh;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.TargetRun;
import dev.aloft.run.VerifyResult;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import dev.aloft.spec.SpecOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
      "Move a small company on a local site: plan, decide, apply, plan again, verify.",
      "Needs nothing and touches nothing: the site lives in this process."
    })
public final class DemoCommand implements AloftCommand {

  private static final String STORY = "lighthouse-ferries";
  private static final String SPEC = "aloft.yaml";

  private final Output output;
  private final DistributionFolder distribution;
  private final Workspaces workspaces;
  private final RehearsalSites sites;
  private final Progress progress;
  private final Clock clock;
  private final Sleeper sleeper;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep spec, state and plans in this folder.")
  Optional<Path> keep = Optional.empty();

  @Inject
  DemoCommand(
      Output output,
      DistributionFolder distribution,
      Workspaces workspaces,
      RehearsalSites sites,
      Progress progress,
      Clock clock,
      Sleeper sleeper) {
    this.output = output;
    this.distribution = distribution;
    this.workspaces = workspaces;
    this.sites = sites;
    this.progress = progress;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public ExitCode run() throws IOException {
    Instant begin = clock.instant();
    try (WorkFolder folder = WorkFolder.open(keep)) {
      copy(distribution.example(STORY), folder.path());
      progress.stage("reading a Jira 7.13 backup");
      Path undecided = folder.path().resolve(SPEC);
      try (Workspace workspace = open(undecided);
          RehearsalSites.RehearsalSite site =
              sites.start(
                  workspace.source().provisioned(workspace.blueprint().users()),
                  workspace.blueprint().migration().targets().firstEntry().getValue().email());
          DemoSite world = new DemoSite(site.access("default"), clock, sleeper)) {
        world.furnish();
        Access access = site.access("default");
        progress.stage("planning without decisions");
        Plan first = plan(workspace, access, folder.path());
        DemoResult result = road(access, world, first, folder.path(), begin);
        DemoView view = new DemoView(result, Discretion.PSEUDONYMS);
        output.result(view::text, view::json);
        return result.clean() ? ExitCode.OK : ExitCode.DIFFERENCES;
      }
    }
  }

  private DemoResult road(
      Access access, DemoSite world, Plan undecided, Path folder, Instant begin) {
    String foreign = world.foreign();
    CallCounts calls = new CallCounts();
    try (Workspace workspace = open(folder);
        TargetRun run = workspace.run(access, folder.resolve("state.db"), calls)) {
      progress.stage("planning with decisions");
      Path file = folder.resolve("demo.plan");
      Plan plan = run.plan(file).plan();
      progress.stage("applying");
      ApplyResult applied = run.apply(file, Approval.REVIEWED, progress, calls);
      progress.stage("planning a second time");
      Plan second = run.plan(folder.resolve("second.plan"), Refresh.FULL).plan();
      progress.stage("verifying");
      VerifyResult verified = run.verify();
      progress.stage("deleting a comment behind Aloft's back, and verifying again");
      Optional<String> tampered = world.deleteSomeComment("FLEET");
      VerifyResult caught = run.verify();
      return new DemoResult(
          workspace.source().snapshot(),
          workspace.source().rows(),
          undecided,
          plan,
          applied,
          second,
          verified,
          tampered,
          caught,
          foreign.equals(world.foreign()),
          Duration.between(begin, clock.instant()));
    }
  }

  private Plan plan(Workspace workspace, Access access, Path folder) {
    try (TargetRun run = workspace.run(access, folder.resolve("undecided.db"), new CallCounts())) {
      return run.plan(folder.resolve("undecided.plan")).plan();
    }
  }

  private Workspace open(Path spec) {
    return workspaces.open(
        spec, SpecOptions.standard().withSecrets(SpecOptions.Secrets.NAMED_ONLY));
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(String.valueOf(file.getFileName()));
      if (!Files.exists(target)) {
        Files.copy(file, target);
      }
    }
  }
}

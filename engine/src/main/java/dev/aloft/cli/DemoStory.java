package dev.aloft.cli;

import dev.aloft.http.CallCounts;
import dev.aloft.plan.Action;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.run.Access;
import dev.aloft.run.ApplyResult;
import dev.aloft.run.Approval;
import dev.aloft.run.DemoResult;
import dev.aloft.run.DemoResult.Counted;
import dev.aloft.run.DemoResult.Killed;
import dev.aloft.run.DemoResult.Move;
import dev.aloft.run.DemoResult.Night;
import dev.aloft.run.DemoResult.Tampering;
import dev.aloft.run.Refresh;
import dev.aloft.run.TargetRun;
import dev.aloft.run.VerifyResult;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import dev.aloft.spec.SpecOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What happens in the demo, in its order.
 *
 * @param folder spec and backup of the story; state and plans come to stand beside them
 * @param access how Aloft reaches the site
 * @param site how people do
 * @param launcher what starts the program as another process
 */
record DemoStory(
    Path folder,
    Access access,
    DemoSite site,
    Path launcher,
    Workspaces workspaces,
    Progress progress,
    InstantSource clock) {

  static final SpecOptions WORDS =
      SpecOptions.standard().withSecrets(SpecOptions.Secrets.NAMED_ONLY);

  /** The target's name in the spec. */
  static final String TARGET = "default";

  private static final String BACKUP = "jira-backup.zip";
  private static final int KILLED_AT_PERCENT = 60;

  static Path state(Path folder) {
    return folder.resolve("state.db");
  }

  static Path plan(Path folder) {
    return folder.resolve("demo.plan");
  }

  /** The account that the spec applies with. */
  static String administrator(Workspace workspace) {
    return workspace.blueprint().migration().targets().firstEntry().getValue().email();
  }

  /**
   * Tells it.
   *
   * @param spec the spec without its decisions
   */
  DemoResult tell(Workspace spec, Instant begin) throws IOException {
    site.furnish();
    String foreign = site.foreign();
    Plan undecided = undecided(spec);
    Move move = move();
    int inSource = theSourceGoesOn();
    int onSite = theSiteGoesOn();
    try (Workspace workspace = open()) {
      Night night = night(workspace, inSource, onSite);
      Tampering tampering = tampering(workspace);
      return new DemoResult(
          undecided,
          move,
          night,
          tampering,
          foreign.equals(site.foreign()),
          Duration.between(begin, clock.instant()));
    }
  }

  private Plan undecided(Workspace spec) {
    progress.stage("planning without decisions");
    try (TargetRun run = spec.run(access, folder.resolve("undecided.db"), new CallCounts())) {
      return run.plan(folder.resolve("undecided.plan")).plan();
    }
  }

  private Move move() throws IOException {
    CallCounts calls = new CallCounts();
    try (Workspace workspace = open();
        TargetRun run = workspace.run(access, state(folder), calls)) {
      progress.stage("planning with decisions");
      Plan plan = run.plan(plan(folder)).plan();
      progress.stage("applying in a process that is killed on the way");
      Killed killed = killed(plan);
      progress.stage("the same apply once more");
      ApplyResult applied = run.apply(plan(folder), Approval.REVIEWED, progress, calls);
      progress.stage("counting on the site");
      Counted counted = counted(plan);
      progress.stage("planning a second time");
      Plan second = run.plan(folder.resolve("second.plan"), Refresh.FULL).plan();
      progress.stage("verifying");
      VerifyResult verified = run.verify();
      return new Move(
          workspace.source().snapshot(),
          workspace.source().rows(),
          plan,
          killed,
          applied,
          counted,
          second,
          verified);
    }
  }

  private Killed killed(Plan plan) throws IOException {
    long planned = issues(plan) + sum(plan, DemoStory::parts);
    return new KilledApply(launcher, folder, URI.create(access.site()))
        .after(planned * KILLED_AT_PERCENT / 100, planned);
  }

  private Counted counted(Plan plan) {
    List<String> projects = plan.lanes().stream().map(lane -> lane.lane().name()).toList();
    DemoSite.Count there = site.count(projects);
    return new Counted(
        there.issues(),
        there.comments(),
        issues(plan),
        sum(plan, lane -> lane.parts().getOrDefault("comment", 0L)));
  }

  /** A newer backup lies where the first one did. */
  private int theSourceGoesOn() throws IOException {
    Path backup = folder.resolve(BACKUP);
    NewerBackup newer =
        NewerBackup.of(backup)
            .retitled("FLEET-2", "Crew roster of Northport is wrong again")
            .commented("BOOK-2", "The new mooring lines have come.");
    newer.write(backup);
    return newer.changes();
  }

  /** And people work on the site already. */
  private int theSiteGoesOn() {
    site.retitle("FLEET-2", "Crew roster in Northport: ask Hugo");
    site.retitle("CREW-2", "Passenger counter: replaced");
    return 2;
  }

  private Night night(Workspace workspace, int inSource, int onSite) {
    CallCounts calls = new CallCounts();
    try (TargetRun run = workspace.run(access, state(folder), calls)) {
      progress.stage("planning the delta of a night");
      Path file = folder.resolve("night.plan");
      Plan plan = run.plan(file).plan();
      progress.stage("applying it");
      return new Night(inSource, onSite, plan, run.apply(file, Approval.REVIEWED, progress, calls));
    }
  }

  private Tampering tampering(Workspace workspace) {
    progress.stage("deleting a comment behind Aloft's back, and verifying again");
    Optional<String> issue = site.deleteSomeComment("FLEET");
    try (TargetRun run = workspace.run(access, state(folder), new CallCounts())) {
      return new Tampering(issue, run.verify());
    }
  }

  private Workspace open() {
    return workspaces.open(folder, WORDS);
  }

  private static long issues(Plan plan) {
    return sum(plan, lane -> lane.count(Action.CREATE));
  }

  /** All that an apply writes for a lane besides its issues. */
  private static long parts(LaneSummary lane) {
    return lane.placeholders() + lane.parts().values().stream().mapToLong(Long::longValue).sum();
  }

  private static long sum(Plan plan, ToLongFunction<LaneSummary> count) {
    return plan.lanes().stream().mapToLong(count).sum();
  }
}

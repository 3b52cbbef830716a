package dev.aloft.run;

import dev.aloft.http.CallCounts;
import dev.aloft.plan.Plan;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.Target;
import dev.aloft.spec.Users;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole road on a fresh local site: what a consultant runs first. */
public final class Rehearsals {

  /** What the target of a spec is called that names none. */
  private static final String DEFAULT = "default";

  private static final String SPEC = "aloft.yaml";
  private static final String ADMINISTRATOR = "aloft@rehearsal.invalid";
  private static final String STAND_IN = "stand-in@rehearsal.invalid";

  private final Workspaces workspaces;
  private final FirstSpecs firstSpecs;
  private final RehearsalSites sites;

  @Inject
  public Rehearsals(Workspaces workspaces, FirstSpecs firstSpecs, RehearsalSites sites) {
    this.workspaces = workspaces;
    this.firstSpecs = firstSpecs;
    this.sites = sites;
  }

  /**
   * Rehearses.
   *
   * @param given a spec (a folder or a file of YAML) or a backup
   * @param variables values for the spec
   * @param folder where snapshot, state and plans go; what it held before is not looked at
   */
  public RehearsalResult rehearse(
      Path given, Map<String, String> variables, Path folder, RehearsalListener listener) {
    if (isSpec(given)) {
      return specified(given, variables, folder, listener);
    }
    listener.stage("reading the backup");
    FirstSpec.Terms terms =
        new FirstSpec.Terms(
            "rehearsal",
            new FirstSpec.From.Backup(given.toAbsolutePath().toString()),
            "https://rehearsal.invalid",
            ADMINISTRATOR,
            STAND_IN);
    FirstSpec draft =
        firstSpecs.draft(FirstSpecs.backup(given), folder.resolve(".aloft/snapshots"), terms);
    Path spec = folder.resolve(SPEC);
    write(spec, draft.text());
    try (Workspace workspace = open(spec, Map.of());
        RehearsalSites.RehearsalSite site = start(workspace)) {
      Access access = site.access(DEFAULT);
      listener.stage("deciding what collides on a fresh site");
      FirstSpec settled = firstSpecs.settle(draft, folder, access);
      write(spec, settled.text());
      try (Workspace decided = open(spec, Map.of())) {
        return road(decided, site, Optional.of(settled), folder, listener);
      }
    }
  }

  private RehearsalResult specified(
      Path spec, Map<String, String> variables, Path folder, RehearsalListener listener) {
    listener.stage("reading the spec and its source");
    try (Workspace workspace = open(spec, variables);
        RehearsalSites.RehearsalSite site = start(workspace)) {
      return road(workspace, site, Optional.empty(), folder, listener);
    }
  }

  private RehearsalSites.RehearsalSite start(Workspace workspace) {
    Users users = workspace.blueprint().users();
    return sites.start(workspace.source().provisioned(users), target(workspace).email());
  }

  private Workspace open(Path spec, Map<String, String> variables) {
    return workspaces.open(
        spec,
        SpecOptions.standard()
            .withVariables(variables)
            .withSecrets(SpecOptions.Secrets.OF_SOURCES));
  }

  /** Plan, apply, plan again with and without state, verify. */
  RehearsalResult road(
      Workspace workspace,
      RehearsalSites.RehearsalSite site,
      Optional<FirstSpec> firstSpec,
      Path folder,
      RehearsalListener listener) {
    CallCounts calls = new CallCounts();
    Path state = folder.resolve(".aloft").resolve("state.db");
    Access access = site.access(target(workspace).name());
    try (TargetRun run = workspace.run(access, state, calls)) {
      listener.stage("planning");
      Path file = folder.resolve("first.plan");
      Plan plan = run.plan(file).plan();
      Optional<RehearsalResult.Road> road = Optional.empty();
      if (plan.applyable()) {
        listener.stage("applying");
        ApplyResult applied = run.apply(file, Approval.REVIEWED, listener, calls);
        listener.stage("planning a second time");
        Plan second = run.plan(folder.resolve("second.plan"), Refresh.FULL).plan();
        listener.stage("planning without state");
        Plan rebuilt =
            run.planWithoutState(folder.resolve("rebuilt.plan"), folder.resolve("rebuilt.db"));
        listener.stage("verifying");
        road =
            Optional.of(
                new RehearsalResult.Road(applied, site.mails(), second, rebuilt, run.verify()));
      }
      return new RehearsalResult(
          workspace.source().snapshot(),
          workspace.source().rows(),
          firstSpec,
          workspace.warnings(),
          plan,
          road);
    }
  }

  private static Target target(Workspace workspace) {
    return workspace.blueprint().migration().targets().values().iterator().next();
  }

  /** Whether a person would call it a spec: YAML, or a folder with some and no backup in it. */
  public static boolean isSpec(Path given) {
    if (!Files.isDirectory(given)) {
      String name = String.valueOf(given.getFileName());
      return name.endsWith(".yaml") || name.endsWith(".yml");
    }
    try (Stream<Path> files = Files.list(given)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .anyMatch(name -> name.endsWith(".yaml") || name.endsWith(".yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

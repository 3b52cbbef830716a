package dev.aloft.run;

import dev.aloft.diagnostics.Problems;
import dev.aloft.http.ExchangeLog;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.spec.Migration;
import dev.aloft.spec.Origin;
import dev.aloft.spec.Source;
import dev.aloft.spec.SpecLocation;
import dev.aloft.spec.SpecOptions;
import dev.aloft.staging.SnapshotCache;
import dev.aloft.value.Value;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes first specs: drafts one from the source, plans it against a site, and turns each conflict
 * into a line, until the plan has none.
 */
public final class FirstSpecs {

  /** A new name may collide again; after so many rounds the conflicts are left to a person. */
  private static final int ROUNDS = 4;

  private final Product product;
  private final Workspaces workspaces;

  @Inject
  public FirstSpecs(Product product, Workspaces workspaces) {
    this.product = product;
    this.workspaces = workspaces;
  }

  /** A backup as the only origin of a source. */
  public static Origin backup(Path path) {
    SpecLocation nowhere = new SpecLocation(path.toString(), 1, 1);
    return new Origin.XmlBackup(path, Optional.empty(), Optional.empty(), nowhere);
  }

  /**
   * What the source alone tells.
   *
   * @param cache where its snapshot goes
   */
  public FirstSpec draft(Origin origin, Path cache, FirstSpec.Terms terms) {
    Source source = new Source(Migration.DEFAULT_NAME, List.of(origin), origin.location());
    try (OpenSource open =
        product.open(source, SnapshotCache.inClear(cache), Optional.empty(), new Problems())) {
      return open.firstSpec(terms);
    }
  }

  /**
   * Settles what collides on a site.
   *
   * @param folder where trial plans may be written
   * @param access the site, which is only read
   */
  public FirstSpec settle(FirstSpec draft, Path folder, Access access) {
    FirstSpec spec = draft;
    for (int round = 1; round <= ROUNDS; round++) {
      Plan trial = trial(spec, folder, access, round);
      List<Change> conflicts =
          trial.changes().stream().filter(change -> change.action() == Action.CONFLICT).toList();
      List<FirstSpec.ExposureLine> exposed = exposed(trial);
      if (conflicts.isEmpty() && exposed.isEmpty()) {
        return spec;
      }
      spec = spec.exposing(exposed);
      List<FirstSpec.Line> lines = new ArrayList<>();
      List<FirstSpec.ProjectLine> projects = new ArrayList<>();
      for (Change conflict : conflicts) {
        settle(spec, conflict, round, lines, projects);
      }
      spec = spec.with(lines, projects);
    }
    return spec;
  }

  private Plan trial(FirstSpec spec, Path folder, Access access, int round) {
    Path file = folder.resolve(".trial-" + round + ".yaml");
    write(file, spec.text());
    try (Workspace workspace =
            workspaces.open(
                file,
                SpecOptions.standard().withSecrets(SpecOptions.Secrets.OF_SOURCES),
                Map.of(Migration.DEFAULT_NAME, spec.snapshot()));
        TargetRun run =
            workspace.run(access, folder.resolve(".trial-" + round + ".db"), ExchangeLog.NONE)) {
      return run.plan(folder.resolve(".trial-" + round + ".plan")).plan();
    }
  }

  private static List<FirstSpec.ExposureLine> exposed(Plan trial) {
    return trial.access().open().stream()
        .filter(exposure -> exposure.subject().type().equals("jira.project"))
        .map(exposure ->
            new FirstSpec.ExposureLine(
                exposure.subject().key(),
                exposure.after(),
                "From %s to %s, by %s."
                    .formatted(exposure.before(), exposure.after(), exposure.through())))
        .toList();
  }

  private static void settle(
      FirstSpec spec,
      Change conflict,
      int round,
      List<FirstSpec.Line> lines,
      List<FirstSpec.ProjectLine> projects) {
    String type = conflict.address().type();
    String suffix = round == 1 ? spec.terms().name() : spec.terms().name() + " " + round;
    switch (conflict.reason()) {
      case DIFFERENT, NAME_TAKEN, AMBIGUOUS, CLAIMED_TWICE -> {
        if (type.equals("jira.project")) {
          projects.add(project(spec, conflict, round));
        } else {
          lines.add(line(spec, conflict, type, suffix));
        }
      }
      // The others follow from these, or need a person.
      case MISSING,
          SOURCE_CHANGED,
          AGREED,
          STAMP_DIFFERS,
          UNFINISHED,
          UNCHANGED,
          FOUND_BY_STAMP,
          TARGET_EDITED,
          TARGET_DELETED,
          SOURCE_DELETED,
          SOURCE_MOVED,
          MOVE_BARRED,
          MOVE_UNKNOWN,
          MOVE_MEETS_EDIT,
          KEY_WAITS,
          SOURCE_RETURNED,
          EDIT_FORBIDDEN,
          BOTH_EDITED,
          EQUAL,
          DECIDED_USE,
          DECIDED_ADOPT,
          EXISTING_ACCOUNT,
          INVITED,
          ENROLLED,
          NAMED_AGAIN,
          BACK_AGAIN,
          PROVISIONED,
          STAND_IN,
          NO_STAND_IN,
          NO_PUBLIC_API,
          KEPT_ELSEWHERE,
          GAP,
          DEPENDS_ON_CONFLICT,
          UNUSED,
          BARRED,
          OUT_OF_USE,
          TEMPORARY -> {}
    }
  }

  private static FirstSpec.Line line(FirstSpec spec, Change conflict, String type, String suffix) {
    String shown =
        conflict.after().get("name") instanceof Value.Text name
            ? name.text()
            : conflict.address().key();
    // A name that an earlier line gave: that line is about the thing's own name.
    Optional<FirstSpec.Line> earlier =
        spec.decisions().stream()
            .filter(line -> line.type().equals(type) && line.to().equals(Optional.of(shown)))
            .findFirst();
    String from = earlier.map(FirstSpec.Line::from).orElse(shown);
    String to =
        type.equals("group")
            ? suffix.replace(' ', '-') + "-" + from.toLowerCase(Locale.ROOT)
            : from + " (" + suffix + ")";
    return new FirstSpec.Line(
        type,
        from,
        earlier.flatMap(FirstSpec.Line::fieldType),
        Optional.of(to),
        Optional.empty(),
        why(conflict));
  }

  private static String why(Change conflict) {
    return switch (conflict.reason()) {
      case DIFFERENT ->
          "The site has one of this name that differs in "
              + String.join(", ", conflict.changed())
              + " and may serve others. `onExisting: use` takes it as it is.";
      case CLAIMED_TWICE -> "Two of the source would become one and the same on the site.";
      case AMBIGUOUS -> "The site has several of this name.";
      default ->
          "The site has one of this name, which may serve others. `onExisting: use` shares it.";
    };
  }

  private static FirstSpec.ProjectLine project(FirstSpec spec, Change conflict, int round) {
    String key = conflict.address().key();
    Optional<FirstSpec.ProjectLine> earlier =
        spec.projects().stream()
            .filter(line -> line.targetKey().equals(Optional.of(key)))
            .findFirst();
    String from = earlier.map(FirstSpec.ProjectLine::key).orElse(key);
    String name = conflict.after().get("name") instanceof Value.Text text ? text.text() : from;
    boolean newKeys =
        spec.projects().stream()
            .filter(line -> line.key().equals(from))
            .anyMatch(FirstSpec.ProjectLine::newKeys);
    return new FirstSpec.ProjectLine(
        from,
        Optional.of(from.substring(0, Math.min(8, from.length())) + (round + 1)),
        Optional.of(name + " (" + spec.terms().name() + ")"),
        newKeys,
        "The site has a project " + key + " that is not ours, and its issues have these keys.");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

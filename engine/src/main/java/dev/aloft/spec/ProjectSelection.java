package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the Projects and Project documents of a spec select from the projects that the sources hold.
 *
 * @param projects ordered by source and key
 * @param problems lines that match nothing, projects that are missing, taken twice or undecided
 */
public record ProjectSelection(List<SelectedProject> projects, List<Diagnostic> problems) {

  public ProjectSelection {
    projects = List.copyOf(projects);
    problems = List.copyOf(problems);
  }

  /** Resolves the selections. Pure; the order of the projects given does not matter. */
  public static ProjectSelection resolve(
      Blueprint blueprint, Collection<SourceProject> sourceProjects) {
    return new Resolution(blueprint, sourceProjects).resolve();
  }

  /** The selections as they are written to the lock file. */
  public SpecLock toLock() {
    Map<String, List<String>> entries = new HashMap<>();
    for (SelectedProject project : projects) {
      entries
          .computeIfAbsent(project.selectedBy(), any -> new ArrayList<>())
          .add(project.lockEntry());
    }
    return SpecLock.of(entries);
  }

  private static final class Resolution {

    private final Blueprint blueprint;
    private final List<SourceProject> all;
    private final Map<SourceProject, ProjectRule> ruleOf = new HashMap<>();
    private final List<SelectedProject> selected = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    Resolution(Blueprint blueprint, Collection<SourceProject> sourceProjects) {
      this.blueprint = blueprint;
      this.all =
          sourceProjects.stream()
              .sorted(Comparator.comparing(SourceProject::source).thenComparing(SourceProject::key))
              .toList();
    }

    ProjectSelection resolve() {
      blueprint.rules().forEach(this::applyRule);
      Map<SourceProject, ProjectLine> lineOf = new HashMap<>();
      blueprint.projects().forEach(line -> applyLine(line, lineOf));
      for (SourceProject project : all) {
        Optional<ProjectLine> line = Optional.ofNullable(lineOf.get(project));
        Optional<ProjectRule> rule = Optional.ofNullable(ruleOf.get(project));
        line.flatMap(l -> byLine(project, l, rule))
            .or(() -> line.isPresent() ? Optional.empty() : rule.flatMap(r -> byRule(project, r)))
            .ifPresent(selected::add);
      }
      checkTargets();
      return new ProjectSelection(selected, problems);
    }

    private void applyRule(ProjectRule rule) {
      ProjectRule.Selection select = rule.select();
      List<SourceProject> ofSource =
          all.stream().filter(p -> p.source().equals(select.source())).toList();
      List<String> keys = ofSource.stream().map(SourceProject::key).toList();
      List<String> categories =
          ofSource.stream().flatMap(p -> p.category().stream()).distinct().toList();
      boolean whole = true;
      for (ProjectRule.Pattern pattern : select.keys()) {
        whole &= matches(pattern, keys, "no project \"%s\" in source " + select.source());
      }
      for (ProjectRule.Pattern pattern : select.categories()) {
        whole &=
            matches(pattern, categories, "no project category \"%s\" in source " + select.source());
      }
      List<SourceProject> candidates = ofSource.stream().filter(p -> wanted(select, p)).toList();
      for (ProjectRule.Pattern except : select.except()) {
        if (candidates.stream().noneMatch(p -> except.matches(p.key()))) {
          problems.add(
              Diagnostic.of(
                      SpecCode.EXCEPTION_UNMATCHED,
                      except.location().toLocation(),
                      "except \"%s\" leaves out no project".formatted(Excerpt.of(except.text())))
                  .next("remove it, or correct it"));
        }
      }
      List<SourceProject> taken =
          candidates.stream()
              .filter(p -> select.except().stream().noneMatch(e -> e.matches(p.key())))
              .toList();
      if (taken.isEmpty() && whole) {
        problems.add(
            Diagnostic.of(
                    SpecCode.SELECTION_EMPTY,
                    select.location().toLocation(),
                    "projects/%s selects no project of source %s"
                        .formatted(rule.name(), select.source()))
                .next("loosen the selection, or remove the document"));
      }
      taken.forEach(project -> take(project, rule));
    }

    private boolean matches(ProjectRule.Pattern pattern, List<String> names, String message) {
      if (names.stream().anyMatch(pattern::matches)) {
        return true;
      }
      Diagnostic diagnostic =
          Diagnostic.of(
              SpecCode.SELECTION_EMPTY,
              pattern.location().toLocation(),
              message.formatted(Excerpt.of(pattern.text())));
      problems.add(
          pattern.hasWildcard()
              ? diagnostic.next("correct it or remove it")
              : diagnostic.expected(NearestName.instead(pattern.text(), names)));
      return false;
    }

    private static boolean wanted(ProjectRule.Selection select, SourceProject project) {
      return fits(select.keys(), Optional.of(project.key()))
          && fits(select.categories(), project.category())
          && (select.archived() || !project.archived())
          && select
              .updatedAfter()
              .map(limit -> project.updated().filter(u -> !u.isBefore(limit)).isPresent())
              .orElse(true);
    }

    private static boolean fits(List<ProjectRule.Pattern> patterns, Optional<String> name) {
      return patterns.isEmpty()
          || name.filter(n -> patterns.stream().anyMatch(p -> p.matches(n))).isPresent();
    }

    private void take(SourceProject project, ProjectRule rule) {
      ProjectRule first = ruleOf.putIfAbsent(project, rule);
      if (first != null) {
        problems.add(
            Diagnostic.of(
                    SpecCode.PROJECT_CONFLICT,
                    rule.select().location().toLocation(),
                    "projects/%s selects %s/%s, which projects/%s selects as well"
                        .formatted(rule.name(), project.source(), project.key(), first.name()))
                .next("add %s to except in one of the two".formatted(project.key())));
      }
    }

    private void applyLine(ProjectLine line, Map<SourceProject, ProjectLine> lineOf) {
      List<SourceProject> ofSource =
          all.stream().filter(p -> p.source().equals(line.source())).toList();
      Optional<SourceProject> project =
          ofSource.stream().filter(p -> p.key().equals(line.key())).findFirst();
      if (project.isEmpty()) {
        List<String> keys = ofSource.stream().map(SourceProject::key).toList();
        problems.add(
            Diagnostic.of(
                    SpecCode.UNKNOWN_PROJECT,
                    line.projectLocation().toLocation(),
                    "no project \"%s\" in source %s"
                        .formatted(Excerpt.of(line.key()), line.source()))
                .expected(NearestName.instead(line.key(), keys)));
        return;
      }
      ProjectLine first = lineOf.putIfAbsent(project.get(), line);
      if (first != null) {
        problems.add(
            Diagnostic.of(
                    SpecCode.PROJECT_CONFLICT,
                    line.projectLocation().toLocation(),
                    "two Project documents speak about %s/%s".formatted(line.source(), line.key()))
                .next("keep one; the other is " + first.projectLocation()));
      }
    }

    private Optional<SelectedProject> byRule(SourceProject project, ProjectRule rule) {
      return rule.content()
          .settle()
          .map(content ->
              new SelectedProject(
                  project.source(),
                  project.key(),
                  rule.target(),
                  project.key(),
                  Optional.empty(),
                  rule.owner(),
                  content,
                  "projects/" + rule.name(),
                  rule.location()));
    }

    private Optional<SelectedProject> byLine(
        SourceProject project, ProjectLine line, Optional<ProjectRule> rule) {
      ContentTerms terms = rule.map(r -> line.content().over(r.content())).orElse(line.content());
      Optional<String> target =
          line.target().or(() -> rule.map(ProjectRule::target)).or(this::onlyTarget);
      if (terms.settle().isEmpty()) {
        problems.addAll(
            ContentBinder.undecided(
                terms, line.location(), false, false, " of " + line.source() + "/" + line.key()));
      }
      if (target.isEmpty()) {
        problems.add(
            Diagnostic.of(
                    SpecCode.SITE_NOT_SAID,
                    line.location().toLocation(),
                    "nothing says to which target %s/%s goes".formatted(line.source(), line.key()))
                .expected(NearestName.oneOf(blueprint.migration().targets().keySet())));
      }
      return terms
          .settle()
          .flatMap(content ->
              target.map(site ->
                  new SelectedProject(
                      project.source(),
                      project.key(),
                      site,
                      line.targetKey().orElse(project.key()),
                      line.targetName(),
                      line.owner().or(() -> rule.flatMap(ProjectRule::owner)),
                      content,
                      "project/" + line.name(),
                      line.location())));
    }

    private Optional<String> onlyTarget() {
      var targets = blueprint.migration().targets().keySet();
      return targets.size() == 1 ? targets.stream().findFirst() : Optional.empty();
    }

    private void checkTargets() {
      Function<SelectedProject, String> place = p -> p.target() + "/" + p.targetKey();
      Map<String, SelectedProject> taken = new HashMap<>();
      for (SelectedProject project : selected) {
        SelectedProject first = taken.putIfAbsent(place.apply(project), project);
        if (first != null) {
          problems.add(
              Diagnostic.of(
                      SpecCode.PROJECT_CONFLICT,
                      project.location().toLocation(),
                      "%s/%s and %s/%s would both become %s"
                          .formatted(
                              first.source(),
                              first.key(),
                              project.source(),
                              project.key(),
                              place.apply(project)))
                  .next("give one of them another target key in a Project document"));
        }
      }
    }
  }
}

package dev.aloft.spec;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a spec: files → located trees → schema check → {@link Blueprint}. */
public final class SpecReader {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> file(d.location()))
          .thenComparingInt(d -> line(d.location()))
          .thenComparingInt(d -> column(d.location()))
          .thenComparing(d -> d.code().id())
          .thenComparing(Diagnostic::summary);

  private final EnvironmentVariables environment;
  // Costs some hundred milliseconds on a cold start, so not before a spec is read.
  private final Supplier<SpecSchema> schema = Suppliers.memoize(SpecSchema::new);

  @Inject
  public SpecReader(EnvironmentVariables environment) {
    this.environment = environment;
  }

  /**
   * Reads the documents under the given files and folders.
   *
   * @throws ProblemException with every problem of every file, sorted by place (exit 3)
   */
  public LoadedSpec read(List<Path> paths, SpecOptions options) {
    Problems problems = new Problems();
    List<Raw> raw = new ArrayList<>();
    for (SpecFiles.SpecFile file : SpecFiles.find(paths, problems)) {
      SpecFiles.text(file.path(), problems)
          .ifPresent(text ->
              YamlDocuments.read(file.display(), text, problems)
                  .forEach(tree -> raw.add(new Raw(tree, file.folder()))));
    }
    Reading reading = new Reading(paths, raw, options, problems);
    Optional<Blueprint> blueprint = reading.blueprint();
    List<Diagnostic> sorted =
        problems.all().stream()
            .filter(d -> !follows(d, reading.unresolved()))
            .distinct()
            .sorted(BY_PLACE)
            .toList();
    if (problems.hasErrors() || blueprint.isEmpty()) {
      throw new ProblemException(ExitCode.INVALID_INPUT, sorted);
    }
    return new LoadedSpec(blueprint.get(), sorted, lockFile(paths));
  }

  /** Whether a problem only says again that a reference could not be resolved. */
  private static boolean follows(Diagnostic d, Set<Location> unresolved) {
    return unresolved.contains(d.location())
        && d.code() != SpecCode.MISSING_VARIABLE
        && d.code() != SpecCode.BAD_INTERPOLATION;
  }

  private static Path lockFile(List<Path> paths) {
    Path first = paths.getFirst();
    return (Files.isDirectory(first) ? first : SpecFiles.folderOf(first)).resolve(SpecLock.FILE);
  }

  /** A document as it stands in its file. */
  private record Raw(Tree tree, Path folder) {}

  /** One reading of one spec. */
  private final class Reading {

    private final List<Path> paths;
    private final List<Raw> raw;
    private final SpecOptions options;
    private final Problems problems;
    private final Interpolation interpolation;

    Reading(List<Path> paths, List<Raw> raw, SpecOptions options, Problems problems) {
      this.paths = paths;
      this.raw = raw;
      this.options = options;
      this.problems = problems;
      this.interpolation = new Interpolation(options, variables(), environment, problems);
    }

    Optional<Blueprint> blueprint() {
      List<Document> documents = documents();
      Set<String> unused = interpolation.unused();
      unused.forEach(name ->
          problems.add(
              Diagnostic.of(
                      SpecCode.UNUSED_VARIABLE,
                      Location.NONE,
                      "--var " + Excerpt.of(name) + " is used nowhere")
                  .expected("a ${var:" + Excerpt.of(name) + "} in the spec")));
      checkNames(documents);
      Optional<Document> migration = first(documents, SpecKind.MIGRATION);
      if (migration.isEmpty() && !mayHoldMigration()) {
        problems.add(
            Diagnostic.of(
                    SpecCode.NO_MIGRATION,
                    Location.file(SpecFiles.display(paths.getFirst())),
                    "the spec has no Migration document")
                .expected("a document with kind: Migration that names source and target")
                .next("aloft init writes a first spec from a backup"));
      }
      return bind(documents, migration);
    }

    private Optional<Blueprint> bind(List<Document> documents, Optional<Document> migration) {
      Binding binding =
          new Binding(
              migration.map(Declared::by).orElseGet(Declared::nothing),
              options.resourceTypes(),
              problems);
      Optional<Migration> bound = migration.map(d -> new MigrationBinder(binding, d).bind());
      Optional<Users> users =
          first(documents, SpecKind.USERS).map(d -> new UsersBinder(binding, d).bind());
      Decisions decisions = new DecisionsBinder(binding).bind(of(documents, SpecKind.DECISIONS));
      ProjectsBinder projects = new ProjectsBinder(binding);
      List<ProjectRule> rules =
          of(documents, SpecKind.PROJECTS).stream().map(projects::rule).toList();
      List<ProjectLine> lines =
          of(documents, SpecKind.PROJECT).stream()
              .flatMap(d -> projects.line(d, rules).stream())
              .toList();
      Optional<Envelope> envelope =
          first(documents, SpecKind.WAVE).flatMap(new WaveBinder(binding)::envelope);
      bound.ifPresent(m -> users.ifPresent(u -> checkProvisioning(m, u)));
      Exposure exposure =
          first(documents, SpecKind.EXPOSURE).map(ExposureBinder::bind).orElse(Exposure.NONE);
      return bound.map(m ->
          new Blueprint(
              m,
              users.orElseGet(() -> Users.defaults(m.location())),
              decisions,
              rules,
              lines,
              envelope,
              exposure,
              SpecDigest.of(documents, users.map(Users::map).orElse(List.of()))));
    }

    /** Only an organization invites, and only a directory of it makes accounts. */
    private void checkProvisioning(Migration migration, Users users) {
      Set<Users.Provisioning> ways = users.ways();
      if (users.provisioning() == Users.Provisioning.NONE && ways.size() > 1) {
        lacking(
            users,
            "provisioning: none writes no account, and a line of productAccess says otherwise",
            "provisioning: existing-only, or a line without provisioning");
      }
      migration
          .targets()
          .values()
          .forEach(target -> ways.forEach(way -> check(target, users, way)));
    }

    private void check(Target target, Users users, Users.Provisioning way) {
      Optional<Target.Organization> organization = target.organization();
      switch (way) {
        case INVITE -> {
          if (organization.isEmpty()) {
            lacking(
                users,
                "provisioning: invite needs the organization of target \"" + target.name() + "\"",
                "organization: {id, token} at " + target.location());
          }
        }
        case SCIM -> {
          if (organization.flatMap(Target.Organization::provisioning).isEmpty()) {
            lacking(
                users,
                "provisioning: scim needs a directory of the organization of target \""
                    + target.name()
                    + "\"",
                "organization: {id, token, provisioning: {directory, token}} at "
                    + target.location());
          }
        }
        case EXISTING_ONLY, NONE -> {}
      }
    }

    private void lacking(Users users, String summary, String expected) {
      problems.add(
          Diagnostic.of(SpecCode.BAD_VALUE, users.location().toLocation(), summary)
              .expected(expected));
    }

    Set<Location> unresolved() {
      return interpolation.failed().stream()
          .map(SpecLocation::toLocation)
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a Migration may stand in what could not be read, or under a misspelt kind. */
    private boolean mayHoldMigration() {
      boolean unread =
          problems.all().stream()
              .anyMatch(d ->
                  d.code() == SpecCode.FILE_UNREADABLE
                      || d.code() == SpecCode.YAML_SYNTAX
                      || d.code() == SpecCode.YAML_LIMIT);
      return unread
          || raw.stream()
              .flatMap(r -> word(r.tree()).stream())
              .anyMatch(word ->
                  word.equals("Migration")
                      || NearestName.of(word, List.of("Migration")).isPresent());
    }

    private Optional<Interpolation.Variables> variables() {
      return raw.stream()
          .filter(r -> kind(r.tree()).filter(SpecKind.MIGRATION::equals).isPresent())
          .findFirst()
          .flatMap(r ->
              r.tree().find(List.of("spec", "vars")).path().size() == 2
                      && r.tree().find(List.of("spec", "vars")).node() instanceof Tree.Mapping lines
                  ? Optional.of(new Interpolation.Variables(lines, r.folder()))
                  : Optional.empty());
    }

    private List<Document> documents() {
      List<Document> documents = new ArrayList<>();
      for (Raw one : raw) {
        if (!knownKind(one.tree())) {
          continue;
        }
        Tree tree = interpolation.document(one.tree(), one.folder());
        problems.addAll(SchemaProblems.of(tree, schema.get().check(TreeJson.of(tree))));
        Optional<SpecKind> kind = kind(tree);
        if (kind.isPresent() && tree instanceof Tree.Mapping root) {
          documents.add(
              new Document(
                  kind.get(),
                  name(root),
                  root,
                  one.folder(),
                  root.get("kind").orElse(root).start()));
        }
      }
      documents.sort(
          Comparator.comparing(Document::kind)
              .thenComparing(Document::name)
              .thenComparing(Document::location));
      return documents;
    }

    /** False for a kind that is reported here; a missing one is left to the schema. */
    private boolean knownKind(Tree tree) {
      Tree.Found found = tree.find(List.of("kind"));
      if (found.path().isEmpty() || !(found.node() instanceof Tree.Scalar word)) {
        return true;
      }
      Optional<SpecKind> kind = SpecKind.of(word.text());
      if (kind.isEmpty()) {
        problems.add(
            Diagnostic.of(
                    SpecCode.UNKNOWN_KIND,
                    word.start().toLocation(),
                    "unknown kind \"" + Excerpt.of(word.text()) + "\"")
                .expected(NearestName.instead(word.text(), SpecKind.supportedWords())));
      } else if (!kind.get().supported()) {
        problems.add(
            Diagnostic.of(
                    SpecCode.KIND_NOT_SUPPORTED,
                    word.start().toLocation(),
                    "kind " + word.text() + " is known but not supported by this version of Aloft")
                .expected(NearestName.oneOf(SpecKind.supportedWords()))
                .next("move the document out of the spec until then"));
      }
      return kind.filter(SpecKind::supported).isPresent();
    }

    private void checkNames(List<Document> documents) {
      for (int i = 1; i < documents.size(); i++) {
        Document one = documents.get(i);
        Document before = documents.get(i - 1);
        boolean sameKind = one.kind() == before.kind();
        if (sameKind && one.kind().single()) {
          duplicate(
              one,
              "a second " + one.kind().word() + " document",
              "one; the other is " + before.location());
        } else if (sameKind && one.name().equals(before.name()) && !one.name().isEmpty()) {
          duplicate(
              one,
              "a second %s named \"%s\"".formatted(one.kind().word(), Excerpt.of(one.name())),
              "another name; the first is " + before.location());
        }
      }
    }

    private void duplicate(Document document, String summary, String expected) {
      problems.add(
          Diagnostic.of(SpecCode.DUPLICATE_DOCUMENT, document.location().toLocation(), summary)
              .expected(expected));
    }

    private static Optional<SpecKind> kind(Tree tree) {
      return word(tree).flatMap(SpecKind::of).filter(SpecKind::supported);
    }

    private static Optional<String> word(Tree tree) {
      Tree.Found found = tree.find(List.of("kind"));
      return !found.path().isEmpty() && found.node() instanceof Tree.Scalar word
          ? Optional.of(word.text())
          : Optional.empty();
    }

    private static String name(Tree.Mapping root) {
      return Section.of(root, root.start())
          .flatMap(s -> s.section("metadata"))
          .map(m -> m.textOrBlank("name"))
          .orElse("");
    }

    private static Optional<Document> first(List<Document> documents, SpecKind kind) {
      return of(documents, kind).stream().findFirst();
    }

    private static List<Document> of(List<Document> documents, SpecKind kind) {
      return documents.stream().filter(d -> d.kind() == kind).toList();
    }
  }

  private static String file(Location location) {
    return location instanceof Location.InFile in ? in.file() : location.display();
  }

  private static int line(Location location) {
    return location instanceof Location.InFile in ? in.line() : 0;
  }

  private static int column(Location location) {
    return location instanceof Location.InFile in ? in.column() : 0;
  }
}

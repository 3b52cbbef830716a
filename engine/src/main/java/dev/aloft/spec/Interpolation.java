package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Puts {@code ${env:NAME}}, {@code ${file:path}} and {@code ${var:name}} into the scalars of a
 * document. In the fields of {@link #CREDENTIAL_KEYS} a value must be one such reference to the
 * environment or a file and nothing else; it may stay unread ({@link SpecOptions.Secrets}).
 */
final class Interpolation {

  /** The key of a Migration whose value encrypts files. */
  static final String ENCRYPTION_KEY = "encryptionKey";

  /** The keys whose values are secrets, wherever they stand. */
  static final Set<String> CREDENTIAL_KEYS = Set.of("token", "password", ENCRYPTION_KEY);

  /** Where the sources stand in a Migration. */
  private static final Set<String> SOURCE_KEYS = Set.of("source", "sources");

  private static final String SCHEMES = "${env:NAME}, ${file:path} or ${var:name}";
  private static final String HIDDEN = "(not shown)";

  private final Map<String, String> given;
  private final Optional<Variables> declared;
  private final SpecOptions.Secrets secrets;
  private final EnvironmentVariables environment;
  private final Problems problems;
  private final Set<String> used = new TreeSet<>();
  private final Set<SpecLocation> failed = new HashSet<>();
  private boolean inSource;

  Interpolation(
      SpecOptions options,
      Optional<Variables> declared,
      EnvironmentVariables environment,
      Problems problems) {
    this.given = options.variables();
    this.secrets = options.secrets();
    this.declared = declared;
    this.environment = environment;
    this.problems = problems;
  }

  /**
   * The variables that the Migration document declares.
   *
   * @param folder what their file references are relative to
   */
  record Variables(Tree.Mapping lines, Path folder) {}

  /**
   * A document with every reference resolved; what could not be resolved is reported. Variables are
   * left as they stand: they are resolved where they are used, and an unused one may be missing.
   */
  Tree document(Tree tree, Path folder) {
    return tree instanceof Tree.Mapping root
        ? each(
            root,
            entry ->
                entry.key().text().equals("spec") && entry.value() instanceof Tree.Mapping spec
                    ? new Tree.Entry(
                        entry.key(),
                        each(spec, e -> e.key().text().equals("vars") ? e : top(e, folder)))
                    : entry(entry, folder))
        : apply(tree, folder);
  }

  private static Tree.Mapping each(Tree.Mapping mapping, UnaryOperator<Tree.Entry> change) {
    return new Tree.Mapping(mapping.entries().stream().map(change).toList(), mapping.range());
  }

  private Tree.Entry top(Tree.Entry entry, Path folder) {
    inSource = SOURCE_KEYS.contains(entry.key().text());
    try {
      return entry(entry, folder);
    } finally {
      inSource = false;
    }
  }

  private Tree apply(Tree tree, Path folder) {
    return switch (tree) {
      case Tree.Scalar scalar -> plainValue(scalar, folder);
      case Tree.Sequence(List<Tree> items, Tree.Range range) ->
          new Tree.Sequence(items.stream().map(item -> apply(item, folder)).toList(), range);
      case Tree.Mapping mapping -> each(mapping, e -> entry(e, folder));
    };
  }

  /**
   * The starts of scalars that could not be resolved; what they lack is not worth a second word.
   */
  Set<SpecLocation> failed() {
    return Set.copyOf(failed);
  }

  /** Names given on the command line that nothing used. */
  Set<String> unused() {
    Set<String> names = new TreeSet<>(given.keySet());
    names.removeAll(used);
    return names;
  }

  /** Every variable name that is known, for a proposal. */
  Set<String> known() {
    Set<String> names = new TreeSet<>(given.keySet());
    declared.ifPresent(variables -> names.addAll(variables.lines().keys()));
    return names;
  }

  private Tree.Entry entry(Tree.Entry entry, Path folder) {
    boolean credential = CREDENTIAL_KEYS.contains(entry.key().text());
    if (credential
        && entry.value() instanceof Tree.Scalar scalar
        && scalar.kind() != Tree.Kind.NULL) {
      return new Tree.Entry(entry.key(), credential(scalar, entry.key().text(), folder));
    }
    return new Tree.Entry(entry.key(), apply(entry.value(), folder));
  }

  private Tree.Scalar credential(Tree.Scalar scalar, String key, Path folder) {
    Optional<Named> reference = secretReference(scalar, folder);
    if (reference.isEmpty()) {
      problems.add(
          Diagnostic.of(
                  SpecCode.LITERAL_SECRET,
                  scalar.start().toLocation(),
                  "the " + key + " stands in the spec itself (it is not shown here)")
              .expected("${env:NAME} or ${file:path} alone")
              .next("revoke the " + key + " if this file was ever shared or committed"));
      return resolved(scalar, HIDDEN, Tree.Kind.TEXT, List.of("env:?")).withRaw(HIDDEN);
    }
    List<String> origins = List.of(reference.get().toString());
    if (!isRead(key)) {
      return resolved(scalar, "", Tree.Kind.TEXT, origins);
    }
    Optional<String> text =
        outside(reference.get(), reference.get().folder(), scalar, scalar.start());
    if (text.isEmpty()) {
      failed.add(scalar.start());
    }
    return resolved(scalar, text.orElse(""), Tree.Kind.TEXT, origins);
  }

  private boolean isRead(String key) {
    return switch (secrets) {
      case REQUIRED -> true;
      case OF_SOURCES -> inSource || key.equals(ENCRYPTION_KEY);
      case NAMED_ONLY -> false;
    };
  }

  /** The reference that a credential is, straight or through one variable. */
  private Optional<Named> secretReference(Tree.Scalar scalar, Path folder) {
    Optional<Named> reference = References.only(scalar.raw()).map(r -> named(r, folder));
    if (reference.isPresent() && reference.get().scheme().equals("var")) {
      String name = reference.get().name();
      if (given.containsKey(name)) {
        used.add(name);
        return Optional.empty();
      }
      return declared
          .flatMap(v -> v.lines().get(name).map(line -> new Line(line, v.folder())))
          .filter(line -> line.tree() instanceof Tree.Scalar)
          .flatMap(line ->
              References.only(((Tree.Scalar) line.tree()).raw()).map(r -> named(r, line.folder())))
          .filter(r -> !r.scheme().equals("var"));
    }
    return reference.filter(r -> r.scheme().equals("env") || r.scheme().equals("file"));
  }

  private Tree.Scalar plainValue(Tree.Scalar scalar, Path folder) {
    if (!scalar.raw().contains("${")) {
      return scalar;
    }
    List<String> origins = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int before = problems.all().size();
    for (References.Part part : References.parse(scalar.raw())) {
      SpecLocation place = References.placeOf(scalar, part);
      switch (part) {
        case References.Words words -> text.append(words.text());
        case References.Broken broken ->
            problems.add(
                Diagnostic.of(
                        SpecCode.BAD_INTERPOLATION,
                        place.toLocation(),
                        "\"" + Excerpt.of(broken.text()) + "\" is not a reference")
                    .expected(SCHEMES)
                    .next("write $${ where the characters ${ are meant as they stand"));
        case References.Reference reference -> {
          Named named = named(reference, folder);
          value(named, folder, scalar, place, origins).ifPresent(text::append);
        }
      }
    }
    if (problems.all().size() > before) {
      failed.add(scalar.start());
    }
    boolean typed =
        scalar.plain()
            && References.only(scalar.raw()).filter(r -> r.scheme().equals("var")).isPresent();
    Tree.Kind kind =
        typed && origins.stream().allMatch(o -> o.startsWith("var:"))
            ? JsonLikeResolver.kindOf(text.toString())
            : Tree.Kind.TEXT;
    return resolved(scalar, text.toString(), kind, origins);
  }

  private Optional<String> value(
      Named named, Path folder, Tree.Scalar scalar, SpecLocation place, List<String> origins) {
    origins.add(named.toString());
    if (!named.scheme().equals("var")) {
      return outside(named, folder, scalar, place);
    }
    used.add(named.name());
    if (given.containsKey(named.name())) {
      return Optional.ofNullable(given.get(named.name()));
    }
    Optional<Tree> line = declared.flatMap(v -> v.lines().get(named.name()));
    if (line.isEmpty() || !(line.get() instanceof Tree.Scalar value)) {
      problems.add(
          Diagnostic.of(
                  SpecCode.MISSING_VARIABLE,
                  place.toLocation(),
                  "${" + Excerpt.of(named.toString()) + "} is not set")
              .expected(
                  NearestName.of(named.name(), known())
                      .map(near -> "did you mean \"" + near + "\"?")
                      .orElse("a line under vars in the Migration document"))
              .next("pass --var " + Excerpt.of(named.name()) + "=VALUE"));
      return Optional.empty();
    }
    return declaredValue(value, declared.orElseThrow().folder(), place, origins);
  }

  /** A declared variable may hold references to the outside, but not to other variables. */
  private Optional<String> declaredValue(
      Tree.Scalar value, Path folder, SpecLocation place, List<String> origins) {
    StringBuilder text = new StringBuilder();
    for (References.Part part : References.parse(value.raw())) {
      switch (part) {
        case References.Words words -> text.append(words.text());
        case References.Reference reference when !reference.scheme().equals("var") -> {
          Named named = named(reference, folder);
          origins.add(named.toString());
          outside(named, folder, value, place).ifPresent(text::append);
        }
        case References.Reference _, References.Broken _ -> {
          problems.add(
              Diagnostic.of(
                      SpecCode.BAD_INTERPOLATION,
                      References.placeOf(value, part).toLocation(),
                      "a variable holds something that is not a reference to the outside")
                  .expected("text, ${env:NAME} or ${file:path}"));
          return Optional.empty();
        }
      }
    }
    return Optional.of(text.toString());
  }

  private Optional<String> outside(
      Named named, Path folder, Tree.Scalar scalar, SpecLocation place) {
    String shown = Excerpt.of(named.name());
    if (named.scheme().equals("env")) {
      Optional<String> found = environment.get(named.name()).filter(text -> !text.isEmpty());
      if (found.isEmpty()) {
        problems.add(
            Diagnostic.of(
                    SpecCode.MISSING_VARIABLE,
                    place.toLocation(),
                    "environment variable " + shown + " is not set or empty")
                .next("export " + shown + "=… before running Aloft"));
      }
      return found;
    }
    SpecFiles.Content content = SpecFiles.referredText(folder, named.name());
    if (content.text().isEmpty()) {
      problems.add(
          Diagnostic.of(
                  SpecCode.MISSING_VARIABLE,
                  place.toLocation(),
                  "file " + shown + " " + content.fault())
              .expected("a text file; the path is relative to " + scalar.start().file()));
    }
    return content.text();
  }

  private static Tree.Scalar resolved(
      Tree.Scalar scalar, String text, Tree.Kind kind, List<String> origins) {
    return new Tree.Scalar(scalar.raw(), text, kind, scalar.plain(), origins, scalar.range());
  }

  private static Named named(References.Reference reference, Path folder) {
    return new Named(reference.scheme(), reference.name(), folder);
  }

  private record Named(String scheme, String name, Path folder) {
    @Override
    public String toString() {
      return scheme + ":" + name;
    }
  }

  private record Line(Tree tree, Path folder) {}
}

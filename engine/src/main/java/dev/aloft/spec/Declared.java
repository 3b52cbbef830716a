package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Problems;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of sources and targets that the Migration declares, for the documents that refer to
 * them.
 *
 * @param known false where no Migration could be read; references are then not judged
 */
record Declared(SortedSet<String> sources, SortedSet<String> targets, boolean known) {

  static Declared nothing() {
    return new Declared(new TreeSet<>(), new TreeSet<>(), false);
  }

  /** Read from the document's tree, so that they are known even if other parts of it are wrong. */
  static Declared by(Document migration) {
    Section spec = migration.section();
    return new Declared(names(spec, "sources", "source"), names(spec, "targets", "target"), true);
  }

  private static SortedSet<String> names(Section spec, String plural, String singular) {
    SortedSet<String> names = new TreeSet<>();
    spec.section(plural).ifPresent(section -> names.addAll(section.mapping().keys()));
    if (spec.has(singular)) {
      names.add(Migration.DEFAULT_NAME);
    }
    return names;
  }

  /** The source that a document means; an empty name where that is an error, which is reported. */
  String source(Optional<Tree.Scalar> said, SpecLocation head, Problems problems) {
    return site("source", SpecCode.UNKNOWN_SOURCE, sources, said, head, problems);
  }

  /** The target that a document means; an empty name where that is an error, which is reported. */
  String target(Optional<Tree.Scalar> said, SpecLocation head, Problems problems) {
    return site("target", SpecCode.UNKNOWN_TARGET, targets, said, head, problems);
  }

  private String site(
      String word,
      SpecCode code,
      SortedSet<String> names,
      Optional<Tree.Scalar> said,
      SpecLocation head,
      Problems problems) {
    if (!known || names.isEmpty()) {
      return "";
    }
    if (said.isPresent()) {
      String name = said.get().text();
      if (names.contains(name)) {
        return name;
      }
      problems.add(
          Diagnostic.of(
                  code,
                  said.get().start().toLocation(),
                  word + " \"" + Excerpt.of(said.get().toString()) + "\" is not declared")
              .expected(NearestName.instead(name, names)));
      return "";
    }
    if (names.size() == 1) {
      return names.first();
    }
    problems.add(
        Diagnostic.of(
                SpecCode.SITE_NOT_SAID,
                head.toLocation(),
                "the Migration declares several " + word + "s, and this does not say which one")
            .expected(NearestName.oneOf(names)));
    return "";
  }
}

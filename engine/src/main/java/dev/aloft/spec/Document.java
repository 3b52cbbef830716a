package dev.aloft.spec;

import java.nio.file.Path;

/**
 * A document of a supported kind, with its references put in.
 *
 * @param name of the metadata; empty where the schema check reported that it is missing
 * @param folder what its paths are relative to
 * @param location of its kind
 */
record Document(SpecKind kind, String name, Tree.Mapping root, Path folder, SpecLocation location) {

  boolean hasSpec() {
    return root.get("spec").isPresent();
  }

  /** The {@code spec} part; an empty mapping where the schema check reported that it is missing. */
  Tree spec() {
    return root.get("spec").orElseGet(() -> new Tree.Mapping(java.util.List.of(), root.range()));
  }

  /** The {@code spec} part as a mapping, pointing at its key. */
  Section section() {
    SpecLocation head = root.entry("spec").map(e -> e.key().start()).orElse(location);
    return Section.of(spec(), head)
        .orElseGet(() -> new Section(new Tree.Mapping(java.util.List.of(), root.range()), head));
  }
}

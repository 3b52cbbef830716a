package dev.aloft.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A YAML document with the place of every token. */
sealed interface Tree {

  Range range();

  /** Where the node begins. */
  default SpecLocation start() {
    return range().start();
  }

  /** The stretch of a file that a node covers; the end is the place after its last character. */
  record Range(SpecLocation start, int endLine, int endColumn) {}

  /** What a scalar is, by the rules of JSON: everything that is not one of the others is text. */
  enum Kind {
    NULL,
    FLAG,
    INTEGER,
    DECIMAL,
    TEXT
  }

  /**
   * A single value.
   *
   * @param raw the characters of the file, without quotes and escapes
   * @param text the same after interpolation
   * @param plain written without quotes
   * @param origins what was interpolated, such as {@code env:TOKEN}, in order
   */
  record Scalar(
      String raw, String text, Kind kind, boolean plain, List<String> origins, Range range)
      implements Tree {

    public Scalar {
      origins = List.copyOf(origins);
    }

    /** Whether part of the text came from outside of the spec and so must never be printed. */
    boolean concealed() {
      return origins.stream().anyMatch(o -> o.startsWith("env:") || o.startsWith("file:"));
    }

    /** The same with other words for messages, where those of the file must not be shown. */
    Scalar withRaw(String words) {
      return new Scalar(words, text, kind, plain, origins, range);
    }

    /** Prints what stands in the file, never what a variable held. */
    @Override
    public String toString() {
      return raw;
    }
  }

  /** A list. */
  record Sequence(List<Tree> items, Range range) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A mapping in the order of the file; no key stands twice. */
  record Mapping(List<Entry> entries, Range range) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
    }

    Optional<Tree> get(String key) {
      return entry(key).map(Entry::value);
    }

    List<String> keys() {
      return entries.stream().map(e -> e.key().text()).toList();
    }
  }

  /** One line of a mapping. */
  record Entry(Scalar key, Tree value) {}

  /**
   * The node at a path of keys and indexes, with the key that leads to it, if there is one. Ends at
   * the deepest node that exists, so that a path from a schema error always leads somewhere.
   */
  default Found find(List<String> path) {
    Tree node = this;
    Optional<Scalar> key = Optional.empty();
    List<String> walked = new ArrayList<>();
    for (String step : path) {
      Optional<Tree> next = Optional.empty();
      switch (node) {
        case Mapping mapping -> {
          Optional<Entry> entry = mapping.entry(step);
          if (entry.isPresent()) {
            key = Optional.of(entry.get().key());
            next = Optional.of(entry.get().value());
          }
        }
        case Sequence(List<Tree> items, Range _) -> {
          int index = step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : items.size();
          if (index < items.size()) {
            key = Optional.empty();
            next = Optional.of(items.get(index));
          }
        }
        case Scalar _ -> {}
      }
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
      walked.add(step);
    }
    return new Found(node, key, List.copyOf(walked));
  }

  /**
   * What {@link #find} found.
   *
   * @param key the key of the entry whose value it is; empty in a list and at the root
   */
  record Found(Tree node, Optional<Scalar> key, List<String> path) {

    /** The token to point at when something is missing inside: the key, else the node's start. */
    SpecLocation head() {
      return key.map(Tree::start).orElseGet(node::start);
    }
  }
}

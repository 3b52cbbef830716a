package dev.aloft.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mapping of the spec, read by key. It never fails: what is absent or of the wrong type is empty
 * here, because the schema check has reported it.
 *
 * @param head the token to point at when something is missing inside
 */
record Section(Tree.Mapping mapping, SpecLocation head) {

  static Optional<Section> of(Tree tree, SpecLocation head) {
    return tree instanceof Tree.Mapping mapping
        ? Optional.of(new Section(mapping, head))
        : Optional.empty();
  }

  boolean has(String key) {
    return mapping.get(key).isPresent();
  }

  Optional<Section> section(String key) {
    return mapping.entry(key).flatMap(e -> of(e.value(), e.key().start()));
  }

  Optional<Tree.Scalar> text(String key) {
    return mapping.get(key).flatMap(Section::asText);
  }

  /** The text, or an empty one where the schema check has reported that it is missing. */
  String textOrBlank(String key) {
    return text(key).map(Tree.Scalar::text).orElse("");
  }

  /** A single text or a list of texts. */
  List<Tree.Scalar> texts(String key) {
    return mapping.get(key).map(Section::asTexts).orElse(List.of());
  }

  boolean flag(String key) {
    return mapping.get(key).stream()
        .anyMatch(tree ->
            tree instanceof Tree.Scalar scalar
                && scalar.kind() == Tree.Kind.FLAG
                && scalar.text().equals("true"));
  }

  /** A number from 0 to 1, or a percentage. */
  Optional<Double> share(String key) {
    Optional<Tree> value = mapping.get(key);
    if (value.isEmpty() || !(value.get() instanceof Tree.Scalar scalar)) {
      return Optional.empty();
    }
    return switch (scalar.kind()) {
      case INTEGER, DECIMAL -> Optional.of(Double.parseDouble(scalar.text()));
      case TEXT ->
          Optional.of(scalar.text().replace("%", "").strip())
              .filter(number -> number.matches("[0-9]{1,3}(\\.[0-9]{1,4})?"))
              .map(number -> Double.parseDouble(number) / 100);
      case NULL, FLAG -> Optional.empty();
    };
  }

  List<Tree> items(String key) {
    return mapping.get(key).stream()
        .filter(Tree.Sequence.class::isInstance)
        .flatMap(tree -> ((Tree.Sequence) tree).items().stream())
        .toList();
  }

  /** Where the value of a key begins; the section itself where there is none. */
  SpecLocation at(String key) {
    return mapping.get(key).map(Tree::start).orElse(head);
  }

  /** The constant whose name in the spec's spelling (lower case, dashes) is the key's text. */
  <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return text(key).flatMap(scalar -> constant(scalar.text(), type));
  }

  static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst();
  }

  static List<Tree.Scalar> asTexts(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> asText(scalar).stream().toList();
      case Tree.Sequence(List<Tree> items, Tree.Range _) ->
          items.stream().flatMap(item -> asText(item).stream()).toList();
      case Tree.Mapping _ -> List.of();
    };
  }

  private static Optional<Tree.Scalar> asText(Tree tree) {
    return tree instanceof Tree.Scalar scalar
            && scalar.kind() == Tree.Kind.TEXT
            && !scalar.text().isEmpty()
        ? Optional.of(scalar)
        : Optional.empty();
  }
}

package dev.aloft.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The grammar of {@code ${scheme:name}} in a scalar; a doubled dollar makes it plain text. */
final class References {

  private static final Set<String> SCHEMES = Set.of("env", "file", "var");

  private References() {}

  /** A piece of a scalar; the offset counts characters of the raw text. */
  sealed interface Part {
    int offset();
  }

  record Words(String text, int offset) implements Part {}

  record Reference(String scheme, String name, int offset) implements Part {}

  /** Something between ${ and } that is no reference, or a ${ that is never closed. */
  record Broken(String text, int offset) implements Part {}

  static List<Part> parse(String raw) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < raw.length()) {
      if (raw.startsWith("$${", i)) {
        words.append("${");
        i += 3;
        continue;
      }
      if (!raw.startsWith("${", i)) {
        words.append(raw.charAt(i));
        i++;
        continue;
      }
      if (!words.isEmpty()) {
        parts.add(new Words(words.toString(), i));
        words.setLength(0);
      }
      int end = raw.indexOf('}', i);
      if (end < 0) {
        parts.add(new Broken(raw.substring(i), i));
        return parts;
      }
      parts.add(reference(raw.substring(i + 2, end), i));
      i = end + 1;
    }
    if (!words.isEmpty()) {
      parts.add(new Words(words.toString(), i));
    }
    return parts;
  }

  private static Part reference(String inner, int offset) {
    int colon = inner.indexOf(':');
    String scheme = colon < 0 ? "" : inner.substring(0, colon);
    String name = colon < 0 ? "" : inner.substring(colon + 1).strip();
    return SCHEMES.contains(scheme) && !name.isEmpty()
        ? new Reference(scheme, name, offset)
        : new Broken("${" + inner + "}", offset);
  }

  /** The reference, if the scalar is one reference and nothing else. */
  static Optional<Reference> only(String raw) {
    List<Part> parts = parse(raw);
    return parts.size() == 1 && parts.getFirst() instanceof Reference reference
        ? Optional.of(reference)
        : Optional.empty();
  }

  /** Where a part stands in the file; the scalar's start where escapes or lines hide it. */
  static SpecLocation placeOf(Tree.Scalar scalar, Part part) {
    Tree.Range range = scalar.range();
    SpecLocation start = scalar.start();
    int quote = scalar.plain() ? 0 : 1;
    int length = scalar.raw().codePointCount(0, scalar.raw().length());
    boolean verbatim =
        range.endLine() == start.line() && range.endColumn() - start.column() == length + 2 * quote;
    if (!verbatim) {
      return start;
    }
    int before = scalar.raw().codePointCount(0, part.offset());
    return new SpecLocation(start.file(), start.line(), start.column() + quote + before);
  }
}

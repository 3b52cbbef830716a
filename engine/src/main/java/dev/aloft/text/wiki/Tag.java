package dev.aloft.text.wiki;

import java.util.Optional;

/**
 * A tag of a macro, {@code {name}} or {@code {name:parameters}}, on one line.
 *
 * @param start where the brace opens
 * @param nameEnd where the name ends
 * @param end behind the closing brace
 */
record Tag(int start, int nameEnd, int end) {

  /** Reads the tag whose brace stands at a place; a tag holds no brace and no line break. */
  static Optional<Tag> at(String source, int start, int limit) {
    int i = start + 1;
    while (i < limit && isNameCharacter(source.charAt(i), i == start + 1)) {
      i++;
    }
    int nameEnd = i;
    if (nameEnd == start + 1 || i == limit) {
      return Optional.empty();
    }
    if (source.charAt(i) == ':') {
      while (i < limit && !endsParameters(source.charAt(i))) {
        i++;
      }
    }
    return i < limit && source.charAt(i) == '}'
        ? Optional.of(new Tag(start, nameEnd, i + 1))
        : Optional.empty();
  }

  boolean hasParameters() {
    return end - nameEnd > 1;
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'));
  }

  private static boolean endsParameters(char c) {
    return c == '}' || c == '{' || c == '\n';
  }
}

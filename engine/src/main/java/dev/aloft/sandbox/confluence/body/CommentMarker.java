package dev.aloft.sandbox.confluence.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ties an inline comment to words of a text in storage format: they come to stand in {@code
 * ac:inline-comment-marker}, in one for each run of them that no tag interrupts.
 */
public final class CommentMarker {

  private static final Pattern PART =
      Pattern.compile(
          "<!\\[CDATA\\[.*?]]>|<ac:parameter\\b.*?</ac:parameter>"
              + "|</?([\\w:-]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>|&[#\\w]+;|.",
          Pattern.DOTALL);

  /** What stands within a line. Any other element ends one. */
  private static final Set<String> INLINE =
      Set.of(
          "strong",
          "b",
          "em",
          "i",
          "u",
          "s",
          "del",
          "code",
          "sub",
          "sup",
          "span",
          "a",
          "small",
          "big",
          "ac:inline-comment-marker",
          "ac:link",
          "ac:link-body");

  /** A sign that a reader sees, and where it stands in the text. */
  private record Sign(char sign, int start, int end) {}

  private final String storage;
  private final List<Sign> signs = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  /** The words of a text. */
  public CommentMarker(String storage) {
    this.storage = storage;
    Matcher part = PART.matcher(storage);
    while (part.find()) {
      String found = part.group();
      if (found.charAt(0) != '<') {
        sign(found.length() > 1 ? Entities.read(found) : found, part.start(), part.end());
      } else if (part.group(1) == null || !INLINE.contains(part.group(1))) {
        sign("\n", part.start(), part.start());
      }
    }
  }

  private void sign(String shown, int start, int end) {
    for (int i = 0; i < shown.length(); i++) {
      signs.add(new Sign(shown.charAt(i), start, end));
    }
    words.append(shown);
  }

  private List<Integer> found(String selection) {
    List<Integer> all = new ArrayList<>();
    if (!selection.isEmpty()) {
      for (int at = words.indexOf(selection);
          at >= 0;
          at = words.indexOf(selection, at + selection.length())) {
        all.add(at);
      }
    }
    return all;
  }

  /** How often the words of a selection stand there. */
  public int count(String selection) {
    return found(selection).size();
  }

  /**
   * The text with a marker around one of the places where a selection stands.
   *
   * @param index which of them, from 0
   * @param reference the marker's id
   */
  public Optional<String> mark(String selection, int index, String reference) {
    List<Integer> places = found(selection);
    if (index < 0 || index >= places.size()) {
      return Optional.empty();
    }
    int first = places.get(index);
    StringBuilder out = new StringBuilder();
    int written = 0;
    int from = first;
    while (from < first + selection.length()) {
      int to = from;
      while (to + 1 < first + selection.length()
          && signs.get(to + 1).start() <= signs.get(to).end()) {
        to++;
      }
      out.append(storage, written, signs.get(from).start())
          .append("<ac:inline-comment-marker ac:ref=\"")
          .append(reference)
          .append("\">")
          .append(storage, signs.get(from).start(), signs.get(to).end())
          .append("</ac:inline-comment-marker>");
      written = signs.get(to).end();
      from = to + 1;
    }
    return Optional.of(out.append(storage.substring(written)).toString());
  }
}

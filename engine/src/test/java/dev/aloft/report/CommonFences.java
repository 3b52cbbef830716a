package dev.aloft.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fenced blocks of a Markdown text by the rules of CommonMark. */
final class CommonFences {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,})([^`]*)");

  private CommonFences() {}

  static Read read(String markdown) {
    List<String> inside = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    int fence = 0;
    for (String line : markdown.lines().toList()) {
      Matcher matcher = FENCE.matcher(line);
      boolean marks = matcher.matches();
      if (fence == 0 && marks) {
        fence = matcher.group(1).length();
      } else if (fence > 0
          && marks
          && matcher.group(1).length() >= fence
          && matcher.group(2).isBlank()) {
        fence = 0;
      } else {
        (fence > 0 ? inside : outside).add(line);
      }
    }
    return new Read(inside, outside, fence > 0);
  }

  /**
   * What was read.
   *
   * @param inside the lines in fences
   * @param outside all others, the fences' own left out
   * @param open whether the last fence never ends
   */
  record Read(List<String> inside, List<String> outside, boolean open) {}
}

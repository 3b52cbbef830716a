package dev.aloft.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of loading a site, in lines. */
public final class LoadedText {

  private LoadedText() {}

  /**
   * One line for what is there, one for each kind of thing that is not.
   *
   * @param leftOut what was read and is not there, by name, and how often
   */
  public static List<String> of(
      long projects, long issues, long comments, Map<String, Integer> leftOut) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "loaded: %s, %s, %s"
            .formatted(
                Figures.of(projects, "project"),
                Figures.of(issues, "issue"),
                Figures.of(comments, "comment")));
    leftOut.forEach((what, times) -> lines.add("left out: " + Figures.of(times) + " " + what));
    return lines;
  }
}

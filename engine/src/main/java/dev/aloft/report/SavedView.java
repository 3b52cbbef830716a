package dev.aloft.report;

/**
 * What {@code aloft sandbox save} has written.
 *
 * @param file the zip or folder
 * @param tables how many files of rows there are
 * @param rows how many rows in all of them
 */
public record SavedView(String file, int tables, long rows) {

  /** What was written, and what to run next. */
  public String text(Style style) {
    return style.good("written")
        + ": "
        + Printable.of(file)
        + ", "
        + Figures.of(rows, "row")
        + " in "
        + Figures.of(tables, "table")
        + "\nnext: aloft sandbox --load "
        + Printable.of(file)
        + "\n";
  }

  /** What stayed behind, and what to do about it. */
  public static String leftOut(String whose, long count) {
    return "not saved: the secrets of "
        + Figures.of(count, whose)
        + "; set them again where this is loaded";
  }

  /** The document of kind {@code SavedSite}. */
  public JsonDocument json() {
    return new JsonDocument("SavedSite", this);
  }
}

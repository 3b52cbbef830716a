package dev.aloft.text.sketch;

/** The blocks that every form of a text has, and that a reader would miss. */
public enum BlockKind {
  HEADING("headings"),
  LIST_ITEM("list items"),
  CODE_BLOCK("code blocks"),
  TABLE_ROW("table rows"),
  QUOTE("quotes"),
  PANEL("panels");

  private final String words;

  BlockKind(String words) {
    this.words = words;
  }

  /** How several of them are called. */
  public String words() {
    return words;
  }
}

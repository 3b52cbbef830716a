package dev.aloft.text.wiki;

/** How words are shown, and the marks that ask for it. */
public enum Style {
  STRONG("*", "*"),
  EMPHASIS("_", "_"),
  CITATION("??", "??"),
  DELETED("-", "-"),
  INSERTED("+", "+"),
  SUPERSCRIPT("^", "^"),
  SUBSCRIPT("~", "~"),
  MONOSPACED("{{", "}}");

  private final String open;
  private final String close;

  Style(String open, String close) {
    this.open = open;
    this.close = close;
  }

  /** The mark before the words. */
  public String open() {
    return open;
  }

  /** The mark after the words. */
  public String close() {
    return close;
  }
}

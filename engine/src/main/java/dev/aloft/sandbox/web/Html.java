package dev.aloft.sandbox.web;

/** What every page of HTML needs. */
public final class Html {

  private Html() {}

  /** A text in which nothing is markup. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

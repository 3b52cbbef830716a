package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.confluence.body.Adf;
import dev.aloft.sandbox.confluence.body.PlainText;

/** A body as it was written. */
public record Body(Format format, String value) {

  /** In what a body may be written. */
  public enum Format {
    STORAGE("storage"),
    DOCUMENT("atlas_doc_format");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    /** The API's word. */
    public String word() {
      return word;
    }
  }

  /** What it says, without markup. */
  public String words() {
    return switch (format) {
      case STORAGE -> PlainText.of(value);
      case DOCUMENT -> Adf.text(value);
    };
  }

  /** No text at all. */
  public static final Body EMPTY = new Body(Format.STORAGE, "");
}

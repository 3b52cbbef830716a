package dev.aloft.sandbox.confluence.cloud.content;

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

  /** No text at all. */
  public static final Body EMPTY = new Body(Format.STORAGE, "");
}

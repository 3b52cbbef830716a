package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.confluence.body.Adf;
import dev.aloft.sandbox.confluence.body.PlainText;
import java.util.function.LongFunction;

/** A body as it was written. One that is kept is read anew whenever somebody asks what it says. */
public final class Body {

  /** In what a body may be written. */
  public enum Format {
    STORAGE("storage"),
    DOCUMENT("atlas_doc_format"),
    RAW("raw");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    /** The API's word. */
    public String word() {
      return word;
    }
  }

  private static final long NOT_KEPT = 0;

  private final Format format;
  private final long number;
  private final LongFunction<String> texts;

  private Body(Format format, long number, LongFunction<String> texts) {
    this.format = format;
    this.number = number;
    this.texts = texts;
  }

  /** A body that was just written. */
  public Body(Format format, String value) {
    this(format, NOT_KEPT, number -> value);
  }

  /** A body that lies under a number. */
  static Body kept(Format format, long number, LongFunction<String> texts) {
    return new Body(format, number, texts);
  }

  /** The number under which it lies; 0 where it is not kept yet. */
  long number() {
    return number;
  }

  /** In what it is written. */
  public Format format() {
    return format;
  }

  /** The whole of it. */
  public String value() {
    return texts.apply(number);
  }

  /** What it says, without markup. */
  public String words() {
    return switch (format) {
      case STORAGE -> PlainText.of(value());
      case DOCUMENT -> Adf.text(value());
      case RAW -> value();
    };
  }

  /** No text at all. */
  public static final Body EMPTY = new Body(Format.STORAGE, "");

  /** Not what it says: texts are the customer's. */
  @Override
  public String toString() {
    return "Body in " + format.word();
  }
}

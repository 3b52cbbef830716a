package dev.aloft.sandbox.operation;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a value of a contract is, as far as one letter says it. */
public enum Kind {
  /** A text. */
  TEXT('s'),
  /** A whole number. */
  INTEGER('i'),
  /** Any number. */
  NUMBER('n'),
  /** True or false. */
  FLAG('b'),
  /** A list. */
  LIST('l'),
  /** An object. */
  OBJECT('o'),
  /** Anything: the contract says nothing, or several things. */
  ANY('x');

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /** The letter that stands for it in a table. */
  public char letter() {
    return letter;
  }

  /** The kind of a letter. */
  public static Kind of(char letter) {
    for (Kind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind has the letter " + letter);
  }

  /** Whether a text in a path or query can be read as this. */
  public boolean reads(String text) {
    return switch (this) {
      case INTEGER -> WHOLE.matcher(text).matches();
      case NUMBER -> DECIMAL.matcher(text).matches();
      case FLAG -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
      case TEXT, LIST, OBJECT, ANY -> true;
    };
  }

  /** Whether a JSON value is this; a whole number may stand in quotes, as Jackson reads it. */
  public boolean fits(JsonNode value) {
    return switch (this) {
      case TEXT -> value.isString();
      case INTEGER -> value.isIntegralNumber() || (value.isString() && reads(value.stringValue()));
      case NUMBER -> value.isNumber();
      case FLAG -> value.isBoolean();
      case LIST -> value.isArray();
      case OBJECT -> value.isObject();
      case ANY -> true;
    };
  }

  /** The word for a message. */
  public String word() {
    return switch (this) {
      case TEXT -> "a string";
      case INTEGER -> "an integer";
      case NUMBER -> "a number";
      case FLAG -> "a boolean";
      case LIST -> "an array";
      case OBJECT -> "an object";
      case ANY -> "a value";
    };
  }
}

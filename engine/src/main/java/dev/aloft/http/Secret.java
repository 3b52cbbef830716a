package dev.aloft.http;

/** A token that never shows itself: not by {@code toString}, not by {@code equals} in a message. */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a secret is blank");
    }
    return new Secret(text.strip());
  }

  /** The token itself; only for the header that carries it. */
  String expose() {
    return text;
  }

  /** The text without the token, should a site have echoed it. */
  String removeFrom(String message) {
    return message.replace(text, "***");
  }

  @Override
  public String toString() {
    return "***";
  }
}

package dev.aloft.report;

/** The sign in a block's margin: how much it wants to be read. */
enum Mark {
  STOP("✗"),
  ASK("?"),
  WARN("!"),
  GOOD("✓"),
  NONE(" ");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  String paint(Style style, String text) {
    return switch (this) {
      case STOP -> style.error(text);
      case ASK, WARN -> style.warning(text);
      case GOOD -> style.good(text);
      case NONE -> style.strong(text);
    };
  }
}

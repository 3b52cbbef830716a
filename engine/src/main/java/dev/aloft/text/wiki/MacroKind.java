package dev.aloft.text.wiki;

import java.util.Locale;
import java.util.Optional;

/** The macros that have a body, as every Jira has them. */
public enum MacroKind {
  CODE(true),
  NOFORMAT(true),
  QUOTE(false),
  PANEL(false),
  COLOR(false);

  private final boolean verbatim;
  private final String name;

  MacroKind(boolean verbatim) {
    this.verbatim = verbatim;
    this.name = name().toLowerCase(Locale.ROOT);
  }

  /** Whether the body is shown as it is. */
  public boolean verbatim() {
    return verbatim;
  }

  /** The tag that closes the body. */
  public String closingTag() {
    return "{" + name + "}";
  }

  static Optional<MacroKind> named(String source, int start, int end) {
    for (MacroKind kind : values()) {
      if (kind.name.length() == end - start
          && source.regionMatches(true, start, kind.name, 0, kind.name.length())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * The title in an opening tag, as in <code>{panel:title=Notes}</code>: words that readers see.
   */
  public static Optional<String> title(String openingTag) {
    int colon = openingTag.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    for (String part : openingTag.substring(colon + 1, openingTag.length() - 1).split("\\|", -1)) {
      String parameter = part.strip();
      if (parameter.startsWith("title=")) {
        String title = parameter.substring("title=".length()).strip();
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
      }
    }
    return Optional.empty();
  }
}

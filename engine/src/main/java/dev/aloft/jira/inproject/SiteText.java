package dev.aloft.jira.inproject;

import dev.aloft.text.Characters;
import dev.aloft.value.Value;
import java.util.Locale;

/** Texts as sites take and show them again. */
public final class SiteText {

  private SiteText() {}

  /** What two names must share to be one. */
  public static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A text in one line, without characters that no site takes. */
  public static String line(String raw) {
    return clean(raw).replaceAll("\\s+", " ").strip();
  }

  /** A text of several lines. */
  public static String clean(String raw) {
    return Characters.clean(raw).text().replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** The beginning of a text, never half a character. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end).strip();
  }

  /** A description, or nothing. */
  public static Value description(String raw, int longest) {
    return Value.textOrNone(cut(clean(raw), longest));
  }
}

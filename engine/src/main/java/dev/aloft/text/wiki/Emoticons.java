package dev.aloft.text.wiki;

import java.util.List;

/** The smileys and icons of the markup. */
public final class Emoticons {

  /** Longer ones before those that they begin with. */
  private static final List<String> ALL =
      List.of(
          "(flagoff)",
          "(flag)",
          "(off)",
          "(on)",
          "(*r)",
          "(*g)",
          "(*b)",
          "(*y)",
          "(*)",
          "(y)",
          "(n)",
          "(i)",
          "(/)",
          "(x)",
          "(!)",
          "(+)",
          "(-)",
          "(?)",
          ":)",
          ":(",
          ":P",
          ":p",
          ":D",
          ";)");

  private Emoticons() {}

  /** The length of the emoticon at a place of a text, or 0. */
  public static int lengthAt(String text, int at) {
    char c = text.charAt(at);
    if ((c != '(' && c != ':' && c != ';') || Letters.letterBefore(text, 0, at)) {
      return 0;
    }
    for (String emoticon : ALL) {
      if (text.startsWith(emoticon, at)) {
        int end = at + emoticon.length();
        boolean partOfWord =
            Character.isLetter(emoticon.charAt(emoticon.length() - 1))
                && Letters.letterAt(text, end, text.length());
        return partOfWord ? 0 : emoticon.length();
      }
    }
    return 0;
  }
}

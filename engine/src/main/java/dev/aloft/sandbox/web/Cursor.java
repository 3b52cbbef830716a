package dev.aloft.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** An opaque text that says where the next page begins. */
public final class Cursor {

  private static final String MARK = "at:";

  private Cursor() {}

  /** The cursor of a position in a list. */
  public static String at(int position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + position).getBytes(StandardCharsets.UTF_8));
  }

  /** The position that a cursor says; nothing where it was not made here. */
  public static Optional<Integer> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return text.matches(MARK + "\\d{1,9}")
          ? Optional.of(Integer.parseInt(text.substring(MARK.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

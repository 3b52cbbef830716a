package dev.aloft.sandbox.admin.organization.event;

import dev.aloft.sandbox.operation.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of events stands, and in which direction it goes; both are in the text.
 *
 * @param id the event to look at next; {@link #END} the latest that there is
 */
record EventCursor(long id, boolean descending) {

  private static final long END = Long.MAX_VALUE;
  private static final Pattern TEXT = Pattern.compile("(up|down):(\\d{1,18})");

  /** The beginning, as one looks. */
  static EventCursor first(boolean descending) {
    return new EventCursor(descending ? END : 1, descending);
  }

  /** Whether it stands at the latest event, whichever that is. */
  boolean isEnd() {
    return id == END;
  }

  /**
   * Reads a text.
   *
   * @throws Refusal 400 for what was not made here
   */
  static EventCursor read(String text) {
    try {
      Matcher parts =
          TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
      if (parts.matches()) {
        return new EventCursor(Long.parseLong(parts.group(2)), parts.group(1).equals("down"));
      }
      throw invalid();
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static Refusal invalid() {
    return Refusal.field("cursor", "The cursor is not valid.").coded("ADMIN-400-1");
  }

  /** The text of it. */
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(((descending ? "down:" : "up:") + id).getBytes(StandardCharsets.UTF_8));
  }
}

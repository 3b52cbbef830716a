package dev.aloft.people;

import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address as a natural key: in small letters, with no other tricks. It never prints
 * itself whole.
 *
 * @param text in small letters of the root locale
 */
public record EmailAddress(String text) {

  /** What no part of an address holds. */
  private static final String NEVER = " \t\n\u000B\f\r<>,;\"";

  /** Reads an address; empty if the text is none. */
  public static Optional<EmailAddress> parse(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
  }

  /**
   * Something, one at-sign, and a domain with a point inside and no slash. By hand, since a large
   * site asks a million times.
   */
  private static boolean isAddress(String text) {
    int at = text.indexOf('@');
    int point = text.lastIndexOf('.');
    if (at < 1 || point < at + 2 || point == text.length() - 1) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NEVER.indexOf(c) >= 0 || (i > at && (c == '@' || c == '/'))) {
        return false;
      }
    }
    return true;
  }

  /** What stands behind the at-sign. */
  public String domain() {
    return text.substring(text.lastIndexOf('@') + 1);
  }

  /** The same before the at-sign, at another domain. */
  public EmailAddress at(String domain) {
    return new EmailAddress(text.substring(0, text.lastIndexOf('@') + 1) + domain);
  }

  /** The address as a message may show it: {@code j***@acme.example}. */
  public String masked() {
    return text.substring(0, text.offsetByCodePoints(0, 1)) + "***@" + domain();
  }

  @Override
  public String toString() {
    return masked();
  }
}

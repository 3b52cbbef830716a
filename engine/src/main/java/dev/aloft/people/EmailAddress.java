package dev.aloft.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as a natural key: in small letters, with no other tricks. It never prints
 * itself whole.
 *
 * @param text in small letters of the root locale
 */
public record EmailAddress(String text) {

  private static final Pattern FORM =
      Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"/]+\\.[^@\\s<>,;\".]+");

  /** Reads an address; empty if the text is none. */
  public static Optional<EmailAddress> parse(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(address).matches()
        ? Optional.of(new EmailAddress(address))
        : Optional.empty();
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

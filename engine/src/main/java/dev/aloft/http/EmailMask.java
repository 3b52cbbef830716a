package dev.aloft.http;

import java.util.regex.Pattern;

/** Hides the person in an e-mail address and leaves the domain: {@code j***@acme.example}. */
public final class EmailMask {

  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9])[A-Za-z0-9._%+'-]*@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*)");

  private EmailMask() {}

  /** The text with every address in it masked. */
  public static String mask(String text) {
    return ADDRESS.matcher(text).replaceAll("$1***@$2");
  }
}

package dev.aloft.testing;

import dev.aloft.diagnostics.Location;
import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.EncryptionKey;
import java.util.Arrays;
import java.util.Base64;

/** Keys for tests, by a letter each. */
public final class Keys {

  /** Where the keys of {@link #encryption} say that they come from. */
  public static final String REFERENCE = "env:ALOFT_KEY";

  private Keys() {}

  /** A key as a user writes it. */
  public static String text(char letter) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) letter);
    return Base64.getEncoder().encodeToString(bytes);
  }

  public static Encryption encryption(char letter) {
    return Encryption.with(EncryptionKey.of(REFERENCE, text(letter), Location.NONE));
  }
}

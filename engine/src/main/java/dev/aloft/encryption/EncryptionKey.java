package dev.aloft.encryption;

import com.google.crypto.tink.subtle.Hkdf;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A user's key. It is named everywhere and printed nowhere; no byte is encrypted with it itself.
 */
public final class EncryptionKey {

  /** The length of every key in bytes. */
  static final int LENGTH = 32;

  private final String reference;
  private final byte[] bytes;

  private EncryptionKey(String reference, byte[] bytes) {
    this.reference = reference;
    this.bytes = bytes;
  }

  /**
   * Reads a key.
   *
   * @param reference where it came from, such as {@code env:ALOFT_KEY}
   * @param base64 32 bytes in base64, with or without blanks around them
   * @param location where the reference stands
   * @throws ProblemException exit 3 if it is none; the message does not show it
   */
  public static EncryptionKey of(String reference, String base64, Location location) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw bad(location, reference + " holds no base64");
    }
    if (bytes.length != LENGTH) {
      throw bad(location, reference + " holds " + bytes.length + " bytes");
    }
    return new EncryptionKey(reference, bytes);
  }

  String reference() {
    return reference;
  }

  /** A key of one file for one purpose. */
  byte[] derived(byte[] salt, String purpose, int length) {
    try {
      return Hkdf.computeHkdf(
          "HMACSHA256", bytes, salt, purpose.getBytes(StandardCharsets.UTF_8), length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be derived", e);
    }
  }

  @Override
  public String toString() {
    return "key " + reference;
  }

  private static ProblemException bad(Location location, String summary) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(EncryptionCode.BAD_KEY, location, summary)
            .expected("32 random bytes in base64")
            .next("openssl rand -base64 32"));
  }
}

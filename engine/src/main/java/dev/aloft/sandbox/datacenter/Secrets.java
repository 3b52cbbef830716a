package dev.aloft.sandbox.datacenter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What is kept in the place of secrets: nobody gets back from it to them. */
final class Secrets {

  /** As often as the products do it. */
  private static final int ROUNDS = 10_000;

  private static final int BITS = 256;

  private Secrets() {}

  /** What is kept of a password, which people choose: slow to guess. */
  static String ofPassword(String password, String salt) {
    PBEKeySpec key =
        new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2 with SHA-256", e);
    } finally {
      key.clearPassword();
    }
  }

  /** What is kept of a token, which nobody guesses. */
  static String ofToken(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

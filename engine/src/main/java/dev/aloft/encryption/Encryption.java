package dev.aloft.encryption;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Whether files are encrypted, and with which key. */
public final class Encryption implements KeySource {

  /** Files stand in clear. */
  public static final Encryption NONE = new Encryption(Optional.empty());

  private final Optional<EncryptionKey> key;

  private Encryption(Optional<EncryptionKey> key) {
    this.key = key;
  }

  public static Encryption with(EncryptionKey key) {
    return new Encryption(Optional.of(key));
  }

  public boolean isOn() {
    return key.isPresent();
  }

  /** The same key for every file, whatever it says. */
  @Override
  public Encryption of(String reference) {
    return this;
  }

  /** For a file that is written from its beginning. */
  public FileCipher begin(Path file) {
    if (key.isEmpty()) {
      return FileCipher.clear();
    }
    // Chance that came from outside could come twice.
    byte[] salt = new byte[EncryptedFile.SALT];
    new SecureRandom().nextBytes(salt);
    return EncryptedFile.of(file, key.get(), salt);
  }

  /**
   * For a file that was written before. One in clear is opened whether there is a key or not.
   *
   * @param mark what the file says; empty if it is in clear
   * @throws ProblemException exit 3 if this is not its key
   */
  public FileCipher resume(Path file, Optional<EncryptionMark> mark) {
    return mark.map(said -> opened(file, said)).orElseGet(FileCipher::clear);
  }

  private FileCipher opened(Path file, EncryptionMark mark) {
    if (!mark.scheme().equals(EncryptedFile.SCHEME)) {
      throw problem(EncryptionCode.UNKNOWN_SCHEME, file, "it is encrypted as " + mark.scheme());
    }
    if (key.isEmpty()) {
      throw problem(
          EncryptionCode.NO_KEY,
          file,
          "it is encrypted with the key " + mark.reference() + ", which was not given");
    }
    EncryptedFile cipher;
    try {
      cipher = EncryptedFile.of(file, key.get(), HexFormat.of().parseHex(mark.salt()));
    } catch (IllegalArgumentException e) {
      throw problem(EncryptionCode.DAMAGED, file, "its salt was changed");
    }
    if (!equal(mark, cipher.mark().orElseThrow())) {
      throw problem(
          EncryptionCode.OTHER_KEY,
          file,
          "it was encrypted with another key than " + key.get().reference() + " holds now");
    }
    return cipher;
  }

  private static boolean equal(EncryptionMark mark, EncryptionMark now) {
    return MessageDigest.isEqual(bytes(mark.check()), bytes(now.check()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProblemException problem(EncryptionCode code, Path file, String summary) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(code, Location.file(file.toString()), summary)
            .next("give that key with encryptionKey, or remove the file and make it anew"));
  }
}

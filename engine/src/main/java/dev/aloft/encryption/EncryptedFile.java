package dev.aloft.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of which the bytes are encrypted with keys of its own: AES-256-GCM with a random nonce for
 * what is held in memory, Tink's AES-256-GCM-HKDF in segments for streams.
 */
final class EncryptedFile implements FileCipher {

  static final String SCHEME = "aloft-1";

  static final int SALT = 16;
  private static final int CHECK = 16;
  private static final int SEGMENT = 1 << 16;

  private final Path file;
  private final EncryptionMark mark;
  private final Aead blocks;
  private final StreamingAead streams;

  private EncryptedFile(Path file, EncryptionMark mark, Aead blocks, StreamingAead streams) {
    this.file = file;
    this.mark = mark;
    this.blocks = blocks;
    this.streams = streams;
  }

  static EncryptedFile of(Path file, EncryptionKey key, byte[] salt) {
    try {
      return new EncryptedFile(
          file,
          new EncryptionMark(
              SCHEME, HexFormat.of().formatHex(salt), check(key, salt), key.reference()),
          new AesGcmJce(key.derived(salt, SCHEME + " blocks", EncryptionKey.LENGTH)),
          new AesGcmHkdfStreaming(
              key.derived(salt, SCHEME + " streams", EncryptionKey.LENGTH),
              "HmacSha256",
              EncryptionKey.LENGTH,
              SEGMENT,
              0));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt", e);
    }
  }

  private static String check(EncryptionKey key, byte[] salt) {
    return HexFormat.of().formatHex(key.derived(salt, SCHEME + " check", CHECK));
  }

  @Override
  public Optional<EncryptionMark> mark() {
    return Optional.of(mark);
  }

  @Override
  public byte[] encrypt(byte[] clear, String place) {
    try {
      return blocks.encrypt(clear, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt", e);
    }
  }

  @Override
  public byte[] decrypt(byte[] stored, String place) {
    try {
      return blocks.decrypt(stored, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  EncryptionCode.DAMAGED,
                  Location.file(file.toString()),
                  "what stands at " + place + " was changed")
              .next("remove the file and make it anew"),
          e);
    }
  }

  @Override
  public OutputStream encrypting(OutputStream to, String place) throws IOException {
    try {
      return streams.newEncryptingStream(to, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt", e);
    }
  }

  @Override
  public InputStream decrypting(InputStream from, String place) throws IOException {
    try {
      return streams.newDecryptingStream(from, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot decrypt", e);
    }
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.aloft.value;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first 128 bits of a SHA-256: enough to tell values apart, small enough for a line an issue.
 */
public record Digest(long high, long low) implements Comparable<Digest> {

  /** Stands where a value was not read back yet. */
  public static final Digest UNKNOWN = new Digest(0, 0);

  /** Reads the 32 hexadecimal characters of {@link #toString}. */
  public static Digest parse(String hex) {
    if (hex.length() != 32) {
      throw new IllegalArgumentException("not a digest: " + hex);
    }
    return new Digest(
        HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
  }

  /** The digest of some bytes. */
  public static Digest of(byte[] bytes) {
    return finish(sha256(), bytes);
  }

  /** Ends a running SHA-256. */
  public static Digest finish(MessageDigest sha256) {
    return finish(sha256, new byte[0]);
  }

  /** A fresh SHA-256, which every Java platform has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static Digest finish(MessageDigest sha256, byte[] rest) {
    ByteBuffer buffer = ByteBuffer.wrap(sha256.digest(rest));
    return new Digest(buffer.getLong(), buffer.getLong());
  }

  @Override
  public int compareTo(Digest other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}

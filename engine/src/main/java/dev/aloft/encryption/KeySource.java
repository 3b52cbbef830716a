package dev.aloft.encryption;

/** Where the key of a file comes from that was found encrypted. */
@FunctionalInterface
public interface KeySource {

  /**
   * What opens a file.
   *
   * @param reference what the file says of its key, such as {@code env:ALOFT_KEY}
   * @return {@link Encryption#NONE} if there is no such key
   */
  Encryption of(String reference);
}

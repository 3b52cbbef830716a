package dev.aloft.encryption;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A file in clear. */
record ClearFile() implements FileCipher {

  @Override
  public Optional<EncryptionMark> mark() {
    return Optional.empty();
  }

  @Override
  public byte[] encrypt(byte[] clear, String place) {
    return clear;
  }

  @Override
  public byte[] decrypt(byte[] stored, String place) {
    return stored;
  }

  @Override
  public OutputStream encrypting(OutputStream to, String place) {
    return to;
  }

  @Override
  public InputStream decrypting(InputStream from, String place) {
    return from;
  }
}

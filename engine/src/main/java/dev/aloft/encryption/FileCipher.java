package dev.aloft.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * What one file's bytes go through on their way to the disk and back. A place says where in the
 * file something stands; what is moved to another place or into another file is refused. For any
 * number of threads.
 */
public sealed interface FileCipher permits ClearFile, EncryptedFile {

  /** Leaves everything as it is. */
  static FileCipher clear() {
    return new ClearFile();
  }

  /** What the file has to say in clear; empty if all of it is in clear. */
  Optional<EncryptionMark> mark();

  /** What is stored for something that is held in memory as a whole. */
  byte[] encrypt(byte[] clear, String place);

  /**
   * What {@link #encrypt} was given.
   *
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if it was changed or moved
   */
  byte[] decrypt(byte[] stored, String place);

  /** A stream of any length; closing it ends what is stored and closes {@code to}. */
  OutputStream encrypting(OutputStream to, String place) throws IOException;

  /**
   * Reads back what {@link #encrypting} wrote. Reading throws an {@link IOException} before it
   * gives out anything that was changed or moved, or if the end is missing.
   */
  InputStream decrypting(InputStream from, String place) throws IOException;
}

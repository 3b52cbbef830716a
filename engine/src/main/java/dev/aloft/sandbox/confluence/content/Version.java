package dev.aloft.sandbox.confluence.content;

import java.time.Instant;

/**
 * A version of content.
 *
 * @param number from 1
 * @param author the account id of who wrote it
 * @param message what he said about it; may be empty
 * @param minor whether watchers should not hear of it
 */
public record Version(int number, String author, Instant written, String message, boolean minor) {

  /** The same with another number. */
  public Version numbered(int other) {
    return new Version(other, author, written, message, minor);
  }

  /** The version that follows. */
  public Version next(String by, Instant when, String said) {
    return new Version(number + 1, by, when, said, false);
  }
}

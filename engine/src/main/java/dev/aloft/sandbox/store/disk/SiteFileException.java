package dev.aloft.sandbox.store.disk;

/** A site's file is no such file, is in use elsewhere, or cannot be read or written. */
public final class SiteFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A file that is not the wanted one. */
  public SiteFileException(String message) {
    super(message);
  }

  SiteFileException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is wrong, in words for people. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}

package dev.aloft.resource;

/** A write was sent and its answer never came: whether it happened is not known. */
public final class LostAnswerException extends RuntimeException {

  public LostAnswerException(String request, Throwable cause) {
    super("no answer to " + request + ": it may or may not have been carried out", cause);
  }
}

package dev.aloft.apply;

/** The lane cannot go on; why is already noted. */
final class LaneStoppedException extends RuntimeException {

  LaneStoppedException(String message) {
    super(message);
  }
}

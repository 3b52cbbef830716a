package dev.aloft.sandbox;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Lets real time pass while bytes are on their way. */
final class SystemPause {

  void pause(Duration wait) throws InterruptedIOException {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}

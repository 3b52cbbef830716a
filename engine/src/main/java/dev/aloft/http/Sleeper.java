package dev.aloft.http;

import java.time.Duration;

/** Waits; tests let virtual time pass. */
public interface Sleeper {

  void sleep(Duration duration) throws InterruptedException;

  /** A new alarm that goes by the same time. */
  Alarm alarm();
}

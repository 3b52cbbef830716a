package dev.aloft.http;

import java.time.Duration;
import java.time.InstantSource;

/** Waits; tests let virtual time pass. */
public interface Sleeper {

  void sleep(Duration duration) throws InterruptedException;

  /** A new alarm that goes by the same time. */
  Alarm alarm();

  /** The time that passes while it sleeps. A wall clock may stand elsewhere, or be set back. */
  InstantSource time();
}

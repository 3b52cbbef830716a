package dev.aloft.http;

import java.time.Duration;

/** Waits; tests and the in-process sandbox let virtual time pass. */
@FunctionalInterface
public interface Sleeper {

  void sleep(Duration duration) throws InterruptedException;
}

package dev.aloft.http;

import java.time.Duration;

/** Lets real time pass. */
public final class SystemSleeper implements Sleeper {

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration);
  }
}

package dev.aloft.jira;

import dev.aloft.resource.Recorded;
import dev.aloft.resource.Retirement;
import java.util.List;

/** A retirement whose failures plan and apply understand. */
record GuardedRetirement(Retirement retirement) implements Retirement {

  @Override
  public int batchSize() {
    return retirement.batchSize();
  }

  @Override
  public List<Answer> retire(List<Recorded> things) {
    return SiteFailures.translated(() -> retirement.retire(things));
  }

  @Override
  public List<Answer> wake(List<Recorded> things) {
    return SiteFailures.translated(() -> retirement.wake(things));
  }
}

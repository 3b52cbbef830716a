package dev.aloft.jira;

import dev.aloft.resource.Recorded;
import dev.aloft.resource.Reversal;
import java.util.List;

/** A way back whose failures plan and apply understand. */
record GuardedReversal(Reversal reversal) implements Reversal {

  @Override
  public int batchSize() {
    return reversal.batchSize();
  }

  @Override
  public List<Standing> look(List<Recorded> made, Work work) {
    return SiteFailures.translated(() -> reversal.look(made, work));
  }

  @Override
  public void takeBack(Recorded thing, Standing.Unused as) {
    SiteFailures.translated(() -> reversal.takeBack(thing, as));
  }

  @Override
  public List<String> notes() {
    return reversal.notes();
  }
}

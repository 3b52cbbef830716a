package dev.aloft.run;

import dev.aloft.apply.ApplyListener;
import dev.aloft.http.Workload;
import dev.aloft.value.Address;
import java.util.HashSet;
import java.util.Set;

/** Tells a workload where the phases of all lanes begin, and passes everything on. */
final class StageWatch implements ApplyListener {

  private final ApplyListener listener;
  private final Workload workload;
  private final Set<String> begun = new HashSet<>();

  StageWatch(ApplyListener listener, Workload workload) {
    this.listener = listener;
    this.workload = workload;
  }

  @Override
  public void configured(Address address) {
    listener.configured(address);
  }

  @Override
  public void phase(String lane, String phase) {
    begin(phase);
    listener.phase(lane, phase);
  }

  /** A phase begins when every lane has ended the one before, so the first lane's word counts. */
  private synchronized void begin(String phase) {
    if (begun.add(phase)) {
      workload.stage();
    }
  }

  @Override
  public void progressed(String lane, String what, int count) {
    listener.progressed(lane, what, count);
  }
}

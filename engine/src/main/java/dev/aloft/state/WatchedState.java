package dev.aloft.state;

import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.Transitions.Side;
import dev.aloft.state.Transitions.Transition;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A state whose transitions are told to somebody. */
public final class WatchedState extends ForwardingState {

  private final StateStore state;
  private final Transitions transitions;

  /** What was begun through this, so that its end has a name. */
  private final Map<Long, String> begun = new ConcurrentHashMap<>();

  public WatchedState(StateStore state, Transitions transitions) {
    super(state);
    this.state = state;
    this.transitions = transitions;
  }

  private void told(String name, Runnable work) {
    told(
        name,
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T told(String name, Supplier<T> work) {
    transitions.reached(new Transition(Side.BEFORE, name));
    T result = work.get();
    transitions.reached(new Transition(Side.AFTER, name));
    return result;
  }

  @Override
  public void nextSerial() {
    told("next serial", state::nextSerial);
  }

  @Override
  public void record(Recorded recorded) {
    told("record resource", () -> state.record(recorded));
  }

  @Override
  public void forget(Address address) {
    told("forget resource", () -> state.forget(address));
  }

  @Override
  public void recordItems(String lane, List<RecordedItem> items) {
    told("record items", () -> state.recordItems(lane, items));
  }

  @Override
  public void forgetItem(Address address) {
    told("forget item", () -> state.forgetItem(address));
  }

  @Override
  public void recordPart(Address item, RecordedPart part) {
    told("record part", () -> state.recordPart(item, part));
  }

  @Override
  public void forgetPart(Address item, String kind, String sourceId) {
    told("forget part", () -> state.forgetPart(item, kind, sourceId));
  }

  @Override
  public long begin(Intent intent) {
    long entry = told("begin " + intent.kind(), () -> state.begin(intent));
    begun.put(entry, intent.kind());
    return entry;
  }

  @Override
  public void end(long entry) {
    String kind = begun.remove(entry);
    told("end " + (kind == null ? "of an earlier run" : kind), () -> state.end(entry));
  }

  @Override
  public void looked(Map<Address, String> versions) {
    told("note versions", () -> state.looked(versions));
  }

  @Override
  public void note(String name, String value) {
    told("note " + name, () -> state.note(name, value));
  }

  @Override
  public void keep(List<KeptEdit> edits, boolean all) {
    told("keep edits", () -> state.keep(edits, all));
  }

  @Override
  public void keptIn(Address thing, String version) {
    told("keep edits again", () -> state.keptIn(thing, version));
  }

  @Override
  public void moveItem(Address from, String lane, RecordedItem item) {
    told("move item", () -> state.moveItem(from, lane, item));
  }
}

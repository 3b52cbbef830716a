package dev.aloft.state;

import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A state that hands everything to another; what stands around a state overrides what it minds. */
public abstract class ForwardingState implements StateStore {

  private final StateStore state;

  protected ForwardingState(StateStore state) {
    this.state = state;
  }

  @Override
  public Optional<String> idOf(Address address) {
    return state.idOf(address);
  }

  @Override
  public Optional<Address> addressOf(String type, String id) {
    return state.addressOf(type, id);
  }

  @Override
  public Optional<String> keyOf(Address address) {
    return state.keyOf(address);
  }

  @Override
  public boolean ours(Address address) {
    return state.ours(address);
  }

  @Override
  public Optional<String> standInFor(Address address) {
    return state.standInFor(address);
  }

  @Override
  public long serial() {
    return state.serial();
  }

  @Override
  public void nextSerial() {
    state.nextSerial();
  }

  @Override
  public List<Recorded> resources() {
    return state.resources();
  }

  @Override
  public Optional<Recorded> resource(Address address) {
    return state.resource(address);
  }

  @Override
  public void record(Recorded recorded) {
    state.record(recorded);
  }

  @Override
  public void forget(Address address) {
    state.forget(address);
  }

  @Override
  public ItemCursor items(String lane) {
    return state.items(lane);
  }

  @Override
  public List<RecordedItem> items(String lane, Set<Long> orders) {
    return state.items(lane, orders);
  }

  @Override
  public Optional<RecordedItem> item(Address address) {
    return state.item(address);
  }

  @Override
  public boolean knowsItems() {
    return state.knowsItems();
  }

  @Override
  public long itemCount(String lane) {
    return state.itemCount(lane);
  }

  @Override
  public long highestOrder(String lane) {
    return state.highestOrder(lane);
  }

  @Override
  public void recordItems(String lane, List<RecordedItem> items) {
    state.recordItems(lane, items);
  }

  @Override
  public void looked(Map<Address, String> versions) {
    state.looked(versions);
  }

  @Override
  public void keep(List<KeptEdit> edits, boolean all) {
    state.keep(edits, all);
  }

  @Override
  public void keptIn(Address thing, String version) {
    state.keptIn(thing, version);
  }

  @Override
  public Optional<String> keptEdit(Address thing, String subject) {
    return state.keptEdit(thing, subject);
  }

  @Override
  public Optional<String> note(String name) {
    return state.note(name);
  }

  @Override
  public void note(String name, String value) {
    state.note(name, value);
  }

  @Override
  public boolean keptPart(Address item, String kind, String id) {
    return state.keptPart(item, kind, id);
  }

  @Override
  public void forgetItem(Address address) {
    state.forgetItem(address);
  }

  @Override
  public void recordPart(Address item, RecordedPart part) {
    state.recordPart(item, part);
  }

  @Override
  public void forgetPart(Address item, String kind, String sourceId) {
    state.forgetPart(item, kind, sourceId);
  }

  @Override
  public long begin(Intent intent) {
    return state.begin(intent);
  }

  @Override
  public void end(long entry) {
    state.end(entry);
  }

  @Override
  public List<Pending> pending() {
    return state.pending();
  }

  @Override
  public Optional<RecordedItem> stamped(String sourceId) {
    return state.stamped(sourceId);
  }

  @Override
  public Optional<String> laneOf(Address item) {
    return state.laneOf(item);
  }

  @Override
  public Optional<String> stampOf(Address item) {
    return state.stampOf(item);
  }

  @Override
  public void moveItem(Address from, String lane, RecordedItem item) {
    state.moveItem(from, lane, item);
  }

  @Override
  public void scrub() {
    state.scrub();
  }

  @Override
  public void close() {
    state.close();
  }
}

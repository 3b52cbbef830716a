package dev.aloft.state;

import dev.aloft.resource.Identity;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The recorded state of one migration into one target. Every write is durable when the method
 * returns. Safe for several threads.
 */
public interface StateStore extends Identity, AutoCloseable {

  /** A number that rises with every apply that wrote something. */
  long serial();

  void nextSerial();

  /** Everything recorded of configuration and people, sorted by address. */
  List<Recorded> resources();

  Optional<Recorded> resource(Address address);

  void record(Recorded recorded);

  void forget(Address address);

  /** The lane's items with their parts, rising by order, in constant memory. */
  ItemCursor items(String lane);

  /** The items of those orders that are recorded, with their parts. */
  List<RecordedItem> items(String lane, Set<Long> orders);

  Optional<RecordedItem> item(Address address);

  /** Whether any item of any lane is recorded. */
  boolean knowsItems();

  /** How many items are recorded, placeholders included. */
  long itemCount(String lane);

  /** The highest order recorded in the lane, 0 if there is none. */
  long highestOrder(String lane);

  /** Writes items without touching the records of their parts. */
  void recordItems(String lane, List<RecordedItem> items);

  /** Notes the versions in which items were looked at and found as they are recorded. */
  void looked(Map<Address, String> versions);

  /**
   * Notes edits on the target that a plan told and kept, so that verify can tell them from losses.
   *
   * @param all whether these are all there are, so that others are forgotten
   */
  void keep(List<KeptEdit> edits, boolean all);

  /** Aloft wrote the thing: the edits that were kept on it still stand in this version. */
  void keptIn(Address thing, String version);

  /** A note about the whole, such as when the last apply ended. */
  Optional<String> note(String name);

  void note(String name, String value);

  void forgetItem(Address address);

  /** The item that carries this stamp, in whatever lane. */
  Optional<RecordedItem> stamped(String sourceId);

  /** The lane of an item that is recorded under this address. */
  Optional<String> laneOf(Address item);

  /** The stamp of an item that is recorded under this address. */
  Optional<String> stampOf(Address item);

  /**
   * Notes at once that an item stands in another lane now, under another address; its parts go
   * along. The order that it leaves behind is noted as spent.
   */
  void moveItem(Address from, String lane, RecordedItem item);

  void recordPart(Address item, RecordedPart part);

  void forgetPart(Address item, String kind, String sourceId);

  /** Notes what is about to be written and returns the entry's number. */
  long begin(Intent intent);

  /** Strikes the entry off: what it announced is recorded. */
  void end(long entry);

  /** What was announced and never struck off, oldest first. */
  List<Pending> pending();

  /** Overwrites in the file what was forgotten or replaced, so that nobody finds it there. */
  void scrub();

  @Override
  void close();

  /**
   * What is about to be written.
   *
   * @param scope the lane, or {@code configuration}
   * @param kind what is written, such as {@code create-items}
   * @param subject the address, or the orders, or the part, that it is about
   */
  record Intent(String scope, String kind, String subject) {}

  /** An intent whose end is unknown. */
  record Pending(long entry, Intent intent) {}
}

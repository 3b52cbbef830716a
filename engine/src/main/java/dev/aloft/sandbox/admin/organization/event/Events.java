package dev.aloft.sandbox.admin.organization.event;

import dev.aloft.sandbox.cloud.Chronicle;
import dev.aloft.sandbox.cloud.Happening;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.store.Pile;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that happened, without gaps and for good: an event's number is that of the one before
 * it and one more. Guarded by the organization's lock.
 */
public final class Events {

  private static final long NONE = 0;
  private static final long FIRST = 1;

  private final Organization organization;
  private final Pile<Event> pile;

  /** The events of an organization, which are kept in a store from now on. */
  public Events(Organization organization, Store store) {
    this.organization = organization;
    // Numbers are counted here: there are as many events as the last one's number says.
    this.pile = new Pile<>(Event.class, store, new Sequences());
    organization.chronicle().tell(this::add);
  }

  private void add(Chronicle.Actor actor, Happening what) {
    long id = last() + 1;
    Instant now = organization.now();
    pile.put(
        switch (actor) {
          case Chronicle.Actor.Person(var accountId) ->
              new Event(id, now, Optional.of(accountId), Event.By.TOKEN, what);
          case Chronicle.Actor.Key() -> new Event(id, now, Optional.empty(), Event.By.KEY, what);
          case Chronicle.Actor.Assistant() ->
              new Event(id, now, Optional.empty(), Event.By.ASSISTANT, what);
        });
  }

  private long last() {
    return pile.count(NONE);
  }

  Optional<Event> find(long id) {
    return pile.find(id);
  }

  /**
   * Some events.
   *
   * @param next where more are to be looked for, be they not there yet
   * @param more whether there is anything to look at already
   */
  record Page(List<Event> events, EventCursor next, boolean more) {}

  /** The next events of which something is true. */
  Page from(EventCursor cursor, Predicate<Event> wanted, int limit) {
    List<Event> found = new ArrayList<>();
    int step = cursor.descending() ? -1 : 1;
    long last = last();
    long at = cursor.isEnd() ? last : cursor.id();
    while (at >= FIRST && at <= last && found.size() < limit) {
      pile.find(at).filter(wanted).ifPresent(found::add);
      at += step;
    }
    return new Page(found, new EventCursor(at, cursor.descending()), at >= FIRST && at <= last);
  }
}

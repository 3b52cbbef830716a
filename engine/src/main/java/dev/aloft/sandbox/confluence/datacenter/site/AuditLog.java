package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.site.AuditRecord.Change;
import dev.aloft.sandbox.confluence.datacenter.site.AuditRecord.Thing;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.Pile;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What callers did to spaces, people and permissions, in the words of the product's list of audit
 * events at its base coverage; pages have histories instead. Guarded by the site's lock.
 */
public final class AuditLog {

  private static final long NONE = 0;
  private static final String SPACES = "Spaces";
  private static final String PEOPLE = "Users and groups";
  private static final String PERMISSIONS = "Permissions";

  private final Pile<AuditRecord> pile;
  private final Supplier<Instant> now;

  AuditLog(Store store, Supplier<Instant> now) {
    // Numbers are counted here: there are as many records as the last one's number says.
    this.pile = new Pile<>(AuditRecord.class, store, new Sequences());
    this.now = now;
  }

  /** Somebody did something with a space. */
  public void space(User by, String summary, Space space, List<Change> changes) {
    add(by, SPACES, summary, new Thing("Space", space.name()), List.of(), changes);
  }

  /** Somebody did something with a user. */
  public void user(User by, String summary, User user, List<Change> changes) {
    add(by, PEOPLE, summary, person(user.key()), List.of(), changes);
  }

  /** Somebody did something with a group. */
  public void group(User by, String summary, String group) {
    add(by, PEOPLE, summary, new Thing("Group", group), List.of(), List.of());
  }

  /** Somebody put a user into a group or took him out. */
  public void membership(User by, String summary, User user, String group) {
    add(by, PEOPLE, summary, new Thing("Group", group), List.of(person(user.key())), List.of());
  }

  /** Somebody granted something on the whole site, or took it back. */
  public void grant(User by, boolean given, Holder holder, GlobalGrants.Permission permission) {
    String word = permission.operation() + " " + permission.target();
    add(
        by,
        PERMISSIONS,
        given ? "Global permission added" : "Global permission removed",
        thing(holder),
        List.of(),
        List.of(granted(given, word)));
  }

  /** Somebody granted something in a space, or took it back. */
  public void grant(User by, boolean given, Holder holder, Space space, String word) {
    add(
        by,
        PERMISSIONS,
        given ? "Space permission added" : "Space permission removed",
        thing(holder),
        List.of(new Thing("Space", space.name())),
        List.of(granted(given, word)));
  }

  /** Somebody said who alone may read or change content, or let everybody again. */
  public void restriction(User by, boolean given, Holder holder, Content content, String word) {
    add(
        by,
        PERMISSIONS,
        given ? "Content restriction added" : "Content restriction removed",
        new Thing(content.kind().title(), content.title()),
        List.of(thing(holder)),
        List.of(granted(given, word)));
  }

  private static Change granted(boolean given, String word) {
    return new Change("Type", given ? "" : word, given ? word : "");
  }

  private static Thing person(String key) {
    return new Thing("User", key);
  }

  private static Thing thing(Holder holder) {
    return switch (holder.type()) {
      case USER -> person(holder.id());
      case GROUP -> new Thing("Group", holder.id());
      case ACCESS_CLASS -> new Thing("User", holder.id());
    };
  }

  private void add(
      User by,
      String category,
      String summary,
      Thing affected,
      List<Thing> associated,
      List<Change> changes) {
    pile.put(
        new AuditRecord(
            pile.count(NONE) + 1L,
            now.get(),
            by.key(),
            category,
            summary,
            affected,
            associated,
            changes));
  }

  /** A property that was changed, if it was. */
  public static List<Change> change(String name, String before, String after) {
    return Optional.of(new Change(name, before, after))
        .filter(one -> !before.equals(after))
        .map(List::of)
        .orElse(List.of());
  }

  /** The records of which something is true, the latest first. */
  public List<AuditRecord> find(Predicate<AuditRecord> wanted) {
    return pile.streamOf(NONE).filter(wanted).toList().reversed();
  }
}

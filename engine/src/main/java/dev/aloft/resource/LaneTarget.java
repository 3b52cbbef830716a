package dev.aloft.resource;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The items of lanes on a connected target: the port through which plan reads and apply writes
 * them. Failures are reported as in {@link TargetType}.
 */
public interface LaneTarget {

  LaneSchema schema();

  /** How many items one create call takes. */
  int batchSize();

  /**
   * Reads items with their parts; those that are gone are left out. Any number of ids may be asked.
   */
  List<ObservedItem> observe(LaneSite site, List<String> ids);

  /**
   * Tells every item of the container, ours or not, in the target's order, without holding them.
   */
  void discover(LaneSite site, Consumer<Discovered> found);

  /**
   * Creates items in order, stamped.
   *
   * @return one result an item, in order
   */
  List<Result> create(LaneSite site, List<ItemDraft> drafts);

  /**
   * Looks whether items exist whose creation's answer was lost. It never searches an index that may
   * lag.
   *
   * @param after the highest order already created in this lane, 0 if none
   * @return one entry an item, in order
   */
  List<Optional<Created>> look(LaneSite site, List<ItemDraft> drafts, long after);

  /**
   * What stands at the places of the container between two, both included, as {@link #orderOf} its
   * key; what is not there is left out. It never searches an index that may lag.
   */
  List<Numbered> numbered(LaneSite site, long from, long to);

  /**
   * Makes what this lane created into other items: kind, values and stamp become those of the
   * drafts, and nothing else remains. May be repeated.
   *
   * @return one result an item, in order
   */
  List<Result> become(LaneSite site, List<Becoming> items);

  /**
   * Whether an item of ours that stands in another container can be moved into this lane's.
   *
   * @param id the item's id
   */
  Passage passage(LaneSite site, String id);

  /**
   * Moves an item of ours from another container into this lane's, where it takes the next number,
   * and gives it the kind and the parent of the draft. Its parts and its stamp go along. One that
   * is there already is moved. Where keys are kept and the draft's key was given already, nothing
   * is moved.
   *
   * @return its id and its key then, or why it stays where it is
   */
  Result move(LaneSite site, Becoming item);

  /**
   * Writes the named attributes of an item, and its noted digest if the site takes all of them.
   *
   * @return those that it does not take
   */
  List<Withheld> update(LaneSite site, String id, ItemDraft draft, Set<String> changed);

  /**
   * Deletes an item; one that is gone already is deleted.
   *
   * @throws ProblemException if the site refuses, as while other items hang on it
   */
  void delete(LaneSite site, String id);

  /**
   * The target's own marks of the last change of items, without reading the items: equal to {@link
   * ObservedItem#version} as long as nothing that it notes has changed. Items that are gone are
   * left out; so are all, where the target has no such marks.
   */
  default Map<String, String> versions(LaneSite site, List<String> ids) {
    return Map.of();
  }

  /** Marks an item for people and for Aloft: the source no longer has it. May be repeated. */
  void mark(LaneSite site, String id);

  /** Takes the mark away. May be repeated. */
  void unmark(LaneSite site, String id);

  /** Creates a part and returns its id, or the site's refusal. */
  Result createPart(LaneSite site, String itemId, PartDraft part);

  void updatePart(LaneSite site, String itemId, String partId, PartDraft part);

  void deletePart(LaneSite site, String itemId, String kind, String partId);

  /**
   * The parts of an item that the network delivered twice: written by our own account, none of the
   * recorded ones, and the same as one of those by stamp or, where parts have none, by content.
   *
   * @param recorded the ids of our parts on it, as {@code kind/id}
   */
  List<ObservedPart> twins(LaneSite site, ObservedItem seen, Set<String> recorded);

  /**
   * The parts that are there of an item which state lost and the source changed since, by the name
   * of the wanted one. What was made anew of values that changed is found by what stays of it, and
   * only where our own account made it.
   */
  Map<String, ObservedPart> recognized(LaneSite site, ObservedItem seen, List<DesiredPart> wanted);

  /** An item of the target, and what it is to be. */
  record Becoming(String id, ItemDraft draft) {}

  /** The place in the lane that a key stands for, as {@link DesiredItem#order}. */
  long orderOf(String key);

  /** What became of one create. */
  sealed interface Result permits Created, Refused {}

  /**
   * It exists.
   *
   * @param id its id
   * @param key its key where it has one, else empty
   * @param withheld what the site did not take of it; it then carries no noted digest
   * @param outside of a part: whether nothing of it stands on the target, since its item keeps it
   *     in another form
   */
  record Created(String id, String key, List<Withheld> withheld, boolean outside)
      implements Result {

    public Created {
      withheld = List.copyOf(withheld);
    }

    /** It exists, perhaps without all of it. */
    public Created(String id, String key, List<Withheld> withheld) {
      this(id, key, withheld, false);
    }

    /** A part that its item keeps in another form; the id stands for it in state. */
    public static Created outside(String id) {
      return new Created(id, "", List.of(), true);
    }

    /** It exists with everything that was sent. */
    public Created(String id, String key) {
      this(id, key, List.of());
    }
  }

  /**
   * Values that the site did not take, while it took the item's others.
   *
   * @param attributes the names of those attributes
   * @param why the site's reason
   */
  record Withheld(Set<String> attributes, Diagnostic why) {

    public Withheld {
      attributes = Set.copyOf(attributes);
    }
  }

  /** The site refused it, and said why. */
  record Refused(Diagnostic diagnostic) implements Result {}

  /**
   * What stands at a place of the container.
   *
   * @param own whether our own account made it
   */
  record Numbered(String id, String key, Optional<String> stamp, boolean own) {}

  /** An item of the container. */
  record Discovered(String id, String key, Optional<String> stamp, Optional<String> digest) {}
}

package dev.aloft.testing;

import dev.aloft.apply.ApplyCode;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartDraft;
import dev.aloft.resource.PartKind;
import dev.aloft.resource.PartMatch;
import dev.aloft.resource.Passage;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Notes in boxes, numbered by the box, with replies that are stamped and links that are not. */
public final class FakeNotes implements LaneTarget {

  public static final String TYPE = "test.note";

  /** A note as the target holds it. */
  public static final class Note {
    final String id;
    String box;
    int number;
    String stamp;
    Optional<Digest> digest;
    boolean marked;
    boolean barred;
    boolean foreign;
    final Map<String, Value> values = new TreeMap<>();
    final Map<String, ObservedPart> parts = new TreeMap<>();

    Note(String id, String box, int number, String stamp, Optional<Digest> digest) {
      this.id = id;
      this.box = box;
      this.number = number;
      this.stamp = stamp;
      this.digest = digest;
    }

    /** Whether Aloft marked it: the source no longer has it. */
    public boolean marked() {
      return marked;
    }

    /** Something hangs on it that is not to move. */
    public void bar() {
      barred = true;
    }

    public String key() {
      return box + "-" + number;
    }

    public Map<String, Value> values() {
      return values;
    }

    public Map<String, ObservedPart> parts() {
      return parts;
    }

    /** The content without ids: what two runs must agree in. */
    public String content() {
      return number
          + " "
          + stamp
          + " "
          + digest
          + " "
          + values
          + " "
          + parts.values().stream()
              .map(part -> part.kind() + part.match() + withoutIds(part.attributes()))
              .sorted()
              .toList();
    }

    private static Map<String, Value> withoutIds(Map<String, Value> values) {
      Map<String, Value> kept = new TreeMap<>(values);
      kept.values().removeIf(Value.Pointer.class::isInstance);
      return kept;
    }
  }

  private final List<String> observed = new ArrayList<>();
  private final FakeTarget target;
  private final Map<String, Note> notes = new TreeMap<>();
  private final Map<String, Integer> counters = new TreeMap<>();
  private final Set<String> refused = new TreeSet<>();

  FakeNotes(FakeTarget target) {
    this.target = target;
  }

  public synchronized List<Note> all() {
    return List.copyOf(notes.values());
  }

  @Override
  public LaneSchema schema() {
    return new LaneSchema(
        TYPE,
        "notes",
        FakeTarget.BOX.type(),
        List.of(Attribute.essential("title", Equivalence.EXACT)),
        List.of(
            new PartKind("reply", "replies", PartKind.Phase.PARTS),
            new PartKind("link", "links", PartKind.Phase.LINKS)));
  }

  @Override
  public int batchSize() {
    return 3;
  }

  private Note there(String id) {
    return Objects.requireNonNull(notes.get(id), () -> "no note " + id);
  }

  @Override
  public synchronized List<ObservedItem> observe(LaneSite site, List<String> ids) {
    List<ObservedItem> found = new ArrayList<>();
    observed.addAll(ids);
    for (String id : ids) {
      Note note = notes.get(id);
      if (note != null) {
        found.add(
            new ObservedItem(
                id,
                key(note),
                Optional.of(note.stamp).filter(stamp -> !stamp.isEmpty()),
                note.digest,
                note.values,
                List.copyOf(note.parts.values()),
                version(note),
                note.marked));
      }
    }
    return found;
  }

  /** Like a time of the last change: it moves with whatever is on the note. */
  private static String version(Note note) {
    return note.marked + note.content();
  }

  /** The keys of the notes that were read in detail since the last call. */
  public synchronized List<String> readInDetail() {
    List<String> keys =
        observed.stream()
            .distinct()
            .flatMap(id -> Optional.ofNullable(notes.get(id)).stream())
            .map(FakeNotes::key)
            .sorted()
            .toList();
    observed.clear();
    return keys;
  }

  private static String key(Note note) {
    return note.box + "-" + note.number;
  }

  @Override
  public synchronized void discover(LaneSite site, Consumer<Discovered> found) {
    notes.values().stream()
        .filter(note -> note.box.equals(site.lane().name()))
        .forEach(note ->
            found.accept(
                new Discovered(
                    note.id,
                    key(note),
                    Optional.of(note.stamp).filter(stamp -> !stamp.isEmpty()),
                    note.digest.map(Digest::toString))));
  }

  /** The site refuses to make a note of that title. */
  public void refuse(String title) {
    refused.add(title);
  }

  private boolean refuses(ItemDraft draft) {
    return draft.draft().values().get("title") instanceof Value.Text(String title)
        && refused.contains(title);
  }

  @Override
  public List<Result> create(LaneSite site, List<ItemDraft> drafts) {
    return target.delivered("create-items", () -> created(site, drafts));
  }

  private synchronized List<Result> created(LaneSite site, List<ItemDraft> drafts) {
    List<Result> results = new ArrayList<>();
    for (ItemDraft draft : drafts) {
      if (refuses(draft)) {
        results.add(
            new Refused(Diagnostic.of(ApplyCode.REFUSED, Location.NONE, "the site refused it")));
        continue;
      }
      int number = counters.merge(site.lane().name(), 1, Integer::sum);
      Note note =
          new Note(
              target.nextId(),
              site.lane().name(),
              number,
              draft.sourceId(),
              draft.bare() ? Optional.empty() : Optional.of(draft.digest()));
      note.values.putAll(FakeType.served(draft.draft().values()));
      notes.put(note.id, note);
      results.add(new Created(note.id, key(note)));
    }
    return results;
  }

  @Override
  public synchronized List<Optional<Created>> look(
      LaneSite site, List<ItemDraft> drafts, long after) {
    return drafts.stream()
        .map(draft ->
            notes.values().stream()
                .filter(note -> note.stamp.equals(draft.sourceId()))
                .map(note -> new Created(note.id, key(note)))
                .min(
                    Comparator.comparing(
                        (Created there) -> !there.key().equals(draft.draft().address().key()))))
        .toList();
  }

  @Override
  public synchronized List<Numbered> numbered(LaneSite site, long from, long to) {
    return notes.values().stream()
        .filter(note -> note.box.equals(site.lane().name()))
        .filter(note -> note.number >= from && note.number <= to)
        .map(note ->
            new Numbered(
                note.id,
                key(note),
                Optional.of(note.stamp).filter(stamp -> !stamp.isEmpty()),
                !note.foreign))
        .toList();
  }

  @Override
  public List<Result> become(LaneSite site, List<Becoming> items) {
    List<Result> results = new ArrayList<>();
    for (Becoming item : items) {
      ItemDraft draft = item.draft();
      target.wire().beforeWrite("become " + draft.draft().address());
      synchronized (this) {
        Note note = there(item.id());
        note.stamp = draft.sourceId();
        note.digest = draft.bare() ? Optional.empty() : Optional.of(draft.digest());
        note.values.clear();
        note.values.putAll(FakeType.served(draft.draft().values()));
        results.add(new Created(note.id, key(note)));
      }
      target.wire().afterWrite("become " + draft.draft().address());
    }
    return results;
  }

  @Override
  public synchronized Passage passage(LaneSite site, String id) {
    Note note = there(id);
    return new Passage(
        note.box.equals(site.lane().name())
            ? Passage.Way.THERE
            : note.barred ? Passage.Way.BARRED : Passage.Way.OPEN,
        Set.of("title"));
  }

  @Override
  public Result move(LaneSite site, Becoming item) {
    target.wire().beforeWrite("move-item");
    String key;
    synchronized (this) {
      Note note = there(item.id());
      move(note, site.lane().name());
      note.values.remove("body");
      key = key(note);
    }
    target.wire().afterWrite("move-item");
    return new Created(item.id(), key);
  }

  /** Somebody moves a note to another box, where it takes the next number. */
  public synchronized void move(Note note, String box) {
    if (!note.box.equals(box)) {
      note.box = box;
      note.number = counters.merge(box, 1, Integer::sum);
    }
  }

  @Override
  public long orderOf(String key) {
    return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
  }

  /** Somebody else makes a note: it takes the next number. */
  public synchronized Note foreign(String box, String title) {
    Note note =
        new Note(target.nextId(), box, counters.merge(box, 1, Integer::sum), "", Optional.empty());
    note.values.put("title", Value.text(title));
    note.foreign = true;
    notes.put(note.id, note);
    return note;
  }

  /** Somebody deletes a note. */
  public synchronized void remove(Note note) {
    notes.remove(note.id);
  }

  @Override
  public List<Withheld> update(LaneSite site, String id, ItemDraft draft, Set<String> changed) {
    target.wire().beforeWrite("update " + draft.draft().address());
    synchronized (this) {
      Note note = there(id);
      note.digest = Optional.of(draft.digest());
      FakeType.served(draft.draft().values())
          .forEach((name, value) -> {
            if (changed.contains(name)) {
              note.values.put(name, value);
            }
          });
    }
    target.wire().afterWrite("update " + draft.draft().address());
    return List.of();
  }

  @Override
  public synchronized Map<String, String> versions(LaneSite site, List<String> ids) {
    Map<String, String> versions = new TreeMap<>();
    ids.forEach(id ->
        Optional.ofNullable(notes.get(id)).ifPresent(note -> versions.put(id, version(note))));
    return versions;
  }

  @Override
  public void mark(LaneSite site, String id) {
    target.wire().beforeWrite("mark");
    synchronized (this) {
      there(id).marked = true;
      there(id).digest = Optional.empty();
    }
    target.wire().afterWrite("mark");
  }

  @Override
  public void unmark(LaneSite site, String id) {
    target.wire().beforeWrite("unmark");
    synchronized (this) {
      there(id).marked = false;
    }
    target.wire().afterWrite("unmark");
  }

  @Override
  public void delete(LaneSite site, String id) {
    target.wire().beforeWrite("delete-item");
    synchronized (this) {
      notes.remove(id);
    }
    target.wire().afterWrite("delete-item");
  }

  @Override
  public Result createPart(LaneSite site, String itemId, PartDraft part) {
    return target.delivered("create-part", () -> created(itemId, part));
  }

  private synchronized Result created(String itemId, PartDraft part) {
    Optional<String> same =
        part.kind().equals("link")
            ? there(itemId).parts.values().stream()
                .filter(there -> there.kind().equals("link"))
                .filter(there -> there.attributes().equals(part.draft().values()))
                .map(ObservedPart::id)
                .findFirst()
            : Optional.empty();
    String id = same.orElseGet(target::nextId);
    there(itemId)
        .parts
        .put(
            id,
            new ObservedPart(
                part.kind(),
                id,
                part.kind().equals("link") ? Optional.empty() : Optional.of(part.sourceId()),
                FakeType.served(part.draft().values())));
    return new Created(id, "");
  }

  @Override
  public Map<String, ObservedPart> recognized(
      LaneSite site, ObservedItem seen, List<DesiredPart> wanted) {
    return PartMatch.match(wanted, seen.parts());
  }

  @Override
  public synchronized List<ObservedPart> twins(
      LaneSite site, ObservedItem seen, Set<String> recorded) {
    Set<Optional<String>> ours =
        seen.parts().stream()
            .filter(part -> recorded.contains(part.kind() + "/" + part.id()))
            .map(ObservedPart::match)
            .collect(Collectors.toSet());
    return seen.parts().stream()
        .filter(part -> !recorded.contains(part.kind() + "/" + part.id()))
        .filter(part -> part.match().isPresent() && ours.contains(part.match()))
        .toList();
  }

  @Override
  public void updatePart(LaneSite site, String itemId, String partId, PartDraft part) {
    target.wire().beforeWrite("update-part");
    synchronized (this) {
      ObservedPart before = Objects.requireNonNull(there(itemId).parts.get(partId));
      there(itemId)
          .parts
          .put(
              partId,
              new ObservedPart(
                  before.kind(), partId, before.match(), FakeType.served(part.draft().values())));
    }
    target.wire().afterWrite("update-part");
  }

  @Override
  public void deletePart(LaneSite site, String itemId, String kind, String partId) {
    target.wire().beforeWrite("delete-part");
    synchronized (this) {
      there(itemId).parts.remove(partId);
    }
  }
}

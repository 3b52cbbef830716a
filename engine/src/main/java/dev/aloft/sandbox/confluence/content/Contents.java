package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** All content of a site: the current version of each piece, and the older ones. */
public final class Contents {

  private static final long FIRST = 98_304;
  private static final String NEXT = "next";

  /** Rows of older versions are numbered by content and version. */
  private static final long MOST_VERSIONS = 1L << 24;

  /** So many ids are set aside at once; a site that begins anew goes on behind them. */
  private static final long SET_ASIDE = 100;

  /** A piece, and where it stands among its siblings: behind those with smaller numbers. */
  private record Placed(Content content, long place) {}

  private final TreeMap<Long, Placed> byId = new TreeMap<>();

  /** Older versions by id, the oldest first. */
  private final Map<Long, List<Content>> older = new HashMap<>();

  /** What lies below something, in the order of the tree. */
  private final Map<Long, IdList> below = new HashMap<>();

  /** What lies at the root of a space, in the order of the tree. */
  private final Map<Long, IdList> roots = new HashMap<>();

  /** Pages by space and title in lower case, whatever their status. */
  private final TitleIndex byTitle = new TitleIndex();

  private final Texts texts;
  private final Records<Head> heads;
  private final Records<Head> olderHeads;
  private final Register<String, Long> numbers;
  private long next;
  private long last;

  /** The content of a store. Bodies stay there; all else is in memory. */
  public Contents(Store store) {
    texts = new Texts(store);
    heads = new Records<>(store.table("confluence.content"), Head.class);
    olderHeads = new Records<>(store.table("confluence.version"), Head.class);
    numbers = new Register<>(store, "confluence.number", new TypeReference<>() {});
    next = numbers.find(NEXT).orElse(FIRST);
    Names people = new Names();
    heads.each(head -> {
      last = Math.max(last, head.place());
      Content content = head.content(texts.found(head.format(), head.text()), people);
      byId.put(content.id(), new Placed(content, head.place()));
      siblings(content).add(content.id());
      name(content);
    });
    Stream.concat(below.values().stream(), roots.values().stream()).forEach(this::inPlaces);
    olderHeads.each(head ->
        olderOf(head.id()).add(head.content(texts.found(head.format(), head.text()), people)));
  }

  private void inPlaces(IdList row) {
    row.replace(
        row.stream()
            .boxed()
            .sorted(Comparator.comparingLong(this::placeOf))
            .mapToLong(Long::longValue)
            .toArray());
  }

  private long placeOf(long id) {
    return Optional.ofNullable(byId.get(id)).map(Placed::place).orElse(0L);
  }

  /** The id of the next piece; spaces and tasks have their numbers from here too. */
  public long nextId() {
    if (next >= numbers.find(NEXT).orElse(FIRST)) {
      numbers.put(NEXT, next + SET_ASIDE);
    }
    return next++;
  }

  private List<Content> olderOf(long id) {
    return older.computeIfAbsent(id, key -> new ArrayList<>());
  }

  /** Keeps the current version of a piece, in a place among its siblings. */
  private Content keep(Content content, long place) {
    Content kept = content.with(texts.keep(content.body()));
    byId.put(kept.id(), new Placed(kept, place));
    heads.put(kept.id(), 0, Head.of(kept, place));
    return kept;
  }

  /** Adds a piece, behind its siblings. */
  public Content add(Content content) {
    siblings(content).add(content.id());
    name(content);
    return keep(content, ++last);
  }

  /** Puts a changed piece in the place of the current version, without keeping that. */
  public Content replace(Content content) {
    Content before = get(content.id());
    if (before.body().number() != content.body().number()) {
      texts.forget(before.body());
    }
    return put(before, content);
  }

  private Content put(Content before, Content content) {
    long place = placeOf(content.id());
    if (!before.parent().equals(content.parent()) || before.spaceId() != content.spaceId()) {
      siblings(before).remove(content.id());
      siblings(content).add(content.id());
      place = ++last;
    }
    unname(before);
    name(content);
    return keep(content, place);
  }

  /** Puts a new version of a piece; the current one becomes an older one. */
  public Content revise(Content content) {
    Content before = get(content.id());
    olderOf(content.id()).add(before);
    keepOlder(before);
    // Each version has a body of its own, so that forgetting one takes none from another.
    Body body = content.body();
    return put(before, content.with(new Body(body.format(), body.value())));
  }

  /** Forgets an older version; those above it move down to close the gap. */
  public boolean forget(long id, int number) {
    Optional<Content> gone =
        olderOf(id).stream().filter(one -> one.version().number() == number).findFirst();
    gone.ifPresent(one -> {
      texts.forget(one.body());
      olderHeads.removeOwned(id);
      olderOf(id).remove(one);
      olderOf(id).replaceAll(each -> lowered(each, number));
      olderOf(id).forEach(this::keepOlder);
      replace(lowered(get(id), number));
    });
    return gone.isPresent();
  }

  private void keepOlder(Content content) {
    long row = content.id() * MOST_VERSIONS + content.version().number();
    olderHeads.put(row, content.id(), Head.of(content, 0));
  }

  private static Content lowered(Content content, int gap) {
    Version version = content.version();
    return version.number() > gap ? content.as(version.numbered(version.number() - 1)) : content;
  }

  /** Forgets a piece, its versions, and whatever lies below it that is not in the tree. */
  public void purge(Content content) {
    for (Content child : below(content)) {
      if (!child.kind().inTree()) {
        purge(child);
      }
    }
    siblings(content).remove(content.id());
    unname(content);
    versions(content.id()).forEach(one -> texts.forget(one.body()));
    olderHeads.removeOwned(content.id());
    heads.remove(content.id());
    byId.remove(content.id());
    older.remove(content.id());
    below.remove(content.id());
  }

  private IdList siblings(Content content) {
    return content.parent().isPresent()
        ? below.computeIfAbsent(content.parent().get(), key -> new IdList())
        : roots.computeIfAbsent(content.spaceId(), key -> new IdList());
  }

  private void name(Content content) {
    if (content.kind() == Kind.PAGE) {
      byTitle.add(content.spaceId(), content.title(), content.id());
    }
  }

  private void unname(Content content) {
    if (content.kind() == Kind.PAGE) {
      byTitle.remove(content.spaceId(), content.title(), content.id());
    }
  }

  /**
   * Puts a piece beside a sibling-to-be.
   *
   * @param after behind it; else before it
   */
  public void place(Content content, Content sibling, boolean after) {
    replace(content.below(sibling.parent()).in(sibling.spaceId()));
    IdList row = siblings(sibling);
    row.remove(content.id());
    row.insert(row.indexOf(sibling.id()) + (after ? 1 : 0), content.id());
    // The whole row gets new places, in its order.
    row.stream().forEach(id -> keep(get(id), ++last));
  }

  /** Puts a piece and its siblings into an order; what it takes as equal stays as it stands. */
  public void arrange(Content content, Comparator<Content> order) {
    List<Content> row = siblings(content).stream().mapToObj(this::get).toList();
    List<Content> arranged = row.stream().sorted(order).toList();
    if (!arranged.equals(row)) {
      siblings(content).replace(arranged.stream().mapToLong(Content::id).toArray());
      arranged.forEach(one -> keep(one, ++last));
    }
  }

  /** The place of a piece among its siblings, from 0. */
  public int position(Content content) {
    Optional<IdList> row =
        content.parent().isPresent()
            ? Optional.ofNullable(below.get(content.parent().get()))
            : Optional.ofNullable(roots.get(content.spaceId()));
    return Math.max(0, row.map(ids -> ids.indexOf(content.id())).orElse(0));
  }

  /** A piece that must be there. */
  public Content get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no content " + id));
  }

  /** A piece by id. */
  public Optional<Content> find(long id) {
    return Optional.ofNullable(byId.get(id)).map(Placed::content);
  }

  /** A piece as it was in a version, the current one among them. */
  public Optional<Content> find(long id, int number) {
    return versions(id).stream().filter(one -> one.version().number() == number).findFirst();
  }

  /** All versions of a piece, the newest first. */
  public List<Content> versions(long id) {
    List<Content> all = new ArrayList<>(older.getOrDefault(id, List.of()));
    find(id).ifPresent(all::add);
    return all.reversed();
  }

  /** The page of a space that has a title, ignoring case; trashed and drafts do not count. */
  public Optional<Content> titled(long spaceId, String title) {
    return byTitle
        .find(spaceId, title)
        .mapToObj(this::get)
        .filter(page -> page.spaceId() == spaceId && TitleIndex.same(page.title(), title))
        .filter(page -> page.status() == Status.CURRENT || page.status() == Status.ARCHIVED)
        .findFirst();
  }

  /** Everything, by id. */
  public Stream<Content> all() {
    return byId.values().stream().map(Placed::content);
  }

  /** Everything of a kind, by id. */
  public Stream<Content> all(Kind kind) {
    return all().filter(one -> one.kind() == kind);
  }

  /** What lies directly below a piece, in the order of the tree. */
  public List<Content> below(Content content) {
    return Optional.ofNullable(below.get(content.id())).stream()
        .flatMapToLong(IdList::stream)
        .mapToObj(this::get)
        .toList();
  }

  /** What of a kind lies directly below a piece. */
  public List<Content> below(Content content, Predicate<Kind> kinds) {
    return below(content).stream().filter(one -> kinds.test(one.kind())).toList();
  }

  /** What a piece lies below, from the nearest up. */
  public List<Content> ancestors(Content content) {
    List<Content> all = new ArrayList<>();
    Optional<Content> at = content.parent().flatMap(this::find);
    while (at.isPresent()) {
      all.add(at.get());
      at = at.get().parent().flatMap(this::find);
    }
    return all;
  }

  /** The page, blog post or the like that holds a comment or attachment; else the piece itself. */
  public Content container(Content content) {
    Content at = content;
    while ((at.kind().comment() || at.kind() == Kind.ATTACHMENT) && at.parent().isPresent()) {
      at = get(at.parent().get());
    }
    return at;
  }
}

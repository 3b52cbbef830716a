package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  private final TreeMap<Long, Content> byId = new TreeMap<>();
  private final Map<Long, Long> places = new HashMap<>();

  /** Older versions by id, the oldest first. */
  private final Map<Long, List<Content>> older = new HashMap<>();

  /** What lies below something, in the order of the tree. */
  private final Map<Long, List<Long>> below = new HashMap<>();

  /** What lies at the root of a space, in the order of the tree. */
  private final Map<Long, List<Long>> roots = new HashMap<>();

  /** Pages by space and title in lower case, whatever their status. */
  private final Map<String, List<Long>> byTitle = new LinkedHashMap<>();

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
    heads.all().stream()
        .sorted(Comparator.comparingLong(Head::place))
        .forEach(head -> {
          last = Math.max(last, head.place());
          places.put(head.id(), head.place());
          Content content = head.content(texts.found(head.format(), head.text()));
          byId.put(content.id(), content);
          siblings(content).add(content.id());
          name(content);
        });
    olderHeads
        .all()
        .forEach(
            head -> olderOf(head.id()).add(head.content(texts.found(head.format(), head.text()))));
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

  /** Keeps the current version of a piece, in the place where it stands. */
  private Content keep(Content content) {
    Content kept = content.with(texts.keep(content.body()));
    byId.put(kept.id(), kept);
    heads.put(kept.id(), 0, Head.of(kept, places.getOrDefault(kept.id(), 0L)));
    return kept;
  }

  /** Adds a piece, behind its siblings. */
  public Content add(Content content) {
    places.put(content.id(), ++last);
    siblings(content).add(content.id());
    name(content);
    return keep(content);
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
    if (!before.parent().equals(content.parent()) || before.spaceId() != content.spaceId()) {
      siblings(before).remove(Long.valueOf(content.id()));
      siblings(content).add(content.id());
      places.put(content.id(), ++last);
    }
    unname(before);
    name(content);
    return keep(content);
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
    siblings(content).remove(Long.valueOf(content.id()));
    unname(content);
    versions(content.id()).forEach(one -> texts.forget(one.body()));
    olderHeads.removeOwned(content.id());
    heads.remove(content.id());
    byId.remove(content.id());
    older.remove(content.id());
    places.remove(content.id());
    below.remove(content.id());
  }

  private List<Long> siblings(Content content) {
    return content.parent().isPresent()
        ? below.computeIfAbsent(content.parent().get(), key -> new ArrayList<>())
        : roots.computeIfAbsent(content.spaceId(), key -> new ArrayList<>());
  }

  private void name(Content content) {
    if (content.kind() == Kind.PAGE) {
      byTitle
          .computeIfAbsent(key(content.spaceId(), content.title()), key -> new ArrayList<>())
          .add(content.id());
    }
  }

  private void unname(Content content) {
    if (content.kind() == Kind.PAGE) {
      byTitle
          .getOrDefault(key(content.spaceId(), content.title()), new ArrayList<>())
          .remove(Long.valueOf(content.id()));
    }
  }

  private static String key(long spaceId, String title) {
    return spaceId + "/" + title.toLowerCase(Locale.ROOT);
  }

  /**
   * Puts a piece beside a sibling-to-be.
   *
   * @param after behind it; else before it
   */
  public void place(Content content, Content sibling, boolean after) {
    replace(content.below(sibling.parent()).in(sibling.spaceId()));
    List<Long> row = siblings(sibling);
    row.remove(Long.valueOf(content.id()));
    row.add(row.indexOf(sibling.id()) + (after ? 1 : 0), content.id());
    // The whole row gets new places, in its order.
    for (long id : row) {
      places.put(id, ++last);
      keep(get(id));
    }
  }

  /** The place of a piece among its siblings, from 0. */
  public int position(Content content) {
    List<Long> row =
        content.parent().isPresent()
            ? below.getOrDefault(content.parent().get(), List.of())
            : roots.getOrDefault(content.spaceId(), List.of());
    return Math.max(0, row.indexOf(content.id()));
  }

  /** A piece that must be there. */
  public Content get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no content " + id));
  }

  /** A piece by id. */
  public Optional<Content> find(long id) {
    return Optional.ofNullable(byId.get(id));
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
    return byTitle.getOrDefault(key(spaceId, title), List.of()).stream()
        .map(this::get)
        .filter(page -> page.status() == Status.CURRENT || page.status() == Status.ARCHIVED)
        .findFirst();
  }

  /** Everything, by id. */
  public Stream<Content> all() {
    return byId.values().stream();
  }

  /** Everything of a kind, by id. */
  public Stream<Content> all(Kind kind) {
    return all().filter(one -> one.kind() == kind);
  }

  /** What lies directly below a piece, in the order of the tree. */
  public List<Content> below(Content content) {
    return below.getOrDefault(content.id(), List.of()).stream().map(this::get).toList();
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

package dev.aloft.sandbox.confluence.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All content of a site: the current version of each piece, and the older ones. */
public final class Contents {

  private static final long FIRST = 98_304;

  private final TreeMap<Long, Content> byId = new TreeMap<>();

  /** Older versions by id, the oldest first. */
  private final Map<Long, List<Content>> older = new HashMap<>();

  /** What lies below something, in the order of the tree. */
  private final Map<Long, List<Long>> below = new HashMap<>();

  /** What lies at the root of a space, in the order of the tree. */
  private final Map<Long, List<Long>> roots = new HashMap<>();

  /** Pages by space and title in lower case, whatever their status. */
  private final Map<String, List<Long>> byTitle = new LinkedHashMap<>();

  private long next = FIRST;

  /** The id of the next piece; spaces and tasks have their numbers from here too. */
  public long nextId() {
    return next++;
  }

  /** Adds a piece, behind its siblings. */
  public Content add(Content content) {
    byId.put(content.id(), content);
    siblings(content).add(content.id());
    name(content);
    return content;
  }

  /** Puts a changed piece in the place of the current version, without keeping that. */
  public Content replace(Content content) {
    Content before = get(content.id());
    if (!before.parent().equals(content.parent()) || before.spaceId() != content.spaceId()) {
      siblings(before).remove(Long.valueOf(content.id()));
      siblings(content).add(content.id());
    }
    unname(before);
    byId.put(content.id(), content);
    name(content);
    return content;
  }

  /** Puts a new version of a piece; the current one becomes an older one. */
  public Content revise(Content content) {
    older.computeIfAbsent(content.id(), key -> new ArrayList<>()).add(get(content.id()));
    return replace(content);
  }

  /** Forgets an older version. */
  public boolean forget(long id, int number) {
    return older.getOrDefault(id, List.of()).removeIf(one -> one.version().number() == number);
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
    byId.remove(content.id());
    older.remove(content.id());
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

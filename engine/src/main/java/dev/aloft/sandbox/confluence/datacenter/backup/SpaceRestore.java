package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings the spaces of a backup back, with new ids. People are those of the site who have the names
 * of the backup's; whoever is not there stays a key that nobody has.
 */
final class SpaceRestore {

  private static final List<String> CONTENT = List.of("Page", "BlogPost", "Comment", "Attachment");

  private final ConfluenceSite site;
  private final BackupFile file;

  private final Entities entities;
  private final Map<String, Long> spaceIds = new HashMap<>();
  private long skipped;

  SpaceRestore(ConfluenceSite site, BackupFile file) {
    this.site = site;
    this.file = file;
    this.entities = file.entities();
  }

  /** How many objects could not be brought back, such as files whose bytes are missing. */
  long skipped() {
    return skipped;
  }

  /** The first space of the backup whose key is taken. */
  Optional<String> taken() {
    return entities
        .all("Space")
        .map(one -> one.text("key"))
        .filter(key -> site.spaces().byKey(key).isPresent())
        .findFirst();
  }

  /** Does it. */
  List<Space> restore() {
    List<Space> spaces = entities.all("Space").map(this::space).toList();
    entities
        .all("SpaceDescription")
        .forEach(one ->
            one.link("space")
                .flatMap(this::spaceId)
                .ifPresent(id -> entities.renumber(one.id(), id)));
    contents();
    labels();
    restrictions();
    return spaces.stream().map(space -> opened(space.id())).toList();
  }

  /** The new id of what has an id in the backup. */
  private Optional<Long> id(String old) {
    return entities.renumbered(old);
  }

  private Optional<Long> spaceId(String old) {
    return Optional.ofNullable(spaceIds.get(old));
  }

  private String person(Entity entity, String name) {
    return entity.link(name).map(this::key).orElse("");
  }

  private String key(String key) {
    return entities
        .find("ConfluenceUserImpl", key)
        .flatMap(one -> site.users().byName(one.text("name")))
        .map(User::key)
        .orElse(key);
  }

  private Optional<Holder> holder(Entity entity, String group) {
    return entity
        .link("userSubject")
        .map(key -> Holder.user(key(key)))
        .or(() -> filled(entity, group).map(Holder::group))
        .or(() ->
            filled(entity, "allUsersSubject")
                .map(who -> new Holder(Holder.Type.ACCESS_CLASS, who)));
  }

  private static Optional<String> filled(Entity entity, String name) {
    return Optional.of(entity.text(name)).filter(text -> !text.isEmpty());
  }

  private Space space(Entity entity) {
    long id = site.contents().nextId();
    spaceIds.put(entity.id(), id);
    String description = entity.link("description").map(this::body).orElse("");
    Space space =
        site.spaces()
            .put(
                new Space(
                    id,
                    entity.text("key"),
                    entity.text("name"),
                    description,
                    person(entity, "creator"),
                    Words.time(entity.text("creationDate")),
                    entity.text("spaceType").equals("personal"),
                    entity.text("spaceStatus").equals("ARCHIVED"),
                    Optional.empty()));
    entities
        .of("SpacePermission", entity.id())
        .forEach(one ->
            Words.right(one.text("type"))
                .ifPresent(right ->
                    holder(one, "group")
                        .ifPresent(holder ->
                            site.spaces().grant(space, site.contents().nextId(), holder, right))));
    return space;
  }

  /** The space with the page that it opens with, which is there by now. */
  private Space opened(long id) {
    Space space = site.spaces().get(id);
    return entities
        .all("Space")
        .filter(one -> spaceId(one.id()).filter(known -> known == id).isPresent())
        .findFirst()
        .flatMap(one -> one.link("homePage"))
        .flatMap(this::id)
        .map(page -> site.spaces().put(space.opening(page)))
        .orElse(space);
  }

  private String body(String owner) {
    return entities.of("BodyContent", owner).map(one -> one.text("body")).findFirst().orElse("");
  }

  private Map<String, String> properties(String owner) {
    Map<String, String> told = new HashMap<>();
    entities
        .of("ContentProperty", owner)
        .forEach(one -> told.put(one.text("name"), one.text("stringValue")));
    return told;
  }

  /** What holds something comes before what it holds; siblings in their order. */
  private void contents() {
    for (String type : CONTENT) {
      entities.all(type).forEach(one -> entities.renumber(one.id(), site.contents().nextId()));
    }
    for (String type : CONTENT) {
      entities.placed(type).forEach(this::content);
    }
  }

  private void content(Entity newest) {
    List<Entity> versions =
        Stream.concat(entities.of(newest.type(), newest.id()), Stream.of(newest))
            .sorted(Comparator.comparingLong(one -> one.number("version").orElse(1L)))
            .toList();
    boolean there = false;
    for (Entity one : versions) {
      Optional<Content> version = version(newest, one);
      if (version.isEmpty()) {
        skipped++;
      } else if (there) {
        site.contents().revise(version.get());
      } else {
        site.contents().add(version.get());
        there = true;
      }
    }
  }

  private Optional<Content> version(Entity newest, Entity one) {
    Map<String, String> told = properties(one.id());
    boolean inline = told.containsKey("inline-comment");
    Kind kind =
        switch (one.type()) {
          case "BlogPost" -> Kind.BLOG_POST;
          case "Comment" -> inline ? Kind.INLINE_COMMENT : Kind.FOOTER_COMMENT;
          case "Attachment" -> Kind.ATTACHMENT;
          default -> Kind.PAGE;
        };
    Optional<String> container = one.link("containerContent");
    Optional<Long> parent =
        Stream.of(one.link("parent"), container)
            .flatMap(Optional::stream)
            .flatMap(id -> id(id).stream())
            .findFirst();
    Optional<Long> space =
        one.link("space")
            .flatMap(this::spaceId)
            .or(() -> parent.flatMap(site.contents()::find).map(Content::spaceId));
    Optional<Detail> detail =
        switch (kind) {
          case ATTACHMENT -> attached(newest, one, told).map(Detail.class::cast);
          case INLINE_COMMENT -> Optional.of(mark(one, told));
          case PAGE, BLOG_POST, FOOTER_COMMENT, FOLDER, WHITEBOARD, DATABASE, EMBED, CUSTOM ->
              Optional.of(Detail.NONE);
        };
    if (space.isEmpty() || detail.isEmpty()) {
      return Optional.empty();
    }
    String author = person(one, "creator");
    return Optional.of(
        new Content(
            id(newest.id()).orElseThrow(),
            kind,
            space.get(),
            parent,
            one.text("title"),
            Words.status(one.text("contentStatus")),
            new Body(Body.Format.STORAGE, body(one.id())),
            author,
            author,
            Optional.empty(),
            Words.time(one.text("creationDate")),
            new Version(
                Integer.parseInt(one.text("version")),
                person(one, "lastModifier"),
                Words.time(one.text("lastModificationDate")),
                one.text("versionComment"),
                false),
            detail.get()));
  }

  private Optional<Detail.File> attached(Entity newest, Entity one, Map<String, String> told) {
    String path =
        "attachments/"
            + newest.link("containerContent").orElse("")
            + "/"
            + newest.id()
            + "/"
            + one.text("version");
    return file.part(path)
        .flatMap(this::kept)
        .map(blob ->
            new Detail.File(
                told.getOrDefault("MEDIA_TYPE", "application/octet-stream"),
                site.files().find(blob).orElseThrow().size(),
                blob,
                Long.toString(blob),
                told.getOrDefault("COMMENT", "")));
  }

  /** Keeps a file under a number; nothing where it is broken. */
  private Optional<Long> kept(BackupFile.Part part) {
    long blob = site.contents().nextId();
    try {
      site.files().write(blob, part::writeTo);
      return Optional.of(blob);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Detail.Mark mark(Entity one, Map<String, String> told) {
    return new Detail.Mark(
        told.getOrDefault("inline-original-selection", ""),
        told.getOrDefault("inline-marker-ref", ""),
        Stream.of(Detail.Resolution.values())
            .filter(word ->
                word.word().equals(told.getOrDefault("status", "").toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElse(Detail.Resolution.OPEN),
        "",
        Words.time(one.text("lastModificationDate")));
  }

  private void labels() {
    entities.all("Labelling").forEach(this::label);
  }

  private void label(Entity labelling) {
    Optional<Long> bearer = labelling.link("content").flatMap(this::id);
    Optional<Entity> label = labelling.link("label").flatMap(id -> entities.find("Label", id));
    if (bearer.isPresent() && label.isPresent()) {
      String prefix = label.get().text("namespace");
      String owner = prefix.equals("my") ? person(labelling, "owningUser") : "";
      site.labels()
          .add(bearer.get(), prefix, label.get().text("name"), owner, site.contents().nextId());
    } else {
      skipped++;
    }
  }

  private void restrictions() {
    entities.all("ContentPermissionSet").forEach(this::restriction);
  }

  private void restriction(Entity set) {
    Optional<Long> content = set.link("owningContent").flatMap(this::id);
    if (content.isEmpty()) {
      skipped++;
      return;
    }
    Operation operation = set.text("type").equals("View") ? Operation.READ : Operation.UPDATE;
    Set<Holder> holders = new LinkedHashSet<>();
    entities
        .of("ContentPermission", set.id())
        .forEach(one -> holder(one, "groupName").ifPresent(holders::add));
    site.restrictions().set(content.get(), operation, holders);
  }
}

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
import java.util.ArrayList;
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

  private final ConfluenceSite site;
  private final BackupFile file;

  /** New ids of content, descriptions of spaces among it, by those in the backup. */
  private final Map<String, Long> ids = new HashMap<>();

  private final Map<String, Long> spaceIds = new HashMap<>();
  private final Map<String, Map<String, String>> properties = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();

  /** Former versions by the id of the newest. */
  private final Map<String, List<Entity>> former = new HashMap<>();

  private long skipped;

  SpaceRestore(ConfluenceSite site, BackupFile file) {
    this.site = site;
    this.file = file;
  }

  /** How many objects could not be brought back, such as files whose bytes are missing. */
  long skipped() {
    return skipped;
  }

  /** The first space of the backup whose key is taken. */
  Optional<String> taken() {
    return file.all("Space")
        .map(one -> one.text("key"))
        .filter(key -> site.spaces().byKey(key).isPresent())
        .findFirst();
  }

  /** Does it. */
  List<Space> restore() {
    for (Entity one : file.all("BodyContent").toList()) {
      one.link("content").ifPresent(owner -> bodies.put(owner, one.text("body")));
    }
    for (Entity one : file.all("ContentProperty").toList()) {
      one.link("content")
          .ifPresent(owner ->
              properties
                  .computeIfAbsent(owner, key -> new HashMap<>())
                  .put(one.text("name"), one.text("stringValue")));
    }
    List<Space> spaces = file.all("Space").map(this::space).toList();
    for (Entity one : file.all("SpaceDescription").toList()) {
      one.link("space").flatMap(this::spaceId).ifPresent(id -> ids.put(one.id(), id));
    }
    contents();
    labels();
    restrictions();
    return spaces.stream().map(space -> opened(space.id())).toList();
  }

  /** The new id of what has an id in the backup. */
  private Optional<Long> id(String old) {
    return Optional.ofNullable(ids.get(old));
  }

  private Optional<Long> spaceId(String old) {
    return Optional.ofNullable(spaceIds.get(old));
  }

  private String person(Entity entity, String name) {
    return entity.link(name).map(this::key).orElse("");
  }

  private String key(String key) {
    return file.find("ConfluenceUserImpl", key)
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
    String description =
        entity.link("description").map(one -> bodies.getOrDefault(one, "")).orElse("");
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
    file.all("SpacePermission")
        .filter(one -> one.link("space").filter(entity.id()::equals).isPresent())
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
    return file.all("Space")
        .filter(one -> spaceId(one.id()).filter(known -> known == id).isPresent())
        .findFirst()
        .flatMap(one -> one.link("homePage"))
        .flatMap(this::id)
        .map(page -> site.spaces().put(space.opening(page)))
        .orElse(space);
  }

  /** What holds something comes before what it holds; siblings in their order. */
  private void contents() {
    List<Entity> newest = new ArrayList<>();
    for (String type : List.of("Page", "BlogPost", "Comment", "Attachment")) {
      List<Entity> ofType = new ArrayList<>();
      for (Entity one : file.all(type).toList()) {
        Optional<String> original = one.link("originalVersion");
        if (original.isPresent()) {
          former.computeIfAbsent(original.get(), key -> new ArrayList<>()).add(one);
        } else {
          ofType.add(one);
          ids.put(one.id(), site.contents().nextId());
        }
      }
      ofType.sort(Comparator.comparingLong(SpaceRestore::position));
      newest.addAll(ofType);
    }
    newest.forEach(this::content);
  }

  private static long position(Entity entity) {
    return filled(entity, "position").map(Long::parseLong).orElse(0L);
  }

  private void content(Entity newest) {
    List<Entity> versions = new ArrayList<>(former.getOrDefault(newest.id(), List.of()));
    versions.add(newest);
    versions.sort(Comparator.comparingLong(one -> Long.parseLong(one.text("version"))));
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
    Map<String, String> told = properties.getOrDefault(one.id(), Map.of());
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
            new Body(Body.Format.STORAGE, bodies.getOrDefault(one.id(), "")),
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
    return file.bytes(path)
        .map(bytes -> {
          long blob = site.contents().nextId();
          site.files().put(blob, bytes);
          return new Detail.File(
              told.getOrDefault("MEDIA_TYPE", "application/octet-stream"),
              bytes.length,
              blob,
              Long.toString(blob),
              told.getOrDefault("COMMENT", ""));
        });
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
    for (Entity one : file.all("Labelling").toList()) {
      Optional<Long> bearer = one.link("content").flatMap(this::id);
      Optional<Entity> label = one.link("label").flatMap(id -> file.find("Label", id));
      if (bearer.isPresent() && label.isPresent()) {
        String prefix = label.get().text("namespace");
        String owner = prefix.equals("my") ? person(one, "owningUser") : "";
        site.labels()
            .add(bearer.get(), prefix, label.get().text("name"), owner, site.contents().nextId());
      } else {
        skipped++;
      }
    }
  }

  private void restrictions() {
    for (Entity set : file.all("ContentPermissionSet").toList()) {
      Optional<Long> content = set.link("owningContent").flatMap(this::id);
      if (content.isEmpty()) {
        skipped++;
        continue;
      }
      Operation operation = set.text("type").equals("View") ? Operation.READ : Operation.UPDATE;
      Set<Holder> holders = new LinkedHashSet<>();
      file.all("ContentPermission")
          .filter(one -> one.link("owningSet").filter(set.id()::equals).isPresent())
          .forEach(one -> holder(one, "groupName").ifPresent(holders::add));
      site.restrictions().set(content.get(), operation, holders);
    }
  }
}

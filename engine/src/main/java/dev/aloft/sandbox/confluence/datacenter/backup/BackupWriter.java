package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces.Grant;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the file of a backup: {@code entities.xml}, {@code exportDescriptor.properties} and {@code
 * attachments/CONTAINER/ATTACHMENT/VERSION}, with spaces, their permissions, all versions of their
 * content, labels, restrictions, and the people who are named. What apps keep with content and who
 * watches it is left out. Object after object, file after file: a site of any size needs no memory
 * for it.
 */
final class BackupWriter {

  private final ConfluenceSite site;
  private final ZipOutputStream zip;
  private final Set<String> people = new LinkedHashSet<>();
  private final Set<Long> labels = new LinkedHashSet<>();
  private final EntityWriter entities;

  /** Numbers of what the site does not number: bodies, single permissions, labellings. */
  private long last;

  private BackupWriter(ConfluenceSite site, String descriptor, OutputStream out)
      throws IOException {
    this.site = site;
    this.zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("exportDescriptor.properties"));
    zip.write(
        (descriptor
                + "versionNumber=10.0.3\nbuildNumber=10003\ndefaultUsersGroup="
                + ConfluenceSite.USERS
                + "\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    zip.putNextEntry(new ZipEntry("entities.xml"));
    this.entities = new EntityWriter(zip);
  }

  /**
   * Writes the file of some spaces.
   *
   * @param out stays open
   * @return how many objects are in it
   */
  static long spaces(ConfluenceSite site, List<Space> spaces, OutputStream out) throws IOException {
    String keys = String.join(",", spaces.stream().map(Space::key).toList());
    BackupWriter writer =
        new BackupWriter(
            site, "exportType=space\nspaceKey=" + keys + "\nbackupAttachments=true\n", out);
    spaces.forEach(writer::space);
    writer.endEntities();
    for (Space space : spaces) {
      writer.attachments(space);
    }
    return writer.end();
  }

  /**
   * Writes the file of the whole site, with its people and groups, but for what lets them in.
   *
   * @param out stays open
   * @return how many objects are in it
   */
  static long site(ConfluenceSite site, boolean attachments, OutputStream out) throws IOException {
    BackupWriter writer =
        new BackupWriter(site, "exportType=all\nbackupAttachments=" + attachments + "\n", out);
    site.spaces().all().forEach(writer::space);
    site.users().all().forEach(writer::account);
    site.users().groups().forEach(writer::group);
    writer.endEntities();
    if (attachments) {
      for (Space space : site.spaces().all()) {
        writer.attachments(space);
      }
    }
    return writer.end();
  }

  private void group(String name) {
    entities.write(new Entity("InternalGroup", name).with("name", name));
    site.users()
        .members(name)
        .forEach(user ->
            entities.write(
                new Entity("HibernateMembership", ++last)
                    .to("parentGroup", "InternalGroup", name)
                    .to("userMember", "InternalUser", user.key())));
  }

  private void account(User user) {
    people.add(user.key());
    entities.write(
        new Entity("InternalUser", user.key())
            .with("name", user.name())
            .with("displayName", user.displayName())
            .with("emailAddress", user.email())
            .with("active", Boolean.toString(user.active())));
  }

  private void space(Space space) {
    long description = ++last;
    Entity entity =
        new Entity("Space", space.id())
            .with("name", space.name())
            .with("key", space.key())
            .with("lowerKey", space.key().toLowerCase(Locale.ROOT))
            .with("spaceType", space.type())
            .with("spaceStatus", space.archived() ? "ARCHIVED" : "CURRENT")
            .with("creationDate", Words.time(space.created()))
            .to("description", "SpaceDescription", description);
    space.homepage().ifPresent(page -> entity.to("homePage", "Page", page));
    entities.write(by(entity, "creator", space.author()));
    entities.write(
        new Entity("SpaceDescription", description)
            .with("contentStatus", "current")
            .to("space", "Space", space.id()));
    body("SpaceDescription", description, space.description(), 0);
    site.spaces().grants(space).forEach(grant -> permission(space, grant));
    site.labels()
        .everyOf(space.id())
        .forEach(label -> label("SpaceDescription", description, label));
    site.contents().all().filter(one -> one.spaceId() == space.id()).forEach(this::content);
  }

  private Entity by(Entity entity, String name, String key) {
    people.add(key);
    return entity.to(name, "ConfluenceUserImpl", key);
  }

  private void permission(Space space, Grant grant) {
    Words.right(grant.right())
        .ifPresent(word ->
            entities.write(
                held(
                    new Entity("SpacePermission", grant.id())
                        .with("type", word)
                        .to("space", "Space", space.id()),
                    grant.holder(),
                    "group")));
  }

  private Entity held(Entity entity, Holder holder, String group) {
    return switch (holder.type()) {
      case USER -> by(entity, "userSubject", holder.id());
      case GROUP -> entity.with(group, holder.id());
      case ACCESS_CLASS -> entity.with("allUsersSubject", holder.id());
    };
  }

  /** A piece with its former versions, which are pieces of their own. */
  private void content(Content content) {
    String type = Words.type(content.kind());
    List<Content> versions = site.contents().versions(content.id());
    for (Content version : versions) {
      boolean newest = version.version().number() == content.version().number();
      long id = newest ? content.id() : site.contents().nextId();
      Entity entity = entity(type, id, version);
      if (!newest) {
        entity.to("originalVersion", type, content.id());
      }
      entities.write(entity);
      if (!version.kind().withoutBody()) {
        body(type, id, version.body().value(), 2);
      }
      details(type, id, version);
    }
    site.labels().everyOf(content.id()).forEach(label -> label(type, content.id(), label));
    for (Operation operation : Operation.values()) {
      restriction(type, content, operation);
    }
  }

  private Entity entity(String type, long id, Content content) {
    Entity entity =
        new Entity(type, id)
            .with("title", content.title())
            .with("version", content.version().number())
            .with("contentStatus", Words.status(content.status()))
            .with("versionComment", content.version().message())
            .with("creationDate", Words.time(content.created()))
            .with("lastModificationDate", Words.time(content.version().written()));
    by(entity, "creator", content.author());
    by(entity, "lastModifier", content.version().author());
    Content container = site.contents().container(content);
    if (container.id() == content.id()) {
      entity.to("space", "Space", content.spaceId());
      entity.with("position", site.contents().position(content));
      content.parent().ifPresent(parent -> entity.to("parent", "Page", parent));
      return entity;
    }
    entity.to("containerContent", Words.type(container.kind()), container.id());
    content
        .parent()
        .filter(parent -> parent != container.id())
        .ifPresent(parent -> entity.to("parent", "Comment", parent));
    return entity;
  }

  private void body(String type, long owner, String value, int format) {
    entities.write(
        new Entity("BodyContent", ++last)
            .with("body", value)
            .with("bodyType", format)
            .to("content", type, owner));
  }

  private void details(String type, long id, Content version) {
    switch (version.detail()) {
      case Detail.File file -> {
        property(type, id, "MEDIA_TYPE", file.mediaType());
        property(type, id, "FILESIZE", Long.toString(file.size()));
        property(type, id, "COMMENT", file.comment());
      }
      case Detail.Mark mark -> {
        property(type, id, "inline-comment", "true");
        property(type, id, "inline-original-selection", mark.selection());
        property(type, id, "inline-marker-ref", mark.marker());
        property(type, id, "status", mark.resolution().word());
      }
      case Detail.None _, Detail.Embed _, Detail.Custom _ -> {}
    }
  }

  private void property(String type, long owner, String name, String value) {
    entities.write(
        new Entity("ContentProperty", ++last)
            .with("name", name)
            .with("stringValue", value)
            .to("content", type, owner));
  }

  private void label(String type, long owner, Label label) {
    if (labels.add(label.id())) {
      entities.write(
          new Entity("Label", label.id())
              .with("name", label.name())
              .with("namespace", label.prefix()));
    }
    Entity labelling =
        new Entity("Labelling", ++last).to("label", "Label", label.id()).to("content", type, owner);
    entities.write(
        label.owner().isEmpty() ? labelling : by(labelling, "owningUser", label.owner()));
  }

  private void restriction(String type, Content content, Operation operation) {
    Set<Holder> holders = site.restrictions().of(content.id(), operation);
    if (holders.isEmpty()) {
      return;
    }
    String word = operation == Operation.READ ? "View" : "Edit";
    long set = ++last;
    entities.write(
        new Entity("ContentPermissionSet", set)
            .with("type", word)
            .to("owningContent", type, content.id()));
    for (Holder holder : holders) {
      entities.write(
          held(
              new Entity("ContentPermission", ++last)
                  .with("type", word)
                  .to("owningSet", "ContentPermissionSet", set),
              holder,
              "groupName"));
    }
  }

  /** The people come last, when all who are named are known. */
  private void endEntities() {
    for (String key : people) {
      String name = site.users().byKey(key).map(User::name).orElse(key);
      entities.write(
          new Entity("ConfluenceUserImpl", key)
              .with("name", name)
              .with("lowerName", name.toLowerCase(Locale.ROOT)));
    }
    entities.end();
  }

  private void attachments(Space space) throws IOException {
    Iterator<Content> all = site.contents().all(Kind.ATTACHMENT).iterator();
    while (all.hasNext()) {
      Content attachment = all.next();
      if (attachment.spaceId() == space.id()) {
        for (Content version : site.contents().versions(attachment.id())) {
          attachment(attachment, version);
        }
      }
    }
  }

  private void attachment(Content newest, Content version) throws IOException {
    if (version.detail() instanceof Detail.File file) {
      long container = site.contents().container(newest).id();
      zip.putNextEntry(
          new ZipEntry(
              "attachments/" + container + "/" + newest.id() + "/" + version.version().number()));
      try (InputStream in = site.files().find(file.blob()).orElseThrow().open()) {
        in.transferTo(zip);
      }
    }
  }

  private long end() throws IOException {
    zip.finish();
    return entities.count();
  }
}

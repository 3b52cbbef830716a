package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces.Grant;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Makes the file of a backup: {@code entities.xml}, {@code exportDescriptor.properties} and {@code
 * attachments/CONTAINER/ATTACHMENT/VERSION}, with spaces, their permissions, all versions of their
 * content, labels, restrictions, and the people who are named. What apps keep with content and who
 * watches it is left out.
 */
final class BackupWriter {

  private final ConfluenceSite site;
  private final List<Entity> entities = new ArrayList<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final Set<Long> labels = new LinkedHashSet<>();
  private final List<FilePart> files = new ArrayList<>();

  /** Numbers of what the site does not number: bodies, single permissions, labellings. */
  private long last;

  private record FilePart(String path, long blob) {}

  /**
   * A file, and what is in it.
   *
   * @param objects how many objects
   */
  record Written(byte[] bytes, long objects) {}

  BackupWriter(ConfluenceSite site) {
    this.site = site;
  }

  /** The file of some spaces. */
  Written spaces(List<Space> spaces) {
    spaces.forEach(this::space);
    String keys = String.join(",", spaces.stream().map(Space::key).toList());
    return packed("exportType=space\nspaceKey=" + keys + "\nbackupAttachments=true\n");
  }

  /** The file of the whole site, with its people and groups, but for what lets them in. */
  Written site(boolean attachments) {
    site.spaces().all().forEach(this::space);
    site.users().all().forEach(this::account);
    for (String group : site.users().groups()) {
      entities.add(new Entity("InternalGroup", group).with("name", group));
      site.users()
          .members(group)
          .forEach(user ->
              entities.add(
                  new Entity("HibernateMembership", ++last)
                      .to("parentGroup", "InternalGroup", group)
                      .to("userMember", "InternalUser", user.key())));
    }
    if (!attachments) {
      files.clear();
    }
    return packed("exportType=all\nbackupAttachments=" + attachments + "\n");
  }

  private void account(User user) {
    people.add(user.key());
    entities.add(
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
    entities.add(by(entity, "creator", space.author()));
    entities.add(
        new Entity("SpaceDescription", description)
            .with("contentStatus", "current")
            .to("space", "Space", space.id()));
    body("SpaceDescription", description, space.description(), 0);
    site.spaces().grants(space).forEach(grant -> permission(space, grant));
    site.labels()
        .everyOf(space.id())
        .forEach(label -> label("SpaceDescription", description, label));
    site.contents()
        .all()
        .filter(one -> one.spaceId() == space.id())
        .toList()
        .forEach(this::content);
  }

  private Entity by(Entity entity, String name, String key) {
    people.add(key);
    return entity.to(name, "ConfluenceUserImpl", key);
  }

  private void permission(Space space, Grant grant) {
    Words.right(grant.right())
        .ifPresent(word ->
            entities.add(
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
      entities.add(entity);
      if (!version.kind().withoutBody()) {
        body(type, id, version.body().value(), 2);
      }
      details(type, id, content, version);
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
    entities.add(
        new Entity("BodyContent", ++last)
            .with("body", value)
            .with("bodyType", format)
            .to("content", type, owner));
  }

  private void details(String type, long id, Content newest, Content version) {
    switch (version.detail()) {
      case Detail.File file -> {
        property(type, id, "MEDIA_TYPE", file.mediaType());
        property(type, id, "FILESIZE", Long.toString(file.size()));
        property(type, id, "COMMENT", file.comment());
        Content container = site.contents().container(newest);
        String path =
            "attachments/" + container.id() + "/" + newest.id() + "/" + version.version().number();
        files.add(new FilePart(path, file.blob()));
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
    entities.add(
        new Entity("ContentProperty", ++last)
            .with("name", name)
            .with("stringValue", value)
            .to("content", type, owner));
  }

  private void label(String type, long owner, Label label) {
    if (labels.add(label.id())) {
      entities.add(
          new Entity("Label", label.id())
              .with("name", label.name())
              .with("namespace", label.prefix()));
    }
    Entity labelling =
        new Entity("Labelling", ++last).to("label", "Label", label.id()).to("content", type, owner);
    entities.add(label.owner().isEmpty() ? labelling : by(labelling, "owningUser", label.owner()));
  }

  private void restriction(String type, Content content, Operation operation) {
    Set<Holder> holders = site.restrictions().of(content.id(), operation);
    if (holders.isEmpty()) {
      return;
    }
    String word = operation == Operation.READ ? "View" : "Edit";
    long set = ++last;
    entities.add(
        new Entity("ContentPermissionSet", set)
            .with("type", word)
            .to("owningContent", type, content.id()));
    for (Holder holder : holders) {
      entities.add(
          held(
              new Entity("ContentPermission", ++last)
                  .with("type", word)
                  .to("owningSet", "ContentPermissionSet", set),
              holder,
              "groupName"));
    }
  }

  private Written packed(String descriptor) {
    for (String key : people) {
      String name = site.users().byKey(key).map(User::name).orElse(key);
      entities.addFirst(
          new Entity("ConfluenceUserImpl", key)
              .with("name", name)
              .with("lowerName", name.toLowerCase(Locale.ROOT)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("exportDescriptor.properties"));
      zip.write(
          (descriptor
                  + "versionNumber=10.0.3\nbuildNumber=10003\ndefaultUsersGroup="
                  + ConfluenceSite.USERS
                  + "\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      zip.putNextEntry(new ZipEntry("entities.xml"));
      EntityXml.write(entities, zip);
      for (FilePart file : files) {
        zip.putNextEntry(new ZipEntry(file.path()));
        zip.write(site.files().get(file.blob()).orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the objects of a backup cannot be written", e);
    }
    return new Written(bytes.toByteArray(), entities.size());
  }
}

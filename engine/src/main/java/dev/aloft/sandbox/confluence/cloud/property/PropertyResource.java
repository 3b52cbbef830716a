package dev.aloft.sandbox.confluence.cloud.property;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.edit.Revision;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Properties of content and of spaces. A change names the version that it makes. */
public final class PropertyResource implements Resource<CloudCall> {

  private static final Outline CHANGED =
      Outline.of("key", "value", "version.number", "version.message");

  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_VALUE = 32_768;

  /**
   * Something that has properties.
   *
   * @param id its id
   * @param writable whether the caller may change them
   */
  private record Owner(long id, boolean writable) {}

  /**
   * How the owner of a call is found and its properties are shown.
   *
   * @param created the status of a new property
   */
  private record Holding(
      Function<CloudCall, Owner> owner, Function<Property, ObjectNode> view, int created) {}

  private final ConfluenceSite site;
  private final Finder finder;

  /** The properties of a site. */
  public PropertyResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    content(operations, "Page", "page-id", Kind.PAGE);
    content(operations, "Blogpost", "blogpost-id", Kind.BLOG_POST);
    content(operations, "Attachment", "attachment-id", Kind.ATTACHMENT);
    content(operations, "CustomContent", "custom-content-id", Kind.CUSTOM);
    register(
        operations,
        "SmartLink",
        holding("id", kind -> kind == Kind.EMBED, Kind.EMBED.title()),
        holding("embed-id", kind -> kind == Kind.EMBED, Kind.EMBED.title()));
    register(
        operations,
        "Comment",
        holding("comment-id", Kind::comment, "Comment"),
        holding("comment-id", Kind::comment, "Comment"));
    for (Kind kind : List.of(Kind.FOLDER, Kind.WHITEBOARD, Kind.DATABASE)) {
      register(
          operations,
          kind.title(),
          holding("id", one -> one == kind, kind.title()),
          holding(kind.word() + "-id", one -> one == kind, kind.title()));
    }
    space(operations);
  }

  private void content(Operations<CloudCall> operations, String name, String id, Kind kind) {
    Holding holding = holding(id, one -> one == kind, kind.title());
    register(operations, name, holding, holding);
  }

  private Holding holding(String parameter, Predicate<Kind> kinds, String name) {
    return new Holding(
        call -> {
          Content content =
              finder
                  .any(call, call.path(parameter), kinds)
                  .filter(one -> one.status() != Status.TRASHED)
                  .orElseThrow(() -> Refusal.notFound(name + " not found"));
          return new Owner(content.id(), site.access().writes(site.viewer(call), content));
        },
        NewViews::property,
        200);
  }

  /** The five operations; in some paths a list names its owner otherwise than a property does. */
  private void register(
      Operations<CloudCall> operations, String name, Holding all, Holding single) {
    operations
        .on("get" + name + "ContentProperties")
        .query("key", "sort", "cursor", "limit")
        .answer(call -> list(call, all));
    operations
        .on("create" + name + "Property")
        .body("key", "value")
        .answer(call -> create(call, all));
    operations.on("get" + name + "ContentPropertiesById").answer(call -> get(call, single));
    operations
        .on("update" + name + "PropertyById")
        .body("key", "value", "version")
        .outlined(CHANGED)
        .answer(call -> update(call, single));
    operations.on("delete" + name + "PropertyById").answer(call -> delete(call, single));
  }

  private void space(Operations<CloudCall> operations) {
    Holding holding =
        new Holding(
            call -> {
              Space space = finder.space(call, call.path("space-id"));
              return new Owner(
                  space.id(), site.access().may(site.viewer(call), space, Right.ADMINISTER));
            },
            NewViews::spaceProperty,
            201);
    operations
        .on("getSpaceProperties")
        .query("key", "cursor", "limit")
        .answer(call -> list(call, holding));
    operations.on("createSpaceProperty").body("key", "value").answer(call -> create(call, holding));
    operations.on("getSpacePropertyById").answer(call -> get(call, holding));
    operations
        .on("updateSpacePropertyById")
        .body("key", "value", "version")
        .outlined(CHANGED)
        .answer(call -> update(call, holding));
    operations.on("deleteSpacePropertyById").answer(call -> delete(call, holding));
  }

  private Reply list(CloudCall call, Holding holding) {
    Optional<String> key = call.query("key");
    Comparator<Property> up = Comparator.comparing(Property::key);
    List<Property> found =
        site.properties().of(holding.owner().apply(call).id()).stream()
            .filter(one -> key.isEmpty() || key.get().equals(one.key()))
            .sorted(call.query("sort").orElse("key").equals("-key") ? up.reversed() : up)
            .toList();
    return CursorPages.of(call, found, holding.view());
  }

  private Owner written(CloudCall call, Holding holding) {
    Owner owner = holding.owner().apply(call);
    if (!owner.writable()) {
      throw Refusal.notFound("Not found, or you may not change its properties");
    }
    return owner;
  }

  private Property property(CloudCall call, Owner owner) {
    return Ids.parse(call.path("property-id"))
        .flatMap(id -> site.properties().find(owner.id(), id))
        .orElseThrow(() -> Refusal.notFound("Property not found"));
  }

  private static JsonNode value(Form form) {
    JsonNode value =
        form.node("value").orElseThrow(() -> Refusal.field("value", "The value is required."));
    if (value.toString().length() > LONGEST_VALUE) {
      throw Refusal.field(
          "value", "The value must not be longer than " + LONGEST_VALUE + " characters.");
    }
    return value;
  }

  private Reply create(CloudCall call, Holding holding) {
    Owner owner = written(call, holding);
    Form form = Form.of(call);
    String key = form.required("key", LONGEST_KEY);
    form.check();
    JsonNode value = value(form);
    if (site.properties().find(owner.id(), key).isPresent()) {
      throw Refusal.badRequest("A property with the key " + key + " already exists");
    }
    String author = call.caller().accountId();
    Property property =
        new Property(
            site.contents().nextId(),
            key,
            value,
            author,
            site.now(),
            new Version(1, author, site.now(), "", false));
    site.properties().put(owner.id(), property);
    return Reply.json(holding.created(), holding.view().apply(property));
  }

  private Reply get(CloudCall call, Holding holding) {
    Property property = property(call, holding.owner().apply(call));
    return Reply.ok(holding.view().apply(property));
  }

  private Reply update(CloudCall call, Holding holding) {
    Owner owner = written(call, holding);
    Property before = property(call, owner);
    Form form = Form.of(call);
    if (!form.text("key").orElse(before.key()).equals(before.key())) {
      throw Refusal.badRequest("The key of a property cannot be changed");
    }
    Form version =
        Form.of(
            form.node("version")
                .orElseThrow(() -> Refusal.field("version", "The version is required.")),
            "number",
            "message");
    Revision.refuseOther(version.number("number").orElse(0L), before.version().number());
    Property after =
        new Property(
            before.id(),
            before.key(),
            value(form),
            before.author(),
            before.created(),
            before
                .version()
                .next(call.caller().accountId(), site.now(), version.text("message").orElse("")));
    site.properties().put(owner.id(), after);
    return Reply.ok(holding.view().apply(after));
  }

  private Reply delete(CloudCall call, Holding holding) {
    Owner owner = written(call, holding);
    site.properties().remove(owner.id(), property(call, owner));
    return Reply.noContent();
  }
}

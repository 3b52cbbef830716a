package dev.aloft.sandbox.confluence.datacenter.property;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.VersionViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * {@code /content/{id}/property} and {@code /space/{spaceKey}/property}; a change names its
 * version.
 */
public final class PropertyResource implements Resource<DataCenterCall> {

  private static final int USUAL = 10;
  private static final int MOST = 200;
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_VALUE = 32_768;

  private static final Outline PROPERTY =
      Outline.of("key", "value", "version.number", "version.message")
          .overlooking(
              Outlines.COMPUTED,
              "id",
              "content",
              "contentRef",
              "space",
              "spaceRef",
              "version.*",
              "_links",
              "_expandable");

  /** Something that has properties: its number, where it lies, whether the caller changes them. */
  private record Owner(long id, String path, boolean writable) {}

  private final ConfluenceSite site;
  private final Finder finder;
  private final VersionViews views;

  /** The properties of a site. */
  public PropertyResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new VersionViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    register(
        operations,
        List.of("findAll", "findByKey", "create_1", "create_2", "update_1", "delete_2"),
        this::content);
    register(
        operations,
        List.of("get_1", "get", "create_3", "create_4", "update_3", "delete_4"),
        this::space);
  }

  private Owner content(DataCenterCall call) {
    Content content = finder.content(call);
    return new Owner(
        content.id(),
        "/rest/api/content/" + content.key() + "/property",
        site.access().writes(call.caller(), content));
  }

  private Owner space(DataCenterCall call) {
    Space space = finder.space(call, call.path("spaceKey"));
    return new Owner(
        space.id(),
        "/rest/api/space/" + space.key() + "/property",
        site.access().may(call.caller(), space, Right.ADMINISTER));
  }

  /** The six operations: all, one, create, create under a key, update, delete. */
  private void register(
      Operations<DataCenterCall> operations,
      List<String> ids,
      Function<DataCenterCall, Owner> owner) {
    operations
        .on(ids.get(0))
        .query("expand", "start", "limit")
        .answer(call -> {
          Owner of = owner.apply(call);
          return Reply.ok(
              StartPages.of(
                  call,
                  site.properties().of(of.id()),
                  USUAL,
                  MOST,
                  one -> views.property(call, one, of.path())));
        });
    operations
        .on(ids.get(1))
        .query("expand")
        .answer(call -> {
          Owner of = owner.apply(call);
          return Reply.ok(views.property(call, find(call, of), of.path()));
        });
    operations
        .on(ids.get(2))
        .anyBody()
        .outlined(PROPERTY)
        .answer(call -> {
          Form form = Form.of(call);
          String key = form.required("key", LONGEST_KEY);
          form.check();
          return create(call, writable(owner.apply(call)), key);
        });
    operations
        .on(ids.get(3))
        .anyBody()
        .outlined(PROPERTY)
        .answer(call -> create(call, writable(owner.apply(call)), call.path("key")));
    operations
        .on(ids.get(4))
        .anyBody()
        .outlined(PROPERTY)
        .answer(call -> update(call, writable(owner.apply(call))));
    operations
        .on(ids.get(5))
        .answer(call -> {
          Owner of = writable(owner.apply(call));
          site.properties().remove(of.id(), find(call, of));
          return Reply.noContent();
        });
  }

  private static Owner writable(Owner owner) {
    if (!owner.writable()) {
      throw Refusal.forbidden("User not permitted to change these properties");
    }
    return owner;
  }

  private Property find(DataCenterCall call, Owner owner) {
    return site.properties()
        .find(owner.id(), call.path("key"))
        .orElseThrow(() -> Refusal.notFound("No property with key : " + call.path("key")));
  }

  private static JsonNode value(DataCenterCall call) {
    JsonNode value =
        Form.of(call)
            .node("value")
            .orElseThrow(() -> Refusal.badRequest("The value of a property is required"));
    if (value.toString().length() > LONGEST_VALUE) {
      throw Refusal.of(413, "The value of a property must not be longer than " + LONGEST_VALUE);
    }
    return value;
  }

  private Reply create(DataCenterCall call, Owner owner, String key) {
    JsonNode value = value(call);
    if (site.properties().find(owner.id(), key).isPresent()) {
      throw Refusal.badRequest("A property with the key " + key + " already exists");
    }
    String author = call.caller().key();
    Version first = new Version(1, author, site.now(), "", false);
    Property property =
        site.properties()
            .put(
                owner.id(),
                new Property(site.contents().nextId(), key, value, author, site.now(), first));
    return Reply.ok(views.property(call, property, owner.path()));
  }

  /** The first version of a property that is not there yet makes it. */
  private Reply update(DataCenterCall call, Owner owner) {
    Form version =
        Form.of(
            Form.of(call)
                .node("version")
                .orElseThrow(() -> Refusal.badRequest("The version is required")));
    long number = version.number("number").orElse(0L);
    String key = call.path("key");
    if (Form.of(call).text("key").filter(one -> !one.equals(key)).isPresent()) {
      throw Refusal.badRequest("The key of the body is not that of the path");
    }
    if (number == 1 && site.properties().find(owner.id(), key).isEmpty()) {
      return create(call, owner, key);
    }
    Property before = find(call, owner);
    if (number != before.version().number() + 1L) {
      throw Refusal.conflict(
          "The version must be one above the current one, which is " + before.version().number());
    }
    Property after =
        new Property(
            before.id(),
            key,
            value(call),
            before.author(),
            before.created(),
            before
                .version()
                .next(call.caller().key(), site.now(), version.text("message").orElse("")));
    return Reply.ok(views.property(call, site.properties().put(owner.id(), after), owner.path()));
  }
}

package dev.aloft.sandbox.confluence.cloud.classification;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /classification-levels} and {@code …/classification-level}: content has the level that it
 * was given, or the one that its space gives. A site has levels only where its organization has.
 */
public final class ClassificationResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;

  /** The id of a level, by the id of content or of a space. */
  private final Register<Long, String> given;

  /** The levels of a site. */
  public ClassificationResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.given = new Register<>(site.store(), "confluence.classified", new TypeReference<>() {});
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getClassificationLevels")
        .answer(call -> Reply.ok(Json.array(site.behaviour().classificationLevels(), this::view)));
    operations
        .on("getSpaceDefaultClassificationLevel")
        .answer(call -> shown(given.find(finder.space(call, call.path("id")).id())));
    operations
        .on("putSpaceDefaultClassificationLevel")
        .body("id")
        .answer(call -> {
          given.put(space(call).id(), level(call));
          return Reply.noContent();
        });
    operations
        .on("deleteSpaceDefaultClassificationLevel")
        .answer(call -> {
          given.remove(space(call).id());
          return Reply.noContent();
        });
    operations
        .on("getPageClassificationLevel")
        .query("status")
        .answer(call -> shown(call, Kind.PAGE));
    operations
        .on("getBlogPostClassificationLevel")
        .query("status")
        .answer(call -> shown(call, Kind.BLOG_POST));
    operations.on("getWhiteboardClassificationLevel").answer(call -> shown(call, Kind.WHITEBOARD));
    operations.on("getDatabaseClassificationLevel").answer(call -> shown(call, Kind.DATABASE));
    changing(operations, "Page", Kind.PAGE);
    changing(operations, "BlogPost", Kind.BLOG_POST);
    changing(operations, "Whiteboard", Kind.WHITEBOARD);
    changing(operations, "Database", Kind.DATABASE);
  }

  private void changing(Operations<CloudCall> operations, String name, Kind kind) {
    operations
        .on("put" + name + "ClassificationLevel")
        .body("id", "status")
        .answer(call -> {
          given.put(written(call, kind).id(), level(call));
          return Reply.noContent();
        });
    operations
        .on("post" + name + "ClassificationLevel")
        .body("status")
        .answer(call -> {
          given.remove(written(call, kind).id());
          return Reply.noContent();
        });
  }

  private Space space(CloudCall call) {
    Space space = finder.space(call, call.path("id"));
    finder.require(call, space, Right.ADMINISTER, "Space");
    return space;
  }

  private Content written(CloudCall call, Kind kind) {
    Content content = finder.current(call, call.path("id"), kind);
    finder.requireWrite(call, content);
    return content;
  }

  private static String id(String name) {
    byte[] seed = ("classification level/" + name).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  private String level(CloudCall call) {
    String wanted = Form.of(call).text("id").orElse("");
    return site.behaviour().classificationLevels().stream()
        .map(ClassificationResource::id)
        .filter(wanted::equals)
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("There is no classification level " + wanted));
  }

  private Reply shown(CloudCall call, Kind kind) {
    Content content = finder.current(call, call.path("id"), kind);
    return shown(given.find(content.id()).or(() -> given.find(content.spaceId())));
  }

  private Reply shown(Optional<String> level) {
    List<String> names = site.behaviour().classificationLevels();
    return names.stream()
        .filter(name -> Optional.of(id(name)).equals(level))
        .findFirst()
        .map(name -> Reply.ok(view(name)))
        .orElseThrow(() -> Refusal.notFound("There is no classification level"));
  }

  private ObjectNode view(String name) {
    return Json.object()
        .put("id", id(name))
        .put("status", "PUBLISHED")
        .put("order", site.behaviour().classificationLevels().indexOf(name))
        .put("name", name)
        .put("description", name)
        .put("guideline", "")
        .put("color", "GREY");
  }
}

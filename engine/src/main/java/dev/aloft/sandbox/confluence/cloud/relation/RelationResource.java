package dev.aloft.sandbox.confluence.cloud.relation;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Relations;
import dev.aloft.sandbox.confluence.cloud.site.Relations.End;
import dev.aloft.sandbox.confluence.cloud.site.Relations.Relation;
import dev.aloft.sandbox.confluence.cloud.site.Relations.Said;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /relation}: what people have saved for later ({@code favourite}), and whatever else
 * somebody relates. The product finds no favourites: it answers 501 for them itself.
 */
public final class RelationResource implements Resource<CloudCall> {

  private static final Set<String> TYPES = Set.of("user", "content", "space");
  private static final int USUAL = 25;
  private static final int MOST = 200;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Relations relations;

  /** The relations of a site. */
  public RelationResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.relations = site.relations();
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getRelationship")
        .query("expand")
        .answer(call -> {
          Relation relation = relation(call);
          Said said =
              relations
                  .find(relation)
                  .orElseThrow(() ->
                      Refusal.notFound("There is no relation " + relation.name() + " of the two"));
          return Reply.ok(view(call, relation, said));
        });
    operations
        .on("createRelationship")
        .answer(call -> {
          Relation relation = relation(call);
          refuseForeign(call, relation);
          Said said = new Said(call.caller().accountId(), site.now());
          return Reply.ok(view(call, relation, relations.put(relation, said)));
        });
    operations
        .on("deleteRelationship")
        .answer(call -> {
          Relation relation = relation(call);
          refuseForeign(call, relation);
          if (!relations.remove(relation)) {
            throw Refusal.notFound("There is no relation " + relation.name() + " of the two");
          }
          return Reply.noContent();
        });
    operations
        .on("findTargetFromSource")
        .query("expand", "start", "limit")
        .answer(call -> {
          End source = end(call, "source");
          return find(
              call,
              one ->
                  one.source().equals(source) && one.target().type().equals(type(call, "target")));
        });
    operations
        .on("findSourcesForTarget")
        .query("expand", "start", "limit")
        .answer(call -> {
          End target = end(call, "target");
          return find(
              call,
              one ->
                  one.target().equals(target) && one.source().type().equals(type(call, "source")));
        });
  }

  private static String type(CloudCall call, String end) {
    String type = call.path(end + "Type");
    if (!TYPES.contains(type)) {
      throw Refusal.badRequest("The " + end + "Type must be one of user, content and space");
    }
    return type;
  }

  /** An end that is there; for people, {@code current} is who calls. */
  private End end(CloudCall call, String end) {
    String type = type(call, end);
    String key = call.path(end + "Key");
    String found =
        switch (type) {
          case "content" -> finder.current(call, key).key();
          case "space" -> finder.spaceByKey(call, key).key();
          default -> {
            String id = key.equals("current") ? call.caller().accountId() : key;
            yield site.person(id)
                .orElseThrow(() -> Refusal.notFound("No user found with accountId : " + id))
                .accountId();
          }
        };
    return new End(type, found);
  }

  private Relation relation(CloudCall call) {
    Relation relation =
        new Relation(call.path("relationName"), end(call, "source"), end(call, "target"));
    if (relation.name().equals(Relations.FAVOURITE)
        && (!relation.source().type().equals("user") || relation.target().type().equals("user"))) {
      throw Refusal.badRequest("Only users have favourites, which are content and spaces");
    }
    return relation;
  }

  /** What others have saved is theirs. */
  private void refuseForeign(CloudCall call, Relation relation) {
    boolean own =
        !relation.source().type().equals("user")
            || relation.source().key().equals(call.caller().accountId());
    if (!own && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("Only administrators may change the relations of others");
    }
  }

  private Reply find(CloudCall call, Predicate<Relation> wanted) {
    String name = call.path("relationName");
    if (name.equals(Relations.FAVOURITE)) {
      throw Refusal.of(
          501,
          "com.atlassian.confluence.api.service.exceptions.NotImplementedServiceException: find"
              + " relations not implemented for Favourites");
    }
    List<Relation> found = relations.named(name).filter(wanted).toList();
    return Reply.ok(
        StartPages.of(
            call, found, USUAL, MOST, one -> view(call, one, relations.find(one).orElseThrow())));
  }

  /** Of the two ends the product expands the source alone. */
  private ObjectNode view(CloudCall call, Relation relation, Said said) {
    ObjectNode view = Json.object();
    view.put("name", relation.name());
    ObjectNode expandable = Json.object();
    if (call.expands("relationData")) {
      ObjectNode data = view.putObject("relationData");
      data.set("createdBy", views.people().person(site.viewer(call), said.accountId()));
      data.put("createdDate", Times.text(said.when()));
      data.put("friendlyCreatedDate", Times.text(said.when()));
    } else {
      expandable.put("relationData", "");
    }
    if (call.expands("source")) {
      view.set("source", end(call, relation.source()));
    } else {
      expandable.put("source", where(relation.source()));
    }
    expandable.put("target", where(relation.target()));
    view.set("_expandable", expandable);
    view.putObject("_links").put("self", call.request().base() + call.request().rawPath());
    return view;
  }

  private ObjectNode end(CloudCall call, End end) {
    return switch (end.type()) {
      case "content" -> views.older().content(call, finder.current(call, end.key()), List.of());
      case "space" -> views.older().space(call, finder.spaceByKey(call, end.key()));
      default -> views.people().person(site.viewer(call), end.key());
    };
  }

  private static String where(End end) {
    return end.type().equals("user")
        ? "/rest/api/user?accountId=" + end.key()
        : "/rest/api/" + end.type() + "/" + end.key();
  }
}

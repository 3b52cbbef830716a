package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Restrictions as replies show them. */
public final class RestrictionViews {

  private static final int LIMIT = 200;

  private final ConfluenceSite site;
  private final PersonViews people;

  /** The views of a site. */
  public RestrictionViews(ConfluenceSite site) {
    this.site = site;
    this.people = new PersonViews(site);
  }

  /** Both operations in a list. */
  public ObjectNode list(DataCenterCall call, Content content) {
    ObjectNode view = Json.object();
    ArrayNode results = view.putArray("results");
    for (Operation operation : Operation.values()) {
      results.add(one(call, content, operation));
    }
    view.put("start", 0).put("limit", LIMIT).put("size", results.size());
    view.putObject("_links").put("self", self(call, content));
    return view;
  }

  /** Both operations by name. */
  public ObjectNode byOperation(DataCenterCall call, Content content) {
    ObjectNode view = Json.object();
    for (Operation operation : Operation.values()) {
      view.set(operation.word(), one(call, content, operation));
    }
    view.putObject("_links").put("self", self(call, content) + "/byOperation");
    return view;
  }

  /** One operation. */
  public ObjectNode one(DataCenterCall call, Content content, Operation operation) {
    ObjectNode view = Json.object();
    view.put("operation", operation.word());
    holders(call, site.restrictions().of(content.id(), operation), view.putObject("restrictions"));
    view.putObject("_links").put("self", self(call, content) + "/byOperation/" + operation.word());
    view.putObject("_expandable").put("content", "/rest/api/content/" + content.key());
    return view;
  }

  /** Who alone reads it because of itself or of what it lies below. */
  public ObjectNode relevant(DataCenterCall call, Content content) {
    ObjectNode view = Json.object();
    ArrayNode results = view.putArray("results");
    Stream.concat(Stream.of(content), site.contents().ancestors(content).stream())
        .filter(one -> !site.restrictions().of(one.id(), Operation.READ).isEmpty())
        .forEach(one -> results.add(one(call, one, Operation.READ)));
    view.put("start", 0).put("limit", LIMIT).put("size", results.size());
    view.putObject("_links").put("self", self(call, content) + "/relevantViewRestrictions");
    return view;
  }

  private void holders(DataCenterCall call, Set<Holder> holders, ObjectNode view) {
    ArrayNode users = view.putObject("user").putArray("results");
    ArrayNode groups = view.putObject("group").putArray("results");
    for (Holder holder : holders) {
      if (holder.type() == Holder.Type.USER) {
        users.add(people.person(call, holder.id()));
      } else {
        groups.add(PersonViews.group(call, holder.id()));
      }
    }
    view.withObject("user").put("start", 0).put("limit", LIMIT).put("size", users.size());
    view.withObject("group").put("start", 0).put("limit", LIMIT).put("size", groups.size());
  }

  private static String self(DataCenterCall call, Content content) {
    return call.address("/rest/api/content/" + content.key() + "/restriction");
  }
}

package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.json.Json;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Restrictions as the API shows them. */
public final class RestrictionViews {

  private static final int LIMIT = 100;

  private final ConfluenceSite site;
  private final People people;

  /** The views of a site. */
  public RestrictionViews(ConfluenceSite site, People people) {
    this.site = site;
    this.people = people;
  }

  /** Both operations in a list. */
  public ObjectNode list(CloudCall call, Content content) {
    ObjectNode view = Json.object();
    ArrayNode results = view.putArray("results");
    for (Operation operation : Operation.values()) {
      results.add(one(call, content, operation));
    }
    view.put("start", 0).put("limit", LIMIT).put("size", results.size());
    view.put("restrictionsHash", hash(content));
    view.putObject("_links")
        .put("self", self(call, content))
        .put("base", call.request().base() + "/wiki")
        .put("context", "/wiki");
    return view;
  }

  /** Both operations by name. */
  public ObjectNode byOperation(CloudCall call, Content content) {
    ObjectNode view = Json.object();
    for (Operation operation : Operation.values()) {
      view.set(operation.word(), one(call, content, operation));
    }
    view.putObject("_links").put("self", self(call, content) + "/byOperation");
    return view;
  }

  /** One operation. */
  public ObjectNode one(CloudCall call, Content content, Operation operation) {
    Viewer viewer = site.viewer(call);
    Set<Holder> holders = site.restrictions().of(content.id(), operation);
    ObjectNode view = Json.object();
    view.put("operation", operation.word());
    ObjectNode restrictions = view.putObject("restrictions");
    ArrayNode users = restrictions.putObject("user").putArray("results");
    ArrayNode groups = restrictions.putObject("group").putArray("results");
    for (Holder holder : holders) {
      if (holder.type() == Holder.Type.USER) {
        users.add(people.person(viewer, holder.id()));
      } else {
        site.cloud()
            .organization()
            .groups()
            .find(holder.id())
            .ifPresent(group -> groups.add(People.group(group)));
      }
    }
    restrictions.withObject("user").put("start", 0).put("limit", LIMIT).put("size", users.size());
    restrictions.withObject("group").put("start", 0).put("limit", LIMIT).put("size", groups.size());
    restrictions.putObject("_expandable");
    view.putObject("_expandable").put("content", "/rest/api/content/" + content.key());
    view.putObject("_links").put("self", self(call, content) + "/byOperation/" + operation.word());
    return view;
  }

  private static String self(CloudCall call, Content content) {
    return call.self() + "/content/" + content.key() + "/restriction";
  }

  private String hash(Content content) {
    int hash = 0;
    for (Operation operation : Operation.values()) {
      hash = 31 * hash + site.restrictions().of(content.id(), operation).hashCode();
    }
    return Integer.toHexString(hash);
  }
}

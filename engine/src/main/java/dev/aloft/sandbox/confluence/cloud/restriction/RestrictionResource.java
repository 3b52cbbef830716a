package dev.aloft.sandbox.confluence.cloud.restriction;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.RestrictionViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code /content/{id}/restriction}: who alone may read and who alone may change. Whoever leaves
 * himself out is locked out: to him the content is not there any more.
 */
public final class RestrictionResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final RestrictionViews views;

  /** The restrictions of a site. */
  public RestrictionResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new RestrictionViews(site, views.people());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getRestrictions")
        .query("expand")
        .answer(call -> Reply.ok(views.list(call, content(call))));
    operations
        .on("updateRestrictions")
        .query("expand")
        .anyBody()
        .outlined(Outlines.restrictions("accountId"))
        .answer(call -> write(call, true));
    operations
        .on("addRestrictions")
        .query("expand")
        .anyBody()
        .outlined(Outlines.restrictions("accountId"))
        .answer(call -> write(call, false));
    operations.on("deleteRestrictions").query("expand").answer(this::lift);
    operations
        .on("getRestrictionsByOperation")
        .query("expand")
        .answer(call -> Reply.ok(views.byOperation(call, content(call))));
    operations
        .on("getRestrictionsForOperation")
        .query("expand")
        .answer(call -> Reply.ok(views.one(call, content(call), operation(call))));
    single(
        operations,
        "getContentRestrictionStatusForUser",
        "addUserToContentRestriction",
        "removeUserFromContentRestriction",
        true);
    single(
        operations,
        "getIndividualGroupRestrictionStatusByGroupId",
        "addGroupToContentRestrictionByGroupId",
        "removeGroupFromContentRestriction",
        false);
  }

  private void single(
      Operations<CloudCall> operations, String get, String add, String remove, boolean user) {
    String[] query = user ? new String[] {"accountId"} : new String[0];
    operations
        .on(get)
        .query(query)
        .answer(call -> {
          Content content = content(call);
          if (!site.restrictions().of(content.id(), operation(call)).contains(holder(call, user))) {
            throw Refusal.notFound("The restriction does not apply");
          }
          return Reply.empty(200);
        });
    operations.on(add).query(query).answer(call -> change(call, user, true));
    operations.on(remove).query(query).answer(call -> change(call, user, false));
  }

  private Reply change(CloudCall call, boolean user, boolean add) {
    Content content = restricted(call, 404);
    Operation operation = operation(call);
    Holder holder = holder(call, user);
    Set<Holder> holders = site.restrictions().of(content.id(), operation);
    if (add) {
      holders.add(holder);
    } else {
      holders.remove(holder);
    }
    site.restrictions().set(content.id(), operation, holders);
    return Reply.empty(200);
  }

  private Content content(CloudCall call) {
    return finder
        .any(call, call.path("id"), kind -> kind.inTree() || kind == Kind.BLOG_POST)
        .filter(one -> one.status() != Status.TRASHED)
        .orElseThrow(() -> Refusal.notFound("No content with id " + call.path("id")));
  }

  private Content restricted(CloudCall call, int status) {
    Content content = content(call);
    if (!site.access().restricts(site.viewer(call), content)) {
      throw Refusal.of(status, "User not permitted to restrict content " + content.key());
    }
    return content;
  }

  private Operation operation(CloudCall call) {
    return operation(call.path("operationKey"), 404);
  }

  private static Operation operation(String word, int status) {
    return Operation.of(word)
        .orElseThrow(() -> Refusal.of(status, "The operation '" + word + "' cannot be restricted"));
  }

  private Holder holder(CloudCall call, boolean user) {
    return user
        ? user(call.query("accountId").orElse(""), 404)
        : Holder.group(group(call.path("groupId"), 404).groupId());
  }

  private Holder user(String accountId, int status) {
    if (site.person(accountId).isEmpty()) {
      throw Refusal.of(status, "No user with the accountId '" + accountId + "'");
    }
    return Holder.user(accountId);
  }

  private Group group(String nameOrId, int status) {
    return site.cloud()
        .organization()
        .groups()
        .find(nameOrId)
        .or(() -> site.cloud().organization().groups().byName(nameOrId))
        .orElseThrow(() -> Refusal.of(status, "No group '" + nameOrId + "'"));
  }

  private Reply write(CloudCall call, boolean replace) {
    Content content = restricted(call, 404);
    Map<Operation, Set<Holder>> wanted = read(call.json());
    for (Operation operation : Operation.values()) {
      Set<Holder> holders = wanted.getOrDefault(operation, Set.of());
      if (replace) {
        site.restrictions().set(content.id(), operation, holders);
      } else if (!holders.isEmpty()) {
        Set<Holder> all = site.restrictions().of(content.id(), operation);
        all.addAll(holders);
        site.restrictions().set(content.id(), operation, all);
      }
    }
    return Reply.ok(views.list(call, content));
  }

  private Reply lift(CloudCall call) {
    Content content = restricted(call, 403);
    site.restrictions().clear(content.id());
    return Reply.ok(views.list(call, content));
  }

  private Map<Operation, Set<Holder>> read(JsonNode body) {
    List<JsonNode> items = new ArrayList<>();
    if (body.isArray()) {
      body.forEach(items::add);
    } else {
      items.addAll(Form.of(body).elements("results"));
    }
    Map<Operation, Set<Holder>> wanted = new EnumMap<>(Operation.class);
    for (JsonNode item : items) {
      Form form = Form.of(item);
      Operation operation = operation(form.text("operation").orElse(""), 400);
      Form restrictions =
          Form.of(
              form.node("restrictions")
                  .orElseThrow(
                      () -> Refusal.field("restrictions", "The restrictions are required.")));
      Set<Holder> holders = wanted.computeIfAbsent(operation, key -> new LinkedHashSet<>());
      for (JsonNode user : listed(restrictions, "user")) {
        holders.add(user(user.path("accountId").asString(""), 400));
      }
      for (JsonNode one : listed(restrictions, "group")) {
        String id = one.path("id").asString("");
        holders.add(
            Holder.group(group(id.isEmpty() ? one.path("name").asString("") : id, 400).groupId()));
      }
    }
    return wanted;
  }

  /** A list, or an object that holds one. */
  private static List<JsonNode> listed(Form restrictions, String name) {
    return restrictions
        .node(name)
        .map(node ->
            node.isArray() ? restrictions.elements(name) : Form.of(node).elements("results"))
        .orElse(List.of());
  }
}

package dev.aloft.sandbox.confluence.datacenter.restriction;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.RestrictionViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
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
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** {@code /content/{id}/restriction}; nobody may lock himself out. */
public final class RestrictionResource implements Resource<DataCenterCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final RestrictionViews views;

  /** The restrictions of a site. */
  public RestrictionResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new RestrictionViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("byOperation")
        .query("expand")
        .answer(call -> Reply.ok(views.byOperation(call, content(call))));
    operations
        .on("forOperation")
        .query("expand", "start", "limit")
        .answer(call ->
            Reply.ok(views.one(call, content(call), operation(call.path("operationKey"), 404))));
    operations
        .on("relevantViewRestrictions")
        .query("expand", "start", "limit")
        .answer(call -> Reply.ok(views.relevant(call, content(call))));
    operations
        .on("updateRestrictions")
        .query("expand")
        .anyBody()
        .outlined(Outlines.restrictions("username", "userKey"))
        .answer(this::update);
  }

  private Content content(DataCenterCall call) {
    Content content = finder.content(call);
    if (content.kind() != Kind.PAGE && content.kind() != Kind.BLOG_POST) {
      throw Refusal.badRequest("Only pages and blog posts can be restricted");
    }
    return content;
  }

  private static Operation operation(String word, int status) {
    return Operation.of(word)
        .orElseThrow(() -> Refusal.of(status, "The operation '" + word + "' cannot be restricted"));
  }

  private Reply update(DataCenterCall call) {
    Content content = content(call);
    if (!site.access().restricts(call.caller(), content)) {
      throw Refusal.forbidden("User not permitted to restrict content with id " + content.key());
    }
    Map<Operation, Set<Holder>> before = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      before.put(operation, site.restrictions().of(content.id(), operation));
    }
    Map<Operation, Set<Holder>> wanted = read(call, before);
    wanted.forEach(
        (operation, holders) -> site.restrictions().set(content.id(), operation, holders));
    if (!site.access().writes(call.caller(), content)) {
      before.forEach(
          (operation, holders) -> site.restrictions().set(content.id(), operation, holders));
      throw Refusal.badRequest("Restrictions must not revoke the access of who sets them");
    }
    wanted.forEach((operation, holders) -> {
      Set<Holder> former = before.getOrDefault(operation, Set.of());
      record(call, content, operation, former, holders);
    });
    return Reply.ok(views.list(call, content));
  }

  private void record(
      DataCenterCall call,
      Content content,
      Operation operation,
      Set<Holder> before,
      Set<Holder> after) {
    for (Holder holder : after) {
      if (!before.contains(holder)) {
        site.audit().restriction(call.caller(), true, holder, content, operation.word());
      }
    }
    for (Holder holder : before) {
      if (!after.contains(holder)) {
        site.audit().restriction(call.caller(), false, holder, content, operation.word());
      }
    }
  }

  /** What a body says; kinds of holders that it leaves out stay as they are. */
  private Map<Operation, Set<Holder>> read(
      DataCenterCall call, Map<Operation, Set<Holder>> before) {
    List<JsonNode> items = new ArrayList<>();
    if (call.json().isArray()) {
      call.json().forEach(items::add);
    } else {
      items.addAll(Form.of(call.json()).elements("results"));
    }
    Map<Operation, Set<Holder>> wanted = new EnumMap<>(Operation.class);
    for (JsonNode item : items) {
      Form form = Form.of(item);
      Operation operation = operation(form.text("operation").orElse(""), 400);
      Form restrictions =
          Form.of(
              form.node("restrictions")
                  .orElseThrow(() -> Refusal.badRequest("The restrictions are required")));
      Set<Holder> holders = new LinkedHashSet<>(before.getOrDefault(operation, Set.of()));
      replace(restrictions, "user", Holder.Type.USER, holders, this::user);
      replace(restrictions, "group", Holder.Type.GROUP, holders, this::group);
      wanted.put(operation, holders);
    }
    return wanted;
  }

  private static void replace(
      Form restrictions,
      String name,
      Holder.Type type,
      Set<Holder> holders,
      Function<JsonNode, Holder> read) {
    if (!restrictions.names(name)) {
      return;
    }
    holders.removeIf(one -> one.type() == type);
    JsonNode node = restrictions.node(name).orElseThrow(Form::unreadable);
    List<JsonNode> listed =
        node.isArray() ? restrictions.elements(name) : Form.of(node).elements("results");
    listed.forEach(one -> holders.add(read.apply(one)));
  }

  private Holder user(JsonNode node) {
    String key = node.path("userKey").asString("");
    String name = node.path("username").asString("");
    return (key.isEmpty() ? site.users().byName(name) : site.users().byKey(key))
        .map(user -> Holder.user(user.key()))
        .orElseThrow(() -> Refusal.badRequest("No user found with name '" + name + "'"));
  }

  private Holder group(JsonNode node) {
    String name = node.path("name").asString("");
    if (!site.users().groups().contains(name)) {
      throw Refusal.badRequest("No group found with name '" + name + "'");
    }
    return Holder.group(name);
  }
}

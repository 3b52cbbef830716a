package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /spaces} of the newer API: listing, reading, making. */
public final class SpaceResource implements Resource<CloudCall> {

  private static final int LONGEST_NAME = 200;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final SpaceFounding founding;
  private final RoleAssignments assignments;

  /** The spaces of a site. */
  public SpaceResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.founding = new SpaceFounding(site);
    this.assignments = new RoleAssignments(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getSpaces")
        .query(
            "ids",
            "keys",
            "type",
            "status",
            "labels",
            "sort",
            "description-format",
            "cursor",
            "limit")
        .answer(this::list);
    operations
        .on("getSpaceById")
        .query("description-format", "include-operations", "include-labels", "include-properties")
        .answer(this::get);
    operations
        .on("getSpaceOperations")
        .answer(call -> {
          Space space = finder.space(call, call.path("id"));
          ObjectNode view = Json.object();
          view.set("operations", operations(call, space));
          return Reply.ok(view);
        });
    operations
        .on("createSpace")
        .body("name", "key", "description", "roleAssignments", "createPrivateSpace")
        .outlined(
            Outline.of(
                "name",
                "key",
                "description.value",
                "description.representation",
                "roleAssignments.principal.principalType",
                "roleAssignments.principal.principalId",
                "roleAssignments.roleId",
                "createPrivateSpace"))
        .answer(this::create);
  }

  private Reply list(CloudCall call) {
    List<String> ids = call.list("ids");
    List<String> keys = call.list("keys");
    List<String> labels = call.list("labels");
    Optional<String> type = call.query("type");
    Optional<String> status = call.query("status");
    Optional<String> format = call.query("description-format");
    Viewer viewer = site.viewer(call);
    List<Space> found =
        site.spaces().all().stream()
            .filter(space -> ids.isEmpty() || ids.contains(Ids.text(space.id())))
            .filter(space -> keys.isEmpty() || keys.contains(space.key()))
            .filter(space -> type.isEmpty() || type.get().equals(space.type()))
            .filter(space -> status.isEmpty() || status.get().equals(space.status()))
            .filter(space -> labels.isEmpty() || bears(space, viewer, labels))
            .filter(space -> site.access().sees(viewer, space))
            .sorted(order(call.query("sort").orElse("id")))
            .toList();
    return CursorPages.of(call, found, space -> views.newer().space(space, format));
  }

  private boolean bears(Space space, Viewer viewer, List<String> labels) {
    return site.labels().of(space.id(), viewer.id()).stream()
        .anyMatch(label -> labels.contains(label.name()));
  }

  private static Comparator<Space> order(String sort) {
    boolean down = sort.startsWith("-");
    Comparator<Space> up =
        switch (down ? sort.substring(1) : sort) {
          case "key" -> Comparator.comparing(Space::key, String.CASE_INSENSITIVE_ORDER);
          case "name" -> Comparator.comparing(Space::name, String.CASE_INSENSITIVE_ORDER);
          default -> Comparator.comparingLong(Space::id);
        };
    return down ? up.reversed() : up;
  }

  private Reply get(CloudCall call) {
    Space space = finder.space(call, call.path("id"));
    ObjectNode view = views.newer().space(space, call.query("description-format"));
    view.remove("currentActiveAlias");
    if (call.flag("include-operations", false)) {
      include(call, view, "operations").set("results", operations(call, space));
    }
    if (call.flag("include-labels", false)) {
      include(call, view, "labels")
          .set(
              "results",
              Json.array(site.labels().of(space.id(), call.caller().accountId()), NewViews::label));
    }
    if (call.flag("include-properties", false)) {
      include(call, view, "properties")
          .set("results", Json.array(site.properties().of(space.id()), NewViews::spaceProperty));
    }
    return Reply.ok(NewViews.alone(call, view));
  }

  private static ObjectNode include(CloudCall call, ObjectNode view, String name) {
    ObjectNode list = view.putObject(name);
    list.putArray("results");
    list.putObject("meta").put("hasMore", false);
    list.putObject("_links").put("self", call.request().rawPath() + "/" + name);
    return list;
  }

  private ArrayNode operations(CloudCall call, Space space) {
    Viewer viewer = site.viewer(call);
    return Json.array(
        Right.ALL.stream().filter(right -> site.access().may(viewer, space, right)).toList(),
        right ->
            Json.object().put("operation", right.operation()).put("targetType", right.target()));
  }

  private Reply create(CloudCall call) {
    assignments.requireRoles();
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    Optional<String> key = form.filled("key", 255);
    form.check();
    String description =
        form.node("description")
            .map(node -> Form.of(node, "value", "representation").text("value").orElse(""))
            .orElse("");
    boolean closed = form.flag("createPrivateSpace").orElse(false);
    List<RoleAssignments.Assignment> wanted =
        form.node("roleAssignments").map(assignments::read).orElse(List.of());
    Space space =
        founding.found(
            call.caller(), key.orElseGet(() -> founding.keyFor(name)), name, description);
    if (wanted.isEmpty()) {
      founding.grantAuthor(space);
      if (!closed && !space.personal()) {
        founding.grantEverybody(space);
      }
    }
    wanted.forEach(one -> assignments.apply(space, one));
    ObjectNode view = views.newer().space(space, Optional.of("plain"));
    return Reply.created(NewViews.alone(call, view));
  }
}

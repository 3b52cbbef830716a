package dev.aloft.sandbox.confluence.cloud.transition;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.transition.Combinations.Audit;
import dev.aloft.sandbox.confluence.cloud.transition.Combinations.Combination;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.LongTasks;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /space-permissions/transition}: for administrators of a site with roles. Everything is
 * done at once; the tasks only take their time to say so.
 */
public final class TransitionResource implements Resource<CloudCall> {

  private static final String TASK = "space.transition";
  private static final int USUAL = 25;
  private static final int MOST = 250;

  private static final Set<String> PRINCIPALS =
      Set.of(
          "USER",
          "GROUP",
          "GUEST",
          "ANONYMOUS",
          "ALL_LICENSED_USERS_USER_CLASS",
          "ALL_PRODUCT_ADMINS_USER_CLASS",
          "APP");

  private final ConfluenceSite site;
  private final Combinations combinations;
  private final SpaceSelection selection;

  /** The transition of a site. */
  public TransitionResource(ConfluenceSite site) {
    this.site = site;
    this.combinations = new Combinations(site);
    this.selection = new SpaceSelection(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("listSpacePermissionCombinations").query("cursor", "limit").answer(this::list);
    operations
        .on("generateSpacePermissionCombinations")
        .answer(call -> {
          check(call);
          combinations.count();
          return begun(call);
        });
    operations
        .on("bulkAssignSpacePermissionRoles")
        .body("assignments", "spaceSelection")
        .outlined(
            Outline.of(
                "assignments.permissionCombinationId",
                "assignments.principalTypeAssignments.principalType",
                "assignments.principalTypeAssignments.removeAccess",
                "assignments.principalTypeAssignments.roleId",
                "spaceSelection.spaceType",
                "spaceSelection.selectedSpaces.id",
                "spaceSelection.selectedSpaces.key"))
        .answer(this::assign);
    operations
        .on("bulkRemoveSpacePermissionAccess")
        .body("permissionCombinationIds", "spaceSelection")
        .outlined(
            Outline.of(
                "permissionCombinationIds",
                "spaceSelection.spaceType",
                "spaceSelection.selectedSpaces.id",
                "spaceSelection.selectedSpaces.key"))
        .answer(this::remove);
    operations.on("getSpacePermissionTransitionTaskStatus").answer(this::task);
  }

  /** Who may not, and a site without roles, are told the same. */
  private void check(CloudCall call) {
    boolean roles = site.behaviour().spaceRoles() != Behaviour.SpaceRoles.PRE_ROLES;
    if (!roles || !site.access().administers(call.caller())) {
      throw Refusal.notFound("Not found");
    }
  }

  private Reply list(CloudCall call) {
    check(call);
    int limit = call.integer("limit", USUAL);
    if (limit < 1 || limit > MOST) {
      throw Refusal.badRequest("The limit must be between 1 and " + MOST);
    }
    int from =
        call.query("cursor")
            .map(text ->
                Cursor.read(text).orElseThrow(() -> Refusal.badRequest("The cursor is not valid")))
            .orElse(0);
    Optional<Audit> audit = combinations.last();
    List<Combination> all = audit.map(Audit::combinations).orElse(List.of());
    int start = Math.min(from, all.size());
    int end = Math.min(all.size(), start + limit);
    ObjectNode page = Json.object();
    page.set("results", Json.array(all.subList(start, end), TransitionResource::view));
    audit.ifPresent(one -> page.put("generatedAt", one.at().toString()));
    if (end < all.size()) {
      page.put("cursor", Cursor.at(end));
    }
    return Reply.ok(page);
  }

  private static ObjectNode view(Combination combination) {
    ObjectNode view = Json.object();
    view.put("combinationId", combination.id());
    view.put("spaceCount", combination.spaces());
    view.put("principalCount", combination.principals());
    ArrayNode permissions = view.putArray("permissions");
    combination
        .rights()
        .forEach(
            id -> permissions.addObject().put("id", id).put("displayName", id.replace('/', ' ')));
    view.set("principalTypes", Json.texts(combination.types()));
    return view;
  }

  private Reply begun(CloudCall call) {
    LongTasks.Task task = site.begin(TASK, site.viewer(call));
    String id = Ids.text(task.id());
    return Reply.json(
        202,
        Json.object()
            .put("taskId", id)
            .put("status", status(task))
            .put("statusUrl", call.self() + "/space-permissions/transition/tasks/" + id));
  }

  private String status(LongTasks.Task task) {
    if (task.percent(site.now()) < 100) {
      return "IN_PROGRESS";
    }
    return task.failure().isEmpty() ? "COMPLETED" : "FAILED";
  }

  private Reply task(CloudCall call) {
    check(call);
    LongTasks.Task task =
        Ids.parse(call.path("taskId"))
            .flatMap(site.tasks()::find)
            .filter(one -> one.name().equals(TASK))
            .orElseThrow(() -> Refusal.notFound("There is no such task"));
    return Reply.ok(Json.object().put("taskId", Ids.text(task.id())).put("status", status(task)));
  }

  /** What becomes of the holders of one kind of one set of permissions; no role takes all. */
  private record Step(Combination combination, String principal, Optional<String> role) {}

  private Reply assign(CloudCall call) {
    check(call);
    Form form = Form.of(call);
    List<Step> steps = new ArrayList<>();
    for (JsonNode node : form.elements("assignments")) {
      Form one = Form.of(node, "permissionCombinationId", "principalTypeAssignments");
      Combination combination = combination(one.text("permissionCombinationId").orElse(""));
      for (JsonNode part : one.elements("principalTypeAssignments")) {
        steps.add(step(combination, Form.of(part, "principalType", "removeAccess", "roleId")));
      }
      one.check();
    }
    if (steps.isEmpty()) {
      throw Refusal.badRequest("The assignments must be given");
    }
    List<Space> spaces = selection.read(form);
    form.check();
    for (Space space : spaces) {
      steps.forEach(step -> take(space, step));
    }
    return begun(call);
  }

  private Combination combination(String id) {
    return combinations
        .find(id)
        .orElseThrow(() -> Refusal.badRequest("There is no permission combination " + id));
  }

  private Step step(Combination combination, Form form) {
    String principal = form.text("principalType").orElse("");
    if (!PRINCIPALS.contains(principal)) {
      throw Refusal.badRequest("The principalType is not valid");
    }
    boolean removes =
        form.flag("removeAccess")
            .orElseThrow(() -> Refusal.badRequest("removeAccess must be given"));
    Optional<String> role = form.text("roleId");
    form.check();
    if (!removes && role.flatMap(site.roles()::find).isEmpty()) {
      throw Refusal.badRequest("A roleId of a role that is there must be given");
    }
    return new Step(combination, principal, removes ? Optional.empty() : role);
  }

  /** Only who holds exactly this set in a space is meant there. */
  private void take(Space space, Step step) {
    combinations
        .held(space)
        .forEach((holder, rights) -> {
          if (rights.equals(step.combination().rights())
              && combinations.type(holder).equals(step.principal())) {
            revoke(space, holder);
            step.role().ifPresent(role -> site.spaces().assign(space, holder, role));
          }
        });
  }

  private void revoke(Space space, Holder holder) {
    site.spaces().revoke(space, grant -> grant.holder().equals(holder));
  }

  private Reply remove(CloudCall call) {
    check(call);
    Form form = Form.of(call);
    List<String> ids = form.texts("permissionCombinationIds");
    if (ids.isEmpty()) {
      throw Refusal.badRequest("The permissionCombinationIds must be given");
    }
    List<List<String>> meant = ids.stream().map(id -> combination(id).rights()).toList();
    List<Space> spaces = selection.read(form);
    form.check();
    for (Space space : spaces) {
      combinations
          .held(space)
          .forEach((holder, rights) -> {
            if (meant.contains(rights)) {
              revoke(space, holder);
            }
          });
    }
    return begun(call);
  }
}

package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /dashboard/gadgets} and {@code /dashboard/{dashboardId}/gadget}. */
final class GadgetResource implements Resource<JiraCall> {

  private static final Set<String> COLORS =
      Set.of("blue", "red", "yellow", "green", "cyan", "purple", "gray", "white");

  private static final String USUAL_COLOR = "blue";

  private final Dashboards dashboards;
  private final GadgetProperties properties;

  GadgetResource(Dashboards dashboards, GadgetProperties properties) {
    this.dashboards = dashboards;
    this.properties = properties;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getAllAvailableDashboardGadgets").answer(call -> kinds());
    operations.on("getAllGadgets").query("moduleKey", "uri", "gadgetId").answer(this::list);
    operations
        .on("addGadget")
        .body("color", "ignoreUriAndModuleKeyValidation", "moduleKey", "position", "title", "uri")
        .answer(this::add);
    operations.on("updateGadget").body("color", "position", "title").answer(this::update);
    operations.on("removeGadget").answer(this::remove);
  }

  private static Reply kinds() {
    ObjectNode document = Json.object();
    document.set(
        "gadgets",
        Json.array(
            GadgetKinds.ALL,
            kind -> Json.object().put("uri", kind.uri()).put("title", kind.title())));
    return Reply.ok(document);
  }

  private Dashboard visible(JiraCall call) {
    return dashboards
        .visible(call.caller(), call.path("dashboardId"))
        .orElseThrow(() -> Refusal.notFound("The dashboard does not exist."));
  }

  private Dashboard editable(JiraCall call) {
    Dashboard dashboard = visible(call);
    if (!dashboards.edits(call.caller(), dashboard)) {
      throw Refusal.notFound("You do not have permission to edit this dashboard.");
    }
    return dashboard;
  }

  private static Gadget named(JiraCall call, Dashboard dashboard) {
    return Ids.parse(call.path("gadgetId"))
        .flatMap(dashboard::gadget)
        .orElseThrow(() -> Refusal.notFound("The gadget does not exist."));
  }

  private Reply list(JiraCall call) {
    List<String> keys = call.queries("moduleKey");
    List<String> uris = call.queries("uri");
    Set<Long> ids = Filters.ids(call, "gadgetId");
    ObjectNode document = Json.object();
    document.set(
        "gadgets",
        Json.array(
            visible(call).gadgets().stream()
                .filter(one -> Filters.takes(ids, one.id()))
                .filter(one -> keys.isEmpty() || one.moduleKey().filter(keys::contains).isPresent())
                .filter(one -> uris.isEmpty() || one.uri().filter(uris::contains).isPresent())
                .toList(),
            DashboardViews::gadget));
    return Reply.ok(document);
  }

  private Reply add(JiraCall call) {
    Dashboard dashboard = editable(call);
    Form form = Form.of(call);
    Optional<String> key = form.text("moduleKey");
    Optional<String> uri = form.text("uri");
    if (key.isPresent() == uri.isPresent()) {
      throw Refusal.badRequest("Either moduleKey or uri must be given, and not both.");
    }
    Optional<GadgetKinds.Kind> kind = uri.flatMap(GadgetKinds::of);
    if (kind.isEmpty() && !form.flag("ignoreUriAndModuleKeyValidation").orElse(false)) {
      throw Refusal.badRequest("There is no such gadget on this site.");
    }
    Gadget blank =
        new Gadget(
            properties.nextId(),
            key,
            uri,
            kind.map(GadgetKinds.Kind::title).or(() -> key).or(() -> uri).orElse(""),
            USUAL_COLOR,
            0,
            0);
    Gadget placed = placed(form, looking(form, blank));
    Dashboard after =
        dashboards.put(dashboard.withGadgets(Layout.with(dashboard.gadgets(), placed)));
    return Reply.ok(DashboardViews.gadget(after.gadget(placed.id()).orElse(placed)));
  }

  private static Gadget looking(Form form, Gadget before) {
    String color = form.text("color").orElse(before.color());
    if (!COLORS.contains(color)) {
      throw Refusal.badRequest("The color '" + color + "' is not supported.");
    }
    return before.looking(form.text("title").orElse(before.title()), color);
  }

  private static Gadget placed(Form form, Gadget before) {
    Optional<JsonNode> position = form.node("position");
    if (position.isEmpty()) {
      return before;
    }
    Form place = Form.of(position.get(), "row", "column");
    long row = place.number("row").orElseThrow(Form::unreadable);
    long column = place.number("column").orElseThrow(Form::unreadable);
    if (row < 0 || column < 0 || Math.max(row, column) > Integer.MAX_VALUE) {
      throw Refusal.badRequest("The position is not valid.");
    }
    return before.at((int) column, (int) row);
  }

  private Reply update(JiraCall call) {
    Dashboard dashboard = editable(call);
    Gadget before = named(call, dashboard);
    Form form = Form.of(call);
    Gadget after = placed(form, looking(form, before));
    List<Gadget> rest = Layout.without(dashboard.gadgets(), before);
    dashboards.put(dashboard.withGadgets(Layout.with(rest, after)));
    return Reply.noContent();
  }

  private Reply remove(JiraCall call) {
    Dashboard dashboard = editable(call);
    Gadget gadget = named(call, dashboard);
    properties.remove(gadget);
    dashboards.put(dashboard.withGadgets(Layout.without(dashboard.gadgets(), gadget)));
    return Reply.noContent();
  }
}

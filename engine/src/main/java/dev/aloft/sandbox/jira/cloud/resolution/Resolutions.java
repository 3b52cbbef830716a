package dev.aloft.sandbox.jira.cloud.resolution;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Resolution;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Reordering;
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
import tools.jackson.databind.node.ObjectNode;

/** {@code /resolution}. */
public final class Resolutions implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DESCRIPTION = 255;
  private static final int PAGE = 50;

  private final SiteTables tables;
  private final IssueContent issues;
  private final Tasks tasks;

  public Resolutions(SiteTables tables, IssueContent issues, Tasks tasks) {
    this.tables = tables;
    this.issues = issues;
    this.tasks = tasks;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getResolutions")
        .answer(call -> Reply.ok(Json.array(tables.resolutions().all(), r -> document(call, r))));
    on.on("getResolution").answer(call -> Reply.ok(document(call, byId(call.path("id")))));
    on.on("searchResolutions")
        .query("startAt", "maxResults", "id", "onlyDefault")
        .answer(this::search);
    on.on("createResolution").body("name", "description").administratorsOnly().answer(this::create);
    on.on("updateResolution").body("name", "description").administratorsOnly().answer(this::update);
    on.on("setDefaultResolution").body("id").administratorsOnly().answer(this::setDefault);
    on.on("deleteResolution").query("replaceWith").administratorsOnly().answer(this::delete);
    on.on("moveResolutions")
        .body("ids", "after", "position")
        .administratorsOnly()
        .answer(this::move);
  }

  private static ObjectNode document(JiraCall call, Resolution resolution) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/resolution/" + resolution.id());
    document.put("id", Ids.text(resolution.id()));
    document.put("description", resolution.description());
    document.put("name", resolution.name());
    return document;
  }

  private Reply search(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    boolean onlyDefault = call.flag("onlyDefault", false);
    List<Resolution> found =
        tables
            .resolutions()
            .where(r -> Filters.takes(ids, r.id()) && (!onlyDefault || isDefault(r)));
    return Reply.ok(
        Pages.bean(call, found, PAGE, PAGE, r -> document(call, r).put("default", isDefault(r))));
  }

  private boolean isDefault(Resolution resolution) {
    return tables.defaultResolution().filter(id -> id == resolution.id()).isPresent();
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    refuseTaken(form, name, -1);
    form.check();
    Resolution made =
        tables.resolutions().put(new Resolution(tables.resolutions().nextId(), name, description));
    return Reply.created(Json.object().put("id", Ids.text(made.id())));
  }

  private Reply update(JiraCall call) {
    Resolution old = byId(call.path("id"));
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    refuseTaken(form, name, old.id());
    form.check();
    tables.resolutions().put(new Resolution(old.id(), name, description));
    return Reply.noContent();
  }

  private Reply setDefault(JiraCall call) {
    Form form = Form.of(call);
    if (!form.names("id")) {
      throw Refusal.field("id", "The id is required.");
    }
    tables.defaultResolution(form.text("id").map(id -> byId(id).id()));
    return Reply.noContent();
  }

  private Reply move(JiraCall call) {
    Form form = Form.of(call);
    List<Long> moving = form.texts("ids").stream().map(id -> byId(id).id()).toList();
    Optional<Long> after = form.text("after").map(id -> byId(id).id());
    List<Long> all = tables.resolutions().all().stream().map(Resolution::id).toList();
    tables.resolutions().order(Reordering.moved(all, moving, after, form.text("position")));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    Resolution resolution = byId(call.path("id"));
    Optional<String> replacement = call.query("replaceWith");
    if (replacement
        .flatMap(tables.resolutions()::find)
        .filter(r -> r.id() != resolution.id())
        .isEmpty()) {
      throw Refusal.badRequest("Another resolution to replace this one with is required.");
    }
    issues.replaceValue(call.caller(), "resolution", Ids.text(resolution.id()), replacement);
    tables.defaultResolution(tables.defaultResolution().filter(id -> id != resolution.id()));
    tables.resolutions().remove(resolution.id());
    return tasks.done(call, "Delete resolution");
  }

  private void refuseTaken(Form form, String name, long except) {
    if (tables
        .resolutions()
        .first(r -> r.id() != except && r.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "The resolution name is already used.");
    }
  }

  private Resolution byId(String id) {
    return tables
        .resolutions()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The resolution '" + id + "' was not found."));
  }
}

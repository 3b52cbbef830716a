package dev.aloft.sandbox.jira.cloud.priority;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarKind;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.jira.cloud.tables.PriorityScheme;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /priority}. The icon's address is no longer taken (changed on 2025-03-16 according to the
 * contract of {@code createPriority}): a priority names an avatar.
 */
public final class Priorities implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DESCRIPTION = 255;
  private static final int PAGE = 50;
  private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  private final SiteTables tables;
  private final IssueContent issues;
  private final Tasks tasks;

  public Priorities(SiteTables tables, IssueContent issues, Tasks tasks) {
    this.tables = tables;
    this.issues = issues;
    this.tasks = tasks;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getPriorities").answer(this::all);
    on.on("getPriority").answer(call -> Reply.ok(document(call, find(call))));
    on.on("searchPriorities")
        .query("startAt", "maxResults", "id", "projectId", "priorityName", "onlyDefault", "expand")
        .answer(this::search);
    on.on("createPriority")
        .body("name", "description", "statusColor", "avatarId", "iconUrl")
        .administratorsOnly()
        .answer(this::create);
    on.on("updatePriority")
        .body("name", "description", "statusColor", "avatarId", "iconUrl")
        .administratorsOnly()
        .answer(this::update);
    on.on("setDefaultPriority").body("id").administratorsOnly().answer(this::setDefault);
    on.on("deletePriority").administratorsOnly().answer(this::delete);
    on.on("movePriorities")
        .body("ids", "after", "position")
        .administratorsOnly()
        .answer(this::move);
  }

  private ObjectNode document(JiraCall call, Priority priority) {
    return PriorityJson.document(call, priority, tables.defaultPriority());
  }

  private Reply all(JiraCall call) {
    return Reply.ok(Json.array(tables.priorities().all(), p -> document(call, p)));
  }

  private Reply search(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    Set<Long> projects = Filters.ids(call, "projectId");
    boolean onlyDefault = call.flag("onlyDefault", false);
    Set<Long> offered = new HashSet<>();
    tables
        .projects()
        .where(p -> projects.contains(p.id()))
        .forEach(p -> offered.addAll(tables.prioritySchemeOf(p).priorityIds()));
    List<Priority> found =
        tables
            .priorities()
            .where(p ->
                Filters.takes(ids, p.id())
                    && (projects.isEmpty() || offered.contains(p.id()))
                    && Filters.matches(call, "priorityName", p.name())
                    && (!onlyDefault
                        || tables.defaultPriority().filter(d -> d == p.id()).isPresent()));
    // Which one is the default is for schemes to say; the product marks none here.
    return Reply.ok(
        Pages.bean(call, found, PAGE, PAGE, p -> PriorityJson.document(call, p, Optional.empty())));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String color = color(form, "");
    long avatar = avatar(form, 0);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    refuseTaken(form, name, -1);
    form.check();
    Priority priority =
        tables
            .priorities()
            .put(new Priority(tables.priorities().nextId(), name, description, color, avatar));
    // The default scheme holds every priority of the site.
    PriorityScheme all = tables.defaultPriorityScheme();
    List<Long> ids = new ArrayList<>(all.priorityIds());
    ids.add(priority.id());
    tables
        .prioritySchemes()
        .put(
            new PriorityScheme(
                all.id(), all.name(), all.description(), all.defaultPriorityId(), ids));
    return Reply.created(Json.object().put("id", Ids.text(priority.id())));
  }

  private static String color(Form form, String otherwise) {
    String color = form.text("statusColor").orElse(otherwise);
    if (!COLOR.matcher(color).matches()) {
      form.refuse("statusColor", "The color must be a 3-digit or 6-digit hexadecimal color.");
    }
    return color;
  }

  private static long avatar(Form form, long otherwise) {
    if (form.node("iconUrl").isPresent()) {
      form.refuse("iconUrl", "The iconUrl is no longer supported: use avatarId.");
    }
    long avatar = form.number("avatarId").orElse(otherwise);
    if (avatar <= 0) {
      form.refuse("avatarId", "The avatarId is required.");
    } else if (!AvatarKind.PRIORITY.owns(avatar)) {
      form.refuse("avatarId", "The avatar does not exist.");
    }
    return avatar;
  }

  private Reply update(JiraCall call) {
    Priority old = find(call);
    Form form = Form.of(call);
    if (call.body().isEmpty()) {
      throw Refusal.badRequest("At least one property is required.");
    }
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    Priority next =
        new Priority(
            old.id(), name, description, color(form, old.color()), avatar(form, old.avatarId()));
    refuseTaken(form, name, old.id());
    form.check();
    tables.priorities().put(next);
    return Reply.noContent();
  }

  private Reply setDefault(JiraCall call) {
    Form form = Form.of(call);
    Optional<String> id = form.text("id");
    if (!form.names("id")) {
      throw Refusal.field("id", "The id is required.");
    }
    tables.defaultPriority(id.map(text -> byId(text).id()));
    return Reply.noContent();
  }

  private Reply move(JiraCall call) {
    Form form = Form.of(call);
    List<Long> moving = form.texts("ids").stream().map(id -> byId(id).id()).toList();
    Optional<Long> after = form.text("after").map(id -> byId(id).id());
    List<Long> all = tables.priorities().all().stream().map(Priority::id).toList();
    tables.priorities().order(Reordering.moved(all, moving, after, form.text("position")));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    Priority priority = find(call);
    if (tables.prioritySchemes().first(s -> s.defaultPriorityId() == priority.id()).isPresent()) {
      throw Refusal.badRequest("The priority is the default of a priority scheme.");
    }
    for (PriorityScheme scheme : tables.prioritySchemes().all()) {
      tables
          .prioritySchemes()
          .put(
              new PriorityScheme(
                  scheme.id(),
                  scheme.name(),
                  scheme.description(),
                  scheme.defaultPriorityId(),
                  scheme.priorityIds().stream().filter(id -> id != priority.id()).toList()));
    }
    // Issues fall back to the default of the default scheme.
    issues.replaceValue(
        call.caller(),
        "priority",
        Ids.text(priority.id()),
        Optional.of(Ids.text(tables.defaultPriorityScheme().defaultPriorityId())));
    tables.defaultPriority(tables.defaultPriority().filter(id -> id != priority.id()));
    tables.priorities().remove(priority.id());
    return tasks.done(call, "Delete priority");
  }

  private void refuseTaken(Form form, String name, long except) {
    if (tables
        .priorities()
        .first(p -> p.id() != except && p.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "The priority name is already used.");
    }
  }

  private Priority find(JiraCall call) {
    return byId(call.path("id"));
  }

  private Priority byId(String id) {
    return tables
        .priorities()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The priority with id '" + id + "' was not found."));
  }
}

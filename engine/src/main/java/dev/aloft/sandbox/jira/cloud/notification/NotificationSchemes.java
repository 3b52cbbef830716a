package dev.aloft.sandbox.jira.cloud.notification;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Notification;
import dev.aloft.sandbox.jira.cloud.tables.NotificationScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /notificationscheme} and {@code /events}. At most 1000 notifications come in one call;
 * e-mail addresses are no longer taken as recipients (contract, CHANGE-1031).
 */
public final class NotificationSchemes implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int PAGE = 50;

  private final SiteTables tables;
  private final Permissions permissions;
  private final Notifications notifications;

  public NotificationSchemes(JiraSite site, SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.notifications = new Notifications(site, tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getEvents")
        .administratorsOnly()
        .answer(call ->
            Reply.ok(
                Json.array(
                    tables.events().all(),
                    e -> Json.object().put("id", e.id()).put("name", e.name()))));
    on.on("getNotificationSchemes")
        .query("startAt", "maxResults", "id", "projectId", "onlyDefault", "expand")
        .answer(this::all);
    on.on("getNotificationScheme")
        .query("expand")
        .answer(call -> Reply.ok(document(call, visible(call))));
    on.on("getNotificationSchemeForProject").query("expand").answer(this::ofProject);
    on.on("getNotificationSchemeToProjectMappings")
        .query("startAt", "maxResults", "notificationSchemeId", "projectId")
        .answer(this::mappings);
    on.on("createNotificationScheme")
        .body("name", "description", "notificationSchemeEvents")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateNotificationScheme")
        .body("name", "description")
        .administratorsOnly()
        .answer(this::update);
    on.on("addNotifications")
        .body("notificationSchemeEvents")
        .administratorsOnly()
        .answer(this::add);
    on.on("deleteNotificationScheme").administratorsOnly().answer(this::delete);
    on.on("removeNotificationFromNotificationScheme").administratorsOnly().answer(this::remove);
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    Set<Long> projects = Filters.ids(call, "projectId");
    boolean onlyDefault = call.flag("onlyDefault", false);
    long standard = tables.notificationSchemes().all().getFirst().id();
    List<NotificationScheme> found =
        tables
            .notificationSchemes()
            .where(s ->
                Filters.takes(ids, s.id())
                    && (!onlyDefault || s.id() == standard)
                    && sees(call, s)
                    && (projects.isEmpty()
                        || projectsOf(s).stream().anyMatch(p -> projects.contains(p.id()))))
            .stream()
            .sorted(Comparator.comparing(NotificationScheme::name))
            .toList();
    return Reply.ok(Pages.bean(call, found, PAGE, PAGE, s -> document(call, s)));
  }

  private List<Project> projectsOf(NotificationScheme scheme) {
    return tables
        .projects()
        .where(p ->
            p.live() && p.schemes().notification().filter(id -> id == scheme.id()).isPresent());
  }

  private boolean sees(JiraCall call, NotificationScheme scheme) {
    return permissions.administers(call.caller())
        || projectsOf(scheme).stream().anyMatch(p -> permissions.administers(call.caller(), p));
  }

  private ObjectNode document(JiraCall call, NotificationScheme scheme) {
    ObjectNode document = Json.object();
    document.put("expand", "notificationSchemeEvents,user,group,projectRole,field,all");
    document.put("id", scheme.id());
    document.put("self", call.self() + "/notificationscheme/" + scheme.id());
    document.put("name", scheme.name());
    document.put("description", scheme.description());
    if (!call.list("expand").isEmpty()) {
      document.set("notificationSchemeEvents", notifications.documents(call, scheme));
    }
    document.set("projects", Json.numbers(projectsOf(scheme).stream().map(Project::id).toList()));
    return document;
  }

  private NotificationScheme visible(JiraCall call) {
    return tables
        .notificationSchemes()
        .find(call.path("id"))
        .filter(s -> sees(call, s))
        .orElseThrow(NotificationSchemes::missing);
  }

  private Reply ofProject(JiraCall call) {
    Project project = permissions.administered(call, call.path("projectKeyOrId"), 404);
    return project
        .schemes()
        .notification()
        .flatMap(id -> tables.notificationSchemes().find(id))
        .map(s -> Reply.ok(document(call, s)))
        .orElseThrow(() -> Refusal.notFound("The project does not have a notification scheme."));
  }

  private Reply mappings(JiraCall call) {
    Set<Long> schemes = Filters.ids(call, "notificationSchemeId");
    Set<Long> projects = Filters.ids(call, "projectId");
    List<ObjectNode> items = new ArrayList<>();
    for (NotificationScheme scheme : tables.notificationSchemes().all()) {
      for (Project project : projectsOf(scheme)) {
        if (Filters.takes(schemes, scheme.id())
            && Filters.takes(projects, project.id())
            && permissions.administers(call.caller(), project)) {
          items.add(
              Json.object()
                  .put("notificationSchemeId", Ids.text(scheme.id()))
                  .put("projectId", Ids.text(project.id())));
        }
      }
    }
    return Reply.ok(Pages.bean(call, items, PAGE, PAGE, item -> item));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    refuseTaken(form, name, -1);
    form.check();
    List<Notification> list = notifications.read(form);
    NotificationScheme scheme =
        tables
            .notificationSchemes()
            .put(
                new NotificationScheme(
                    tables.notificationSchemes().nextId(), name, description, list));
    return Reply.created(Json.object().put("id", Ids.text(scheme.id())));
  }

  private Reply update(JiraCall call) {
    NotificationScheme old = find(call.path("id"));
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    refuseTaken(form, name, old.id());
    form.check();
    tables
        .notificationSchemes()
        .put(new NotificationScheme(old.id(), name, description, old.notifications()));
    return Reply.noContent();
  }

  private void refuseTaken(Form form, String name, long except) {
    if (tables
        .notificationSchemes()
        .first(s -> s.id() != except && s.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "The notification scheme name is already used.");
    }
  }

  private Reply add(JiraCall call) {
    NotificationScheme old = find(call.path("id"));
    List<Notification> more = notifications.read(Form.of(call));
    if (more.isEmpty()) {
      throw Refusal.badRequest("At least one notification is required.");
    }
    List<Notification> list = new ArrayList<>(old.notifications());
    for (Notification notification : more) {
      if (list.stream().anyMatch(n -> Notifications.same(n, notification))) {
        throw Refusal.badRequest("The notification scheme has this notification already.");
      }
      list.add(notification);
    }
    put(old, list);
    return Reply.noContent();
  }

  private Reply remove(JiraCall call) {
    NotificationScheme old = find(call.path("notificationSchemeId"));
    String id = call.path("notificationId");
    List<Notification> rest =
        old.notifications().stream().filter(n -> !Ids.text(n.id()).equals(id)).toList();
    if (rest.size() == old.notifications().size()) {
      throw Refusal.notFound("The notification was not found.");
    }
    put(old, rest);
    return Reply.noContent();
  }

  private void put(NotificationScheme old, List<Notification> list) {
    tables
        .notificationSchemes()
        .put(new NotificationScheme(old.id(), old.name(), old.description(), list));
  }

  private Reply delete(JiraCall call) {
    NotificationScheme scheme = find(call.path("notificationSchemeId"));
    if (!projectsOf(scheme).isEmpty()) {
      throw Refusal.badRequest("The notification scheme is used by projects.");
    }
    if (scheme.id() == tables.notificationSchemes().all().getFirst().id()) {
      throw Refusal.badRequest("The default notification scheme cannot be deleted.");
    }
    tables.notificationSchemes().remove(scheme.id());
    return Reply.noContent();
  }

  private NotificationScheme find(String id) {
    return tables.notificationSchemes().find(id).orElseThrow(NotificationSchemes::missing);
  }

  private static Refusal missing() {
    return Refusal.notFound("The notification scheme was not found.");
  }
}

package dev.aloft.sandbox.jira.datacenter.scheme;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.IssueEvent;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Notification;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.NotificationScheme;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /notificationscheme} and the scheme of a project. */
public final class NotificationSchemeResource implements Resource<DataCenterCall> {

  private static final int PAGE = 50;

  private final JiraSite site;
  private final Lookup lookup;

  /** The schemes of a site. */
  public NotificationSchemeResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getNotificationSchemes")
        .query("expand", "startAt", "maxResults")
        .answer(call -> {
          List<NotificationScheme> found =
              site.tables().notificationSchemes().all().stream()
                  .filter(scheme -> sees(call, scheme))
                  .sorted(Comparator.comparing(NotificationScheme::name))
                  .toList();
          return Reply.ok(Pages.bean(call, found, PAGE, PAGE, scheme -> view(call, scheme)));
        });
    operations
        .on("getNotificationScheme")
        .query("expand")
        .answer(call ->
            site.tables()
                .notificationSchemes()
                .find(call.path("id"))
                .filter(scheme -> sees(call, scheme))
                .map(scheme -> Reply.ok(view(call, scheme)))
                .orElseThrow(() -> Refusal.notFound("The notification scheme does not exist.")));
    operations
        .on("getNotificationScheme_1")
        .query("expand")
        .answer(call ->
            lookup
                .administered(call, call.path("projectKeyOrId"))
                .schemes()
                .notification()
                .flatMap(site.tables().notificationSchemes()::find)
                .map(scheme -> Reply.ok(view(call, scheme)))
                .orElseThrow(() -> Refusal.notFound("The project has no notification scheme.")));
  }

  /** Administrators see all, those of a project the scheme of that. */
  private boolean sees(DataCenterCall call, NotificationScheme scheme) {
    return site.access().administers(call.caller())
        || site.access().visible(call.caller()).stream()
            .filter(one -> one.schemes().notification().equals(Optional.of(scheme.id())))
            .anyMatch(one -> lookup.administers(call, one));
  }

  private ObjectNode view(DataCenterCall call, NotificationScheme scheme) {
    ObjectNode view = Json.object();
    view.put("expand", "notificationSchemeEvents,user,group,projectRole,field,all");
    view.put("id", scheme.id());
    view.put("self", call.address("/rest/api/2/notificationscheme/" + scheme.id()));
    view.put("name", scheme.name());
    view.put("description", scheme.description());
    ArrayNode events = view.putArray("notificationSchemeEvents");
    for (IssueEvent event : IssueEvent.values()) {
      ObjectNode one = events.addObject();
      one.putObject("event")
          .put("id", event.id())
          .put("name", event.label())
          .put("description", event.label() + ".");
      one.set(
          "notifications",
          Json.array(
              scheme.events().getOrDefault(event.id(), List.of()),
              notification -> view(call, notification)));
    }
    return view;
  }

  private ObjectNode view(DataCenterCall call, Notification notification) {
    ObjectNode view = Json.object();
    view.put("id", notification.id());
    view.put("notificationType", notification.type());
    String parameter = notification.parameter();
    if (!parameter.isEmpty()) {
      view.put("parameter", parameter);
    }
    boolean all = call.expands("all");
    switch (notification.type()) {
      case "User" -> {
        if (all || call.expands("user")) {
          view.set("user", UserViews.of(call, site.users(), parameter));
        }
      }
      case "Group" -> {
        if (all || call.expands("group")) {
          view.putObject("group").put("name", parameter);
        }
      }
      case "ProjectRole" -> {
        if (all || call.expands("projectRole")) {
          site.tables()
              .roles()
              .find(parameter)
              .ifPresent(role ->
                  view.putObject("projectRole")
                      .put("self", call.address("/rest/api/2/role/" + role.id()))
                      .put("id", role.id())
                      .put("name", role.name())
                      .put("description", role.description()));
        }
      }
      default -> {
        // The others are told by their type alone.
      }
    }
    return view;
  }
}

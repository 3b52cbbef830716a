package dev.aloft.sandbox.jira.cloud.notification;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.IssueEvent;
import dev.aloft.sandbox.jira.cloud.tables.Notification;
import dev.aloft.sandbox.jira.cloud.tables.NotificationScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads notifications from bodies and shows them in replies. */
final class Notifications {

  private static final int MOST = 1000;
  private static final Set<String> PLAIN =
      Set.of(
          "CurrentAssignee",
          "Reporter",
          "CurrentUser",
          "ProjectLead",
          "ComponentLead",
          "AllWatchers");
  private static final Set<String> WITH_PARAMETER =
      Set.of("User", "Group", "ProjectRole", "UserCustomField", "GroupCustomField");

  private final JiraSite site;
  private final SiteTables tables;

  Notifications(JiraSite site, SiteTables tables) {
    this.site = site;
    this.tables = tables;
  }

  static boolean same(Notification one, Notification other) {
    return one.eventId() == other.eventId()
        && one.type().equals(other.type())
        && one.parameter().equals(other.parameter());
  }

  /**
   * The notifications of {@code notificationSchemeEvents}.
   *
   * @throws Refusal 400 for unknown events, types and recipients, and for more than 1000
   */
  List<Notification> read(Form form) {
    List<Notification> list = new ArrayList<>();
    for (JsonNode element : form.elements("notificationSchemeEvents")) {
      Form entry = Form.of(element, "event", "notifications");
      String eventId =
          Form.of(entry.node("event").orElseThrow(Form::unreadable)).text("id").orElse("");
      IssueEvent event =
          tables
              .events()
              .find(eventId)
              .orElseThrow(() -> Refusal.badRequest("The event '" + eventId + "' does not exist."));
      for (JsonNode node : entry.elements("notifications")) {
        list.add(one(event, Form.of(node, "notificationType", "parameter")));
      }
    }
    if (list.size() > MOST) {
      throw Refusal.badRequest("At most " + MOST + " notifications are allowed in a request.");
    }
    return list;
  }

  private Notification one(IssueEvent event, Form form) {
    String type = form.text("notificationType").orElse("");
    if (PLAIN.contains(type)) {
      return new Notification(tables.next("notification"), event.id(), type, "");
    }
    if (!WITH_PARAMETER.contains(type)) {
      throw Refusal.badRequest("The notification type '" + type + "' is not supported.");
    }
    String wanted = form.text("parameter").orElse("");
    Optional<String> recipient =
        switch (type) {
          case "User" -> site.accounts().find(wanted).map(Account::accountId);
          case "Group" ->
              site.groups().find(wanted).or(() -> site.groups().byName(wanted)).map(Group::groupId);
          case "ProjectRole" -> tables.roles().find(wanted).map(role -> Ids.text(role.id()));
          default -> tables.field(wanted).filter(f -> f.custom() && !f.trashed()).map(Field::key);
        };
    return new Notification(
        tables.next("notification"),
        event.id(),
        type,
        recipient.orElseThrow(() ->
            Refusal.badRequest(
                "The recipient '" + wanted + "' of type " + type + " does not exist.")));
  }

  /** The contract's {@code NotificationSchemeEvent}s, by event. */
  ArrayNode documents(JiraCall call, NotificationScheme scheme) {
    List<IssueEvent> events =
        tables
            .events()
            .where(e -> scheme.notifications().stream().anyMatch(n -> n.eventId() == e.id()));
    return Json.array(
        events,
        event -> {
          ObjectNode document = Json.object();
          document
              .putObject("event")
              .put("id", event.id())
              .put("name", event.name())
              .put("description", event.name());
          document.set(
              "notifications",
              Json.array(
                  scheme.notifications().stream().filter(n -> n.eventId() == event.id()).toList(),
                  n -> document(call, n)));
          return document;
        });
  }

  private ObjectNode document(JiraCall call, Notification notification) {
    ObjectNode document = Json.object();
    document.put("id", notification.id());
    document.put("notificationType", notification.type());
    if (!notification.parameter().isEmpty()) {
      document.put("parameter", parameter(notification));
      document.put("recipient", notification.parameter());
    }
    if (notification.type().equals("Group")) {
      site.groups()
          .find(notification.parameter())
          .ifPresent(group ->
              document
                  .putObject("group")
                  .put("name", group.name())
                  .put("groupId", group.groupId())
                  .put("self", call.self() + "/group?groupId=" + group.groupId()));
    }
    return document;
  }

  private String parameter(Notification notification) {
    return notification.type().equals("Group")
        ? site.groups().find(notification.parameter()).map(Group::name).orElse("")
        : notification.parameter();
  }
}

package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Category;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Component;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Priority;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Resolution;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityLevel;
import dev.aloft.sandbox.json.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How the things look from which issues choose. */
public final class ListViews {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MMM/yy", Locale.ENGLISH);

  private ListViews() {}

  private static ObjectNode named(
      DataCenterCall call, String path, long id, String name, String description) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/" + path + "/" + id));
    view.put("id", Long.toString(id));
    view.put("name", name);
    view.put("description", description);
    return view;
  }

  /** An issue type. */
  public static ObjectNode type(DataCenterCall call, IssueType type) {
    ObjectNode view = named(call, "issuetype", type.id(), type.name(), type.description());
    view.put(
        "iconUrl",
        call.address(
            "/secure/viewavatar?size=xsmall&avatarId=" + type.avatar() + "&avatarType=issuetype"));
    view.put("subtask", type.subtask());
    view.put("avatarId", type.avatar());
    return view;
  }

  /** A status. */
  public static ObjectNode status(DataCenterCall call, Status status) {
    ObjectNode view = named(call, "status", status.id(), status.name(), status.description());
    view.put("iconUrl", call.address("/images/icons/status_generic.gif"));
    view.set("statusCategory", category(call, status.category()));
    return view;
  }

  /** A category of statuses, by its key. */
  public static ObjectNode category(DataCenterCall call, String key) {
    ObjectNode view = Json.object();
    int id =
        switch (key) {
          case "new" -> 2;
          case "indeterminate" -> 4;
          case "done" -> 3;
          default -> 1;
        };
    view.put("self", call.address("/rest/api/2/statuscategory/" + id));
    view.put("id", id);
    view.put("key", key);
    switch (key) {
      case "new" -> view.put("colorName", "default").put("name", "To Do");
      case "indeterminate" -> view.put("colorName", "inprogress").put("name", "In Progress");
      case "done" -> view.put("colorName", "success").put("name", "Done");
      default -> view.put("colorName", "default").put("name", "No Category");
    }
    return view;
  }

  /** A priority. */
  public static ObjectNode priority(DataCenterCall call, Priority priority) {
    ObjectNode view =
        named(call, "priority", priority.id(), priority.name(), priority.description());
    view.put("statusColor", priority.color());
    view.put("iconUrl", call.address(priority.icon()));
    return view;
  }

  /** A resolution. */
  public static ObjectNode resolution(DataCenterCall call, Resolution resolution) {
    return named(call, "resolution", resolution.id(), resolution.name(), resolution.description());
  }

  /** A link type. */
  public static ObjectNode linkType(DataCenterCall call, LinkType type) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(type.id()));
    view.put("name", type.name());
    view.put("inward", type.inward());
    view.put("outward", type.outward());
    view.put("self", call.address("/rest/api/2/issueLinkType/" + type.id()));
    return view;
  }

  /** A category of projects. */
  public static ObjectNode category(DataCenterCall call, Category category) {
    return named(call, "projectCategory", category.id(), category.name(), category.description());
  }

  /** A security level. */
  public static ObjectNode level(DataCenterCall call, SecurityLevel level) {
    return named(call, "securitylevel", level.id(), level.name(), level.description());
  }

  /** A version inside another thing, or as the beginning of a whole one. */
  public static ObjectNode version(DataCenterCall call, Version version) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/version/" + version.id()));
    view.put("id", Long.toString(version.id()));
    version.description().ifPresent(text -> view.put("description", text));
    view.put("name", version.name());
    view.put("archived", version.archived());
    view.put("released", version.released());
    version.releaseDate().ifPresent(day -> view.put("releaseDate", day));
    return view;
  }

  /** A version by itself. */
  public static ObjectNode wholeVersion(DataCenterCall call, Version version, LocalDate today) {
    ObjectNode view = version(call, version);
    version
        .startDate()
        .ifPresent(day -> {
          view.put("startDate", day);
          view.put("userStartDate", DAY.format(LocalDate.parse(day)));
        });
    version
        .releaseDate()
        .ifPresent(day -> {
          LocalDate date = LocalDate.parse(day);
          view.put("userReleaseDate", DAY.format(date));
          if (!version.released()) {
            view.put("overdue", date.isBefore(today));
          }
        });
    view.put("projectId", version.owner());
    return view;
  }

  /** A component inside another thing. */
  public static ObjectNode component(DataCenterCall call, Component component) {
    return named(call, "component", component.id(), component.name(), component.description());
  }
}

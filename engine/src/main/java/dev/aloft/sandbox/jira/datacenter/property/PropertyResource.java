package dev.aloft.sandbox.jira.datacenter.property;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.agile.BoardAccess;
import dev.aloft.sandbox.jira.datacenter.agile.SprintAccess;
import dev.aloft.sandbox.jira.datacenter.dashboard.DashboardAccess;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/properties}: what apps keep with issues, comments, projects, users, boards. */
public final class PropertyResource implements Resource<DataCenterCall> {

  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_VALUE = 32_768;

  private final JiraSite site;
  private final Lookup lookup;
  private final BoardAccess boards;
  private final SprintAccess sprints;
  private final DashboardAccess dashboards;

  /** The properties of a site's things. */
  public PropertyResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.boards = new BoardAccess(site);
    this.sprints = new SprintAccess(site);
    this.dashboards = new DashboardAccess(site);
  }

  /**
   * A kind of things.
   *
   * @param read the name of the thing that a call means, for callers who may read it
   * @param write the same, for callers who may change it
   */
  private record Things(
      String keys,
      String get,
      String put,
      String delete,
      Function<DataCenterCall, String> read,
      Function<DataCenterCall, String> write,
      String[] query) {}

  @Override
  public void register(Operations<DataCenterCall> operations) {
    register(
        operations,
        new Things(
            "getPropertiesKeys_2",
            "getProperty_3",
            "setProperty_2",
            "deleteProperty_3",
            call -> "issue " + lookup.issue(call).id(),
            call -> "issue " + editable(call).id(),
            new String[0]));
    String comments = " /rest/api/2/comment/{commentId}/properties";
    register(
        operations,
        new Things(
            "GET" + comments,
            "getProperty_2",
            "PUT" + comments + "/{propertyKey}",
            "deleteProperty_2",
            this::comment,
            this::comment,
            new String[0]));
    register(
        operations,
        new Things(
            "getPropertiesKeys_3",
            "getProperty_5",
            "setProperty_4",
            "deleteProperty_5",
            call -> "project " + lookup.project(call, call.path("projectIdOrKey")).id(),
            call -> "project " + lookup.administered(call, call.path("projectIdOrKey")).id(),
            new String[0]));
    register(
        operations,
        new Things(
            "getPropertyKeys",
            "getProperty_4",
            "setProperty_3",
            "deleteProperty_4",
            this::type,
            call -> {
              administers(call);
              return type(call);
            },
            new String[0]));
    register(
        operations,
        new Things(
            "getPropertiesKeys_4",
            "getProperty_6",
            "setProperty_5",
            "deleteProperty_6",
            this::user,
            this::user,
            new String[] {"userKey", "username"}));
    planned(operations);
  }

  private void planned(Operations<DataCenterCall> operations) {
    String board = " /rest/agile/1.0/board/{boardId}/properties";
    register(
        operations,
        new Things(
            "GET" + board,
            "GET" + board + "/{propertyKey}",
            "PUT" + board + "/{propertyKey}",
            "deleteProperty",
            call -> "board " + boards.board(call).id(),
            call -> "board " + boards.changeable(call).id(),
            new String[0]));
    String sprint = " /rest/agile/1.0/sprint/{sprintId}/properties";
    register(
        operations,
        new Things(
            "GET" + sprint,
            "GET" + sprint + "/{propertyKey}",
            "PUT" + sprint + "/{propertyKey}",
            "DELETE" + sprint + "/{propertyKey}",
            call -> "sprint " + sprints.visible(call, call.path("sprintId")).id(),
            call -> "sprint " + sprints.managed(call, call.path("sprintId")).id(),
            new String[0]));
    String item = " /rest/api/2/dashboard/{dashboardId}/items/{itemId}/properties";
    register(
        operations,
        new Things(
            "GET" + item,
            "GET" + item + "/{propertyKey}",
            "PUT" + item + "/{propertyKey}",
            "DELETE" + item + "/{propertyKey}",
            call -> "dashboarditem " + dashboards.item(call).id(),
            call -> "dashboarditem " + dashboards.changeableItem(call).id(),
            new String[0]));
  }

  private void register(Operations<DataCenterCall> operations, Things things) {
    operations
        .on(things.keys())
        .query(things.query())
        .answer(call -> Reply.ok(keys(call, things.read().apply(call))));
    operations
        .on(things.get())
        .query(things.query())
        .answer(call -> {
          JsonNode value =
              site.properties().all(things.read().apply(call)).get(call.path("propertyKey"));
          if (value == null) {
            throw absent(call);
          }
          ObjectNode view = Json.object();
          view.put("key", call.path("propertyKey"));
          view.set("value", value);
          return Reply.ok(view);
        });
    operations
        .on(things.put())
        .query(things.query())
        .anyBody()
        .answer(call -> {
          check(call);
          String thing = things.write().apply(call);
          boolean fresh = site.properties().put(thing, call.path("propertyKey"), call.json());
          return Reply.empty(fresh ? 201 : 200);
        });
    operations
        .on(things.delete())
        .query(things.query())
        .answer(call -> {
          if (!site.properties().remove(things.write().apply(call), call.path("propertyKey"))) {
            throw absent(call);
          }
          return Reply.noContent();
        });
  }

  private static void check(DataCenterCall call) {
    if (call.path("propertyKey").length() > LONGEST_KEY) {
      throw Refusal.badRequest("The property key must be less than 255 characters.");
    }
    if (call.json().toString().length() > LONGEST_VALUE) {
      throw Refusal.badRequest("The property value must be less than 32768 characters.");
    }
  }

  private static Refusal absent(DataCenterCall call) {
    return Refusal.notFound(
        "The property with key '" + call.path("propertyKey") + "' does not exist.");
  }

  private ObjectNode keys(DataCenterCall call, String thing) {
    ObjectNode view = Json.object();
    ArrayNode keys = view.putArray("keys");
    site.properties()
        .all(thing)
        .keySet()
        .forEach(key ->
            keys.addObject()
                .put(
                    "self",
                    call.address(call.request().rawPath() + "/")
                        + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .put("key", key));
    return view;
  }

  private Issue editable(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    if (!site.access().may(call.caller(), Permission.EDIT_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to edit this issue.");
    }
    return issue;
  }

  private String comment(DataCenterCall call) {
    Optional<Comment> comment =
        Ids.parse(call.path("commentId")).flatMap(site.tables().comments()::find);
    boolean seen =
        comment
            .flatMap(one ->
                site.issues()
                    .find(one.owner())
                    .filter(issue -> site.access().sees(call.caller(), issue))
                    .filter(issue -> site.access().sees(call.caller(), issue, one.visibility())))
            .isPresent();
    if (!seen) {
      throw Refusal.notFound("Can not find a comment for the id: " + call.path("commentId") + ".");
    }
    return "comment " + call.path("commentId");
  }

  private String type(DataCenterCall call) {
    return site.tables()
        .issueTypes()
        .find(call.path("issueTypeId"))
        .map(type -> "issuetype " + type.id())
        .orElseThrow(() -> Refusal.notFound("The issue type does not exist."));
  }

  private void administers(DataCenterCall call) {
    if (!site.access().administers(call.caller())) {
      throw Refusal.forbidden("You do not have permission to administer this instance.");
    }
  }

  private String user(DataCenterCall call) {
    Lookup.known(call);
    Optional<User> user =
        call.query("userKey")
            .flatMap(site.users()::byKey)
            .or(() -> call.query("username").flatMap(site.users()::byName));
    boolean named = call.query("userKey").or(() -> call.query("username")).isPresent();
    if (named && user.isEmpty()) {
      throw Refusal.notFound("The user does not exist.");
    }
    User one = user.orElse(call.caller());
    if (!one.key().equals(call.caller().key())) {
      administers(call);
    }
    return "user " + one.key();
  }
}

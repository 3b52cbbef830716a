package dev.aloft.sandbox.jira.datacenter.desk;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.CustomerOrganization;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How desks, requests and what hangs on them look. */
final class DeskViews {

  private static final String ROOT = "/rest/servicedeskapi/";
  private static final DateTimeFormatter FRIENDLY =
      DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

  private final JiraSite site;
  private final Desks desks;

  DeskViews(JiraSite site, Desks desks) {
    this.site = site;
    this.desks = desks;
  }

  private static String self(DataCenterCall call, String path) {
    return call.address(ROOT + path);
  }

  /** A desk. */
  ObjectNode desk(DataCenterCall call, Project project) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(project.id()));
    view.put("projectId", Long.toString(project.id()));
    view.put("projectName", project.name());
    view.put("projectKey", project.key());
    view.putObject("_links").put("self", self(call, "servicedesk/" + project.id()));
    return view;
  }

  /** A type of requests. */
  ObjectNode type(DataCenterCall call, Project desk, IssueType type) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(type.id()));
    view.put("name", type.name());
    view.put("description", type.description());
    view.put("helpText", "");
    view.put("issueTypeId", Long.toString(type.id()));
    view.put("serviceDeskId", Long.toString(desk.id()));
    view.putArray("groupIds");
    view.putObject("_links")
        .put("self", self(call, "servicedesk/" + desk.id() + "/requesttype/" + type.id()));
    return view;
  }

  /** A time in all its spellings. */
  static ObjectNode time(long millis) {
    Instant time = Instant.ofEpochMilli(millis);
    return Json.object()
        .put("iso8601", ISO.format(time))
        .put("jira", JiraTimes.print(time))
        .put("friendly", FRIENDLY.format(time))
        .put("epochMillis", millis);
  }

  /** Somebody by key. */
  ObjectNode person(DataCenterCall call, String key) {
    ObjectNode view = Json.object();
    Optional<User> user = site.users().byKey(key);
    view.put("name", user.map(User::name).orElse(key));
    view.put("key", key);
    user.ifPresent(one -> view.put("emailAddress", one.email()));
    view.put("displayName", site.displayName(key));
    view.put("active", user.map(User::active).orElse(false));
    view.put("timeZone", "Etc/GMT");
    view.putObject("_links")
        .put(
            "jiraRest",
            call.address(
                "/rest/api/2/user?username="
                    + URLEncoder.encode(user.map(User::name).orElse(key), StandardCharsets.UTF_8)));
    return view;
  }

  /** An organization of customers. */
  ObjectNode organization(DataCenterCall call, CustomerOrganization organization) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(organization.id()));
    view.put("name", organization.name());
    view.putObject("_links").put("self", self(call, "organization/" + organization.id()));
    return view;
  }

  /** A request. */
  ObjectNode request(DataCenterCall call, Issue issue) {
    ObjectNode view = Json.object();
    view.putArray("_expands");
    view.put("issueId", Long.toString(issue.id()));
    view.put("issueKey", site.issues().key(issue));
    view.put("requestTypeId", desks.type(issue).map(type -> Long.toString(type.id())).orElse(""));
    view.put("serviceDeskId", Long.toString(issue.owner()));
    view.set("createdDate", time(issue.created()));
    view.set("reporter", person(call, issue.text("reporter").orElse("")));
    ArrayNode values = view.putArray("requestFieldValues");
    value(values, "summary", "Summary", issue);
    value(values, "description", "Description", issue);
    ObjectNode status = view.putObject("currentStatus");
    status.put(
        "status", site.tables().statuses().find(issue.status()).map(one -> one.name()).orElse(""));
    status.set("statusDate", time(issue.updated()));
    view.putObject("_links")
        .put("jiraRest", call.address("/rest/api/2/issue/" + issue.id()))
        .put("self", self(call, "request/" + issue.id()));
    return view;
  }

  private static void value(ArrayNode values, String id, String label, Issue issue) {
    issue
        .text(id)
        .ifPresent(
            text -> values.addObject().put("fieldId", id).put("label", label).put("value", text));
  }

  /** A comment. */
  ObjectNode comment(DataCenterCall call, Issue issue, Comment comment, boolean shown) {
    ObjectNode view = Json.object();
    view.putArray("_expands");
    view.put("id", Long.toString(comment.id()));
    view.put("body", comment.body());
    view.put("public", shown);
    view.set("author", person(call, comment.author()));
    view.set("created", time(comment.created()));
    view.putObject("_links")
        .put("self", self(call, "request/" + issue.id() + "/comment/" + comment.id()));
    return view;
  }
}

package dev.aloft.sandbox.jira.cloud.version;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.jira.wire.Reordering;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /version} and the versions of a project. {@code released} is not honoured when a version
 * is created, only when it is updated (Jira Cloud platform v3 contract, schema {@code Version}).
 */
public final class Versions implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION_BYTES = 16_384;
  private static final int PAGE = 50;
  private static final String[] BODY = {
    "approvers",
    "archived",
    "description",
    "driver",
    "expand",
    "id",
    "issuesStatusForFixVersion",
    "moveUnfixedIssuesTo",
    "name",
    "operations",
    "overdue",
    "project",
    "projectId",
    "releaseDate",
    "released",
    "self",
    "startDate",
    "userReleaseDate",
    "userStartDate"
  };

  private final JiraSite site;
  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;

  public Versions(JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getVersion").query("expand").answer(call -> Reply.ok(document(call, visible(call))));
    on.on("getProjectVersions").query("expand").answer(this::ofProject);
    on.on("getProjectVersionsPaginated")
        .query("startAt", "maxResults", "orderBy", "query", "status", "expand")
        .answer(this::page);
    on.on("createVersion").body(BODY).answer(this::create);
    on.on("updateVersion").body(BODY).answer(this::update);
    on.on("moveVersion").body("after", "position").answer(this::move);
    on.on("mergeVersions").answer(this::merge);
    on.on("deleteVersion")
        .query("moveFixIssuesTo", "moveAffectedIssuesTo")
        .answer(call ->
            remove(call, call.query("moveFixIssuesTo"), call.query("moveAffectedIssuesTo")));
    on.on("deleteAndReplaceVersion")
        .body("moveFixIssuesTo", "moveAffectedIssuesTo", "customFieldReplacementList")
        .answer(this::replace);
    on.on("getVersionRelatedIssues").answer(this::related);
    on.on("getVersionUnresolvedIssues").answer(this::unresolved);
  }

  private ObjectNode document(JiraCall call, Version version) {
    ObjectNode document =
        VersionJson.document(call, version, LocalDate.ofInstant(site.now(), ZoneOffset.UTC));
    if (call.expands("issuesstatus")) {
      document.set("issuesStatusForFixVersion", progress(version));
    }
    return document;
  }

  /** How far the issues are that a version fixes. */
  private ObjectNode progress(Version version) {
    Map<StatusCategory, Long> counts = new EnumMap<>(StatusCategory.class);
    issues
        .statusesWithValue("fixVersions", Ids.text(version.id()))
        .forEach((status, count) ->
            tables
                .statuses()
                .find(status)
                .ifPresent(one -> counts.merge(one.category(), count, Long::sum)));
    return Json.object()
        .put("unmapped", 0)
        .put("toDo", counts.getOrDefault(StatusCategory.TODO, 0L))
        .put("inProgress", counts.getOrDefault(StatusCategory.IN_PROGRESS, 0L))
        .put("done", counts.getOrDefault(StatusCategory.DONE, 0L));
  }

  private Reply ofProject(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectIdOrKey"));
    return Reply.ok(Json.array(tables.versionsOf(project), v -> document(call, v)));
  }

  private Reply page(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectIdOrKey"));
    List<String> states = call.list("status");
    List<Version> all = tables.versionsOf(project);
    List<Version> found =
        all.stream()
            .filter(v -> Filters.matches(call, "query", v.name(), v.description()))
            .filter(v -> states.isEmpty() || states.contains(state(v)))
            .toList();
    Comparator<Optional<LocalDate>> byDay = Comparator.comparing(day -> day.orElse(LocalDate.MAX));
    List<Version> ordered =
        Orders.ordered(
            call,
            found,
            Map.of(
                "name", Comparator.comparing(Version::name),
                "description", Comparator.comparing(Version::description),
                "sequence", Comparator.comparingInt(all::indexOf),
                "startDate", Comparator.comparing(Version::startDate, byDay),
                "releaseDate", Comparator.comparing(Version::releaseDate, byDay)),
            "sequence");
    return Reply.ok(Pages.bean(call, ordered, PAGE, PAGE, v -> document(call, v)));
  }

  private static String state(Version version) {
    if (version.archived()) {
      return "archived";
    }
    return version.released() ? "released" : "unreleased";
  }

  private Reply related(JiraCall call) {
    Version version = visible(call);
    String id = Ids.text(version.id());
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/version/" + id);
    document.put("issuesFixedCount", issues.countWithValue("fixVersions", id));
    document.put("issuesAffectedCount", issues.countWithValue("versions", id));
    document.put("issueCountWithCustomFieldsShowingVersion", 0);
    document.putArray("customFieldUsage");
    return Reply.ok(document);
  }

  private Reply unresolved(JiraCall call) {
    Version version = visible(call);
    String id = Ids.text(version.id());
    return Reply.ok(
        Json.object()
            .put("self", call.self() + "/version/" + id)
            .put("issuesUnresolvedCount", issues.countUnresolved("fixVersions", id))
            .put("issuesCount", issues.countWithValue("fixVersions", id)));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    Optional<Long> projectId = form.number("projectId");
    Optional<String> key = projectId.map(Ids::text).or(() -> form.text("project"));
    if (key.isEmpty()) {
      form.refuse("projectId", "The projectId is required.");
    }
    form.check();
    Project project = permissions.administered(call, key.orElse(""), 404);
    Version version =
        new Version(
            0,
            project.id(),
            name.strip(),
            description(form, ""),
            form.flag("archived").orElse(false),
            false,
            day(form, "startDate", Optional.empty()),
            day(form, "releaseDate", Optional.empty()));
    checkVersion(form, version);
    form.check();
    Version made = tables.versions().put(version.withId(tables.versions().nextId()));
    return Reply.created(document(call, made));
  }

  private static String description(Form form, String otherwise) {
    String text = form.text("description").orElse(otherwise);
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION_BYTES) {
      form.refuse(
          "description",
          "The description must not be larger than " + LONGEST_DESCRIPTION_BYTES + " bytes.");
    }
    return text;
  }

  private static Optional<LocalDate> day(Form form, String name, Optional<LocalDate> otherwise) {
    if (!form.names(name)) {
      return otherwise;
    }
    Optional<String> text = form.text(name).filter(t -> !t.isEmpty());
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      form.refuse(name, "The date must have the form yyyy-mm-dd.");
      return Optional.empty();
    }
  }

  private void checkVersion(Form form, Version version) {
    if (version.startDate().isPresent()
        && version.releaseDate().isPresent()
        && version.startDate().get().isAfter(version.releaseDate().get())) {
      form.refuse("releaseDate", "The release date must not be before the start date.");
    }
    if (tables
        .versions()
        .first(v ->
            v.projectId() == version.projectId()
                && v.id() != version.id()
                && v.name().equalsIgnoreCase(version.name()))
        .isPresent()) {
      form.refuse("name", "A version with this name already exists in this project.");
    }
  }

  private Reply update(JiraCall call) {
    Version old = administered(call);
    Form form = Form.of(call);
    boolean released = form.flag("released").orElse(old.released());
    Version version =
        new Version(
            old.id(),
            old.projectId(),
            form.filled("name", LONGEST_NAME).orElse(old.name()).strip(),
            description(form, old.description()),
            form.flag("archived").orElse(old.archived()),
            released,
            day(form, "startDate", old.startDate()),
            day(form, "releaseDate", old.releaseDate()));
    checkVersion(form, version);
    if (form.node("moveUnfixedIssuesTo").isPresent()) {
      form.refuse(
          "moveUnfixedIssuesTo", "This site does not move issues when a version is released.");
    }
    form.check();
    return Reply.ok(document(call, tables.versions().put(version)));
  }

  private Reply move(JiraCall call) {
    Version version = visible(call);
    Project project = permissions.visible(call, Ids.text(version.projectId()));
    Form form = Form.of(call);
    Optional<String> after = form.text("after");
    Optional<String> position = form.text("position");
    if (after.isPresent() == position.isPresent()) {
      throw Refusal.badRequest("Either 'after' or 'position' must be given.");
    }
    List<Version> all = tables.versionsOf(project);
    List<Version> ordered =
        position.isPresent()
            ? Reordering.stepped(all, version, position.get())
            : Reordering.moved(
                all, List.of(version), after.map(link -> byLink(all, link)), Optional.empty());
    tables.orderVersions(project, ordered);
    return Reply.ok(document(call, version));
  }

  private static Version byLink(List<Version> versions, String link) {
    String id = link.substring(link.lastIndexOf('/') + 1);
    return versions.stream()
        .filter(v -> Ids.text(v.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Could not find the version to move after."));
  }

  private Reply merge(JiraCall call) {
    Version version = administered(call);
    Optional<String> target = Optional.of(call.path("moveIssuesTo"));
    return removed(call, version, sibling(version, target), Optional.empty());
  }

  private Reply replace(JiraCall call) {
    Form form = Form.of(call);
    if (!form.elements("customFieldReplacementList").isEmpty()) {
      throw Refusal.badRequest("This site does not replace versions in custom fields.");
    }
    return remove(
        call,
        form.number("moveFixIssuesTo").map(Ids::text),
        form.number("moveAffectedIssuesTo").map(Ids::text));
  }

  private Reply remove(JiraCall call, Optional<String> fix, Optional<String> affected) {
    Version version = administered(call);
    return removed(call, version, sibling(version, fix), sibling(version, affected));
  }

  private Reply removed(
      JiraCall call, Version version, Optional<String> fix, Optional<String> affected) {
    String id = Ids.text(version.id());
    issues.replaceValue(call.caller(), "fixVersions", id, fix);
    issues.replaceValue(call.caller(), "versions", id, affected);
    tables.versions().remove(version.id());
    return Reply.noContent();
  }

  private Optional<String> sibling(Version version, Optional<String> id) {
    if (id.isPresent()
        && tables
            .versions()
            .find(id.get())
            .filter(v -> v.projectId() == version.projectId() && v.id() != version.id())
            .isEmpty()) {
      throw Refusal.badRequest("The replacement is not another version of the project.");
    }
    return id;
  }

  private Version visible(JiraCall call) {
    Version version = find(call);
    permissions.visible(call, Ids.text(version.projectId()));
    return version;
  }

  private Version administered(JiraCall call) {
    Version version = find(call);
    permissions.administered(call, Ids.text(version.projectId()), 404);
    return version;
  }

  private Version find(JiraCall call) {
    String id = call.path("id");
    return tables
        .versions()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("Could not find version for id '" + id + "'"));
  }
}

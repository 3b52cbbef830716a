package dev.aloft.sandbox.jira.cloud.issuetype;

import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Properties;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code /issuetype}. Only sub-task and base types can be created (Jira Cloud platform v3 contract,
 * {@code createIssueType}); epics are there from the start.
 */
public final class IssueTypes implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 60;
  private static final long TASK_AVATAR = 10318;
  private static final long SUBTASK_AVATAR = 10316;

  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;

  public IssueTypes(SiteTables tables, IssueContent issues, Permissions permissions) {
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getIssueAllTypes").answer(this::all);
    on.on("getIssueType").answer(call -> Reply.ok(IssueTypeJson.document(call, find(call, "id"))));
    on.on("getIssueTypesForProject").query("projectId", "level").answer(this::ofProject);
    on.on("getAlternativeIssueTypes").answer(this::alternatives);
    on.on("createIssueType")
        .body("name", "description", "hierarchyLevel", "type")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateIssueType")
        .body("name", "description", "avatarId")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteIssueType")
        .query("alternativeIssueTypeId")
        .administratorsOnly()
        .answer(this::delete);
    on.on("getIssueTypePropertyKeys")
        .answer(call -> {
          IssueType type = find(call, "issueTypeId");
          return Properties.keys(
              tables.issueTypeProperties(type.id()), call.self() + "/issuetype/" + type.id());
        });
    on.on("getIssueTypeProperty")
        .answer(call ->
            Properties.get(
                tables.issueTypeProperties(find(call, "issueTypeId").id()),
                call.path("propertyKey")));
    on.on("setIssueTypeProperty").anyBody().administratorsOnly().answer(this::setProperty);
    on.on("deleteIssueTypeProperty").administratorsOnly().answer(this::deleteProperty);
  }

  private Reply all(JiraCall call) {
    return Reply.ok(
        Json.array(tables.issueTypes().all(), type -> IssueTypeJson.document(call, type)));
  }

  private Reply ofProject(JiraCall call) {
    String projectId =
        call.query("projectId").orElseThrow(() -> Refusal.badRequest("The projectId is required."));
    Project project = permissions.visible(call, projectId);
    int level = call.integer("level", Integer.MIN_VALUE);
    List<IssueType> types =
        tables.issueTypesOf(project).stream()
            .filter(type -> level == Integer.MIN_VALUE || type.level() == level)
            .toList();
    return Reply.ok(Json.array(types, type -> IssueTypeJson.document(call, type)));
  }

  private Reply alternatives(JiraCall call) {
    IssueType type = find(call, "id");
    List<IssueType> others =
        tables.issueTypes().where(t -> t.id() != type.id() && t.level() == type.level());
    return Reply.ok(Json.array(others, other -> IssueTypeJson.document(call, other)));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.text("description").orElse("");
    long level =
        form.number("hierarchyLevel")
            .orElse(
                form.text("type").filter("subtask"::equals).isPresent()
                    ? (long) IssueType.SUBTASK
                    : IssueType.BASE);
    if (level != IssueType.SUBTASK && level != IssueType.BASE) {
      form.refuse("hierarchyLevel", "The hierarchy level must be -1 or 0.");
    }
    form.text("type")
        .filter(t -> !t.equals("subtask") && !t.equals("standard"))
        .ifPresent(t -> form.refuse("type", "Invalid issue type '" + t + "'."));
    form.check();
    refuseTaken(name, -1);
    IssueType type =
        tables
            .issueTypes()
            .put(
                new IssueType(
                    tables.issueTypes().nextId(),
                    name,
                    description,
                    (int) level,
                    level == IssueType.SUBTASK ? SUBTASK_AVATAR : TASK_AVATAR));
    // The default scheme holds every type of the site.
    IssueTypeScheme all = tables.defaultIssueTypeScheme();
    List<Long> ids = new ArrayList<>(all.issueTypeIds());
    ids.add(type.id());
    tables
        .issueTypeSchemes()
        .put(
            new IssueTypeScheme(
                all.id(), all.name(), all.description(), all.defaultIssueTypeId(), ids));
    return Reply.created(IssueTypeJson.document(call, type));
  }

  private Reply update(JiraCall call) {
    IssueType old = find(call, "id");
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    String description = form.text("description").orElse(old.description());
    long avatar = form.number("avatarId").orElse(old.avatarId());
    form.check();
    refuseTaken(name, old.id());
    IssueType type =
        tables.issueTypes().put(new IssueType(old.id(), name, description, old.level(), avatar));
    return Reply.ok(IssueTypeJson.document(call, type));
  }

  private Reply delete(JiraCall call) {
    IssueType type = find(call, "id");
    Optional<String> wanted = call.query("alternativeIssueTypeId");
    boolean inUse = issues.countWithValue("issuetype", Ids.text(type.id())) > 0;
    if (inUse && wanted.isEmpty()) {
      throw Refusal.notFound(
          "The issue type is in use: an alternative issue type must be specified.");
    }
    if (wanted.isPresent()) {
      IssueType other =
          tables.issueTypes().find(wanted.get()).orElseThrow(() -> missing(wanted.get()));
      if (other.id() == type.id() || other.subtask() != type.subtask()) {
        throw Refusal.conflict("The alternative issue type cannot take the place of this one.");
      }
      issues.replaceValue(call.caller(), "issuetype", Ids.text(type.id()), wanted);
    }
    for (IssueTypeScheme scheme : tables.issueTypeSchemes().all()) {
      tables.issueTypeSchemes().put(scheme.without(type.id()));
    }
    tables.issueTypes().remove(type.id());
    return Reply.noContent();
  }

  private Reply setProperty(JiraCall call) {
    IssueType type = find(call, "issueTypeId");
    Map<String, JsonNode> before = tables.issueTypeProperties(type.id());
    String key = call.path("propertyKey");
    tables.issueTypeProperties(type.id(), Properties.with(before, key, call.json()));
    return Properties.stored(before, key);
  }

  private Reply deleteProperty(JiraCall call) {
    IssueType type = find(call, "issueTypeId");
    tables.issueTypeProperties(
        type.id(),
        Properties.without(tables.issueTypeProperties(type.id()), call.path("propertyKey")));
    return Reply.noContent();
  }

  private IssueType find(JiraCall call, String parameter) {
    String id = call.path(parameter);
    return tables.issueTypes().find(id).orElseThrow(() -> missing(id));
  }

  private static Refusal missing(String id) {
    return Refusal.notFound("Issue type with id '" + id + "' does not exist.");
  }

  private void refuseTaken(String name, long except) {
    if (tables
        .issueTypes()
        .first(type -> type.id() != except && type.name().equalsIgnoreCase(name))
        .isPresent()) {
      throw Refusal.conflict("An issue type with this name already exists.");
    }
  }
}

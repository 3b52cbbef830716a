package dev.aloft.sandbox.jira.cloud.issuetype;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.scheme.SchemeKind;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectSchemes;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
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
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuetypescheme}. Only administrators of the site may look or write. */
public final class IssueTypeSchemes implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int PAGE = 50;

  private final SiteTables tables;
  private final IssueContent issues;
  private final SchemeKind<IssueTypeScheme> kind;

  public IssueTypeSchemes(SiteTables tables, IssueContent issues) {
    this.tables = tables;
    this.issues = issues;
    this.kind =
        new SchemeKind<>(
            "issue type scheme",
            tables,
            tables.issueTypeSchemes(),
            IssueTypeScheme::name,
            ProjectSchemes::issueType);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllIssueTypeSchemes")
        .query("startAt", "maxResults", "id", "orderBy", "expand", "queryString")
        .administratorsOnly()
        .answer(call -> kind.list(call, this::document));
    on.on("getIssueTypeSchemesMapping")
        .query("startAt", "maxResults", "issueTypeSchemeId")
        .administratorsOnly()
        .answer(this::mapping);
    on.on("getIssueTypeSchemeForProjects")
        .query("startAt", "maxResults", "projectId")
        .administratorsOnly()
        .answer(call -> kind.ofProjects(call, "issueTypeScheme", this::document));
    on.on("createIssueTypeScheme")
        .body("name", "description", "defaultIssueTypeId", "issueTypeIds")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateIssueTypeScheme")
        .body("name", "description", "defaultIssueTypeId")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteIssueTypeScheme").administratorsOnly().answer(this::delete);
    on.on("assignIssueTypeSchemeToProject")
        .body("issueTypeSchemeId", "projectId")
        .administratorsOnly()
        .answer(this::assign);
    on.on("addIssueTypesToIssueTypeScheme")
        .body("issueTypeIds")
        .administratorsOnly()
        .answer(this::addTypes);
    on.on("removeIssueTypeFromIssueTypeScheme").administratorsOnly().answer(this::removeType);
    on.on("reorderIssueTypesInIssueTypeScheme")
        .body("issueTypeIds", "after", "position")
        .administratorsOnly()
        .answer(this::reorder);
  }

  private ObjectNode document(IssueTypeScheme scheme) {
    ObjectNode document = Json.object();
    document.put("id", Ids.text(scheme.id()));
    document.put("name", scheme.name());
    document.put("description", scheme.description());
    scheme.defaultIssueTypeId().ifPresent(id -> document.put("defaultIssueTypeId", Ids.text(id)));
    if (isDefault(scheme)) {
      document.put("isDefault", true);
    }
    return document;
  }

  private Reply mapping(JiraCall call) {
    record Item(long scheme, long type) {}
    Set<Long> ids = Filters.ids(call, "issueTypeSchemeId");
    List<Item> items = new ArrayList<>();
    for (IssueTypeScheme scheme : tables.issueTypeSchemes().all()) {
      if (Filters.takes(ids, scheme.id())) {
        scheme.issueTypeIds().forEach(type -> items.add(new Item(scheme.id(), type)));
      }
    }
    return Reply.ok(
        Pages.bean(
            call,
            items,
            PAGE,
            PAGE,
            item ->
                Json.object()
                    .put("issueTypeSchemeId", Ids.text(item.scheme()))
                    .put("issueTypeId", Ids.text(item.type()))));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    List<Long> types = form.ids("issueTypeIds");
    Optional<Long> standard = defaultType(form, types);
    if (types.isEmpty()) {
      form.refuse("issueTypeIds", "At least one standard issue type is required.");
    }
    form.check();
    checkTypes(types);
    kind.refuseTaken(name, -1, 409);
    IssueTypeScheme scheme =
        tables
            .issueTypeSchemes()
            .put(
                new IssueTypeScheme(
                    tables.issueTypeSchemes().nextId(), name, description, standard, types));
    return Reply.created(Json.object().put("issueTypeSchemeId", Ids.text(scheme.id())));
  }

  private Optional<Long> defaultType(Form form, List<Long> types) {
    Optional<Long> standard = form.text("defaultIssueTypeId").flatMap(Ids::parse);
    if (form.text("defaultIssueTypeId").isPresent() && standard.filter(types::contains).isEmpty()) {
      form.refuse("defaultIssueTypeId", "The default issue type must be in the scheme.");
    }
    return standard;
  }

  private void checkTypes(List<Long> types) {
    if (new HashSet<>(types).size() != types.size()) {
      throw Refusal.field("issueTypeIds", "The issue types must not contain duplicates.");
    }
    List<IssueType> known =
        types.stream().flatMap(id -> tables.issueTypes().find(id).stream()).toList();
    if (known.size() != types.size()) {
      throw Refusal.field("issueTypeIds", "One or more issue types do not exist.");
    }
    if (known.stream().allMatch(IssueType::subtask)) {
      throw Refusal.field("issueTypeIds", "At least one standard issue type is required.");
    }
  }

  private Reply update(JiraCall call) {
    IssueTypeScheme old = find(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    Optional<Long> standard =
        form.names("defaultIssueTypeId")
            ? defaultType(form, old.issueTypeIds())
            : old.defaultIssueTypeId();
    form.check();
    kind.refuseTaken(name, old.id(), 409);
    tables
        .issueTypeSchemes()
        .put(new IssueTypeScheme(old.id(), name, description, standard, old.issueTypeIds()));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    IssueTypeScheme scheme = find(call);
    if (isDefault(scheme)) {
      throw Refusal.badRequest("The default issue type scheme cannot be deleted.");
    }
    if (!kind.projects(scheme).isEmpty()) {
      throw Refusal.badRequest("The issue type scheme is associated with projects.");
    }
    tables.issueTypeSchemes().remove(scheme.id());
    return Reply.noContent();
  }

  private Reply assign(JiraCall call) {
    SchemeKind.Assignment<IssueTypeScheme> wanted = kind.assignment(call, "issueTypeSchemeId");
    IssueTypeScheme scheme = wanted.scheme();
    Project project = wanted.project();
    for (String used : issues.issueTypesInUse(Ids.text(project.id()))) {
      if (Ids.parse(used).filter(scheme.issueTypeIds()::contains).isEmpty()) {
        throw Refusal.badRequest(
            "Issues of the project use issue types that are not in the scheme.");
      }
    }
    tables.projects().put(project.withSchemes(project.schemes().withIssueType(scheme.id())));
    return Reply.noContent();
  }

  private Reply addTypes(JiraCall call) {
    IssueTypeScheme scheme = find(call);
    Form form = Form.of(call);
    List<Long> more = form.ids("issueTypeIds");
    form.check();
    if (more.isEmpty() || more.stream().anyMatch(scheme.issueTypeIds()::contains)) {
      throw Refusal.badRequest("The issue types must be new to the scheme.");
    }
    if (!more.stream().allMatch(tables.issueTypes()::has)) {
      throw Refusal.notFound("One or more issue types do not exist.");
    }
    List<Long> types = new ArrayList<>(scheme.issueTypeIds());
    types.addAll(more);
    tables.issueTypeSchemes().put(scheme.with(types));
    return Reply.noContent();
  }

  private Reply removeType(JiraCall call) {
    IssueTypeScheme scheme = find(call);
    long type =
        Ids.parse(call.path("issueTypeId"))
            .filter(scheme.issueTypeIds()::contains)
            .orElseThrow(() -> Refusal.notFound("The issue type is not in the scheme."));
    if (isDefault(scheme)) {
      throw Refusal.badRequest("Issue types cannot be removed from the default scheme.");
    }
    IssueTypeScheme next = scheme.without(type);
    if (next.issueTypeIds().stream()
        .flatMap(id -> tables.issueTypes().find(id).stream())
        .allMatch(IssueType::subtask)) {
      throw Refusal.badRequest("The last standard issue type cannot be removed.");
    }
    for (Project project : kind.projects(scheme)) {
      if (issues.issueTypesInUse(Ids.text(project.id())).contains(Ids.text(type))) {
        throw Refusal.badRequest("The issue type is used by issues.");
      }
    }
    tables.issueTypeSchemes().put(next);
    return Reply.noContent();
  }

  private Reply reorder(JiraCall call) {
    IssueTypeScheme scheme = find(call);
    Form form = Form.of(call);
    List<Long> moving = form.ids("issueTypeIds");
    Optional<Long> after = form.text("after").flatMap(Ids::parse);
    form.check();
    List<Long> named = new ArrayList<>(moving);
    after.ifPresent(named::add);
    if (!scheme.issueTypeIds().containsAll(named)) {
      throw Refusal.badRequest("All issue types must belong to the scheme.");
    }
    tables
        .issueTypeSchemes()
        .put(
            scheme.with(
                Reordering.moved(scheme.issueTypeIds(), moving, after, form.text("position"))));
    return Reply.noContent();
  }

  private boolean isDefault(IssueTypeScheme scheme) {
    return scheme.id() == tables.defaultIssueTypeScheme().id();
  }

  private IssueTypeScheme find(JiraCall call) {
    return kind.find(call.path("issueTypeSchemeId"));
  }
}

package dev.aloft.sandbox.jira.cloud.priority;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.jira.cloud.tables.PriorityScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /priorityscheme}. A new scheme moves no issues: it is given to a project with issues only
 * if it has every priority that the project had so far; {@link PrioritySchemeUpdates} moves them.
 */
public final class PrioritySchemes implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int MOST_PRIORITIES = 300;
  private static final int PAGE = 50;

  private final SiteTables tables;
  private final IssueContent issues;
  private final PrioritySchemeUpdates updates;

  public PrioritySchemes(SiteTables tables, IssueContent issues, Tasks tasks) {
    this.updates = new PrioritySchemeUpdates(tables, issues, tasks, this);
    this.tables = tables;
    this.issues = issues;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getPrioritySchemes")
        .query(
            "startAt",
            "maxResults",
            "priorityId",
            "schemeId",
            "schemeName",
            "onlyDefault",
            "orderBy",
            "expand")
        .administratorsOnly()
        .answer(this::all);
    on.on("getPrioritiesByPriorityScheme")
        .query("startAt", "maxResults")
        .administratorsOnly()
        .answer(this::priorities);
    on.on("createPriorityScheme")
        .body("name", "description", "defaultPriorityId", "priorityIds", "projectIds", "mappings")
        .administratorsOnly()
        .answer(this::create);
    on.on("deletePriorityScheme").administratorsOnly().answer(this::delete);
    updates.register(on);
  }

  private Reply all(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "schemeId");
    Set<Long> wanted = Filters.ids(call, "priorityId");
    boolean onlyDefault = call.flag("onlyDefault", false);
    List<PriorityScheme> found =
        tables
            .prioritySchemes()
            .where(s ->
                Filters.takes(ids, s.id())
                    && s.priorityIds().containsAll(wanted)
                    && Filters.matches(call, "schemeName", s.name())
                    && (!onlyDefault || isDefault(s)));
    List<PriorityScheme> ordered =
        Orders.ordered(
            call, found, Map.of("name", Comparator.comparing(PriorityScheme::name)), "name");
    return Reply.ok(Pages.bean(call, ordered, PAGE, PAGE, s -> document(call, s)));
  }

  /** The contract's {@code PrioritySchemeWithPaginatedPrioritiesAndProjects}. */
  ObjectNode document(JiraCall call, PriorityScheme scheme) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/priorityscheme/" + scheme.id());
    document.put("id", Ids.text(scheme.id()));
    document.put("name", scheme.name());
    document.put("description", scheme.description());
    document.put("defaultPriorityId", Ids.text(scheme.defaultPriorityId()));
    document.put("isDefault", isDefault(scheme));
    if (call.expands("priorities")) {
      document.set("priorities", page(call, scheme));
    }
    return document;
  }

  private ObjectNode page(JiraCall call, PriorityScheme scheme) {
    return Pages.bean(
        call,
        scheme.priorityIds().stream().flatMap(id -> tables.priorities().find(id).stream()).toList(),
        PAGE,
        PAGE,
        p -> inScheme(call, scheme, p));
  }

  /** The contract's {@code PriorityWithSequence}. */
  static ObjectNode inScheme(JiraCall call, PriorityScheme scheme, Priority priority) {
    ObjectNode document =
        PriorityJson.document(call, priority, Optional.of(scheme.defaultPriorityId()));
    document.remove("avatarId");
    int place = scheme.priorityIds().indexOf(priority.id());
    return place < 0 ? document : document.put("sequence", Ids.text(place));
  }

  private Reply priorities(JiraCall call) {
    return Reply.ok(page(call, find(call)));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse("");
    List<Long> priorities = form.numbers("priorityIds");
    long standard = form.number("defaultPriorityId").orElse(-1L);
    if (priorities.isEmpty() || priorities.size() > MOST_PRIORITIES) {
      form.refuse("priorityIds", "A scheme has 1 to " + MOST_PRIORITIES + " priorities.");
    }
    if (!priorities.stream().allMatch(tables.priorities()::has)) {
      form.refuse("priorityIds", "One or more priorities do not exist.");
    }
    if (!priorities.contains(standard)) {
      form.refuse("defaultPriorityId", "The default priority must be in the scheme.");
    }
    if (tables.prioritySchemes().first(s -> s.name().equalsIgnoreCase(name)).isPresent()) {
      form.refuse("name", "The priority scheme name is already used.");
    }
    List<Project> projects = new ArrayList<>();
    for (long id : form.numbers("projectIds")) {
      tables
          .projects()
          .find(id)
          .filter(Project::live)
          .ifPresentOrElse(
              projects::add, () -> form.refuse("projectIds", "One or more projects do not exist."));
    }
    form.check();
    projects.forEach(project -> refuseLosing(project, priorities));
    PriorityScheme scheme =
        tables
            .prioritySchemes()
            .put(
                new PriorityScheme(
                    tables.prioritySchemes().nextId(), name, description, standard, priorities));
    projects.forEach(
        p -> tables.projects().put(p.withSchemes(p.schemes().withPriority(scheme.id()))));
    return Reply.created(Json.object().put("id", Ids.text(scheme.id())));
  }

  private void refuseLosing(Project project, List<Long> priorities) {
    List<Long> lost =
        tables.prioritySchemeOf(project).priorityIds().stream()
            .filter(id -> !priorities.contains(id))
            .toList();
    if (!lost.isEmpty() && issues.count(Ids.text(project.id())) > 0) {
      throw Refusal.badRequest(
          "The priorities with IDs "
              + lost
              + " require mapping. Please provide mappings in the 'in' mappings object.");
    }
  }

  private Reply delete(JiraCall call) {
    PriorityScheme scheme = find(call);
    if (isDefault(scheme)) {
      throw Refusal.badRequest("The default priority scheme cannot be deleted.");
    }
    if (tables.projects().first(p -> p.schemes().priority() == scheme.id()).isPresent()) {
      throw Refusal.badRequest("The priority scheme is used by projects.");
    }
    tables.prioritySchemes().remove(scheme.id());
    return Reply.noContent();
  }

  boolean isDefault(PriorityScheme scheme) {
    return scheme.id() == tables.defaultPriorityScheme().id();
  }

  PriorityScheme find(JiraCall call) {
    return tables
        .prioritySchemes()
        .find(call.path("schemeId"))
        .orElseThrow(() -> Refusal.badRequest("The priority scheme was not found."));
  }
}

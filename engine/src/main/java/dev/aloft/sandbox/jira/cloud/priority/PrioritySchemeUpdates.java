package dev.aloft.sandbox.jira.cloud.priority;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.project.ProjectDetails;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.jira.cloud.tables.PriorityScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changing the priorities and projects of a priority scheme: issues whose priority goes away get
 * another one as the mappings say, at once.
 */
final class PrioritySchemeUpdates {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int PAGE = 50;
  private static final String FIELD = "priority";

  private final SiteTables tables;
  private final IssueContent issues;
  private final Tasks tasks;
  private final PrioritySchemes schemes;

  PrioritySchemeUpdates(
      SiteTables tables, IssueContent issues, Tasks tasks, PrioritySchemes schemes) {
    this.tables = tables;
    this.issues = issues;
    this.tasks = tasks;
    this.schemes = schemes;
  }

  void register(Operations<JiraCall> on) {
    on.on("getAvailablePrioritiesByPriorityScheme")
        .query("startAt", "maxResults", "query", "schemeId", "exclude")
        .administratorsOnly()
        .answer(this::available);
    on.on("getProjectsByPriorityScheme")
        .query("startAt", "maxResults", "projectId", "query")
        .administratorsOnly()
        .answer(this::projects);
    on.on("suggestedPrioritiesForMappings")
        .body("maxResults", "priorities", "projects", "schemeId", "startAt")
        .reading()
        .administratorsOnly()
        .answer(this::suggested);
    on.on("updatePriorityScheme")
        .body("defaultPriorityId", "description", "mappings", "name", "priorities", "projects")
        .administratorsOnly()
        .answer(this::update);
  }

  private PriorityScheme scheme(String id) {
    return tables
        .prioritySchemes()
        .find(id)
        .orElseThrow(() -> Refusal.badRequest("The priority scheme was not found."));
  }

  private Reply available(JiraCall call) {
    PriorityScheme scheme = scheme(call.query("schemeId").orElse(""));
    Set<Long> without = Filters.ids(call, "exclude");
    List<Priority> found =
        tables
            .priorities()
            .where(p ->
                !scheme.priorityIds().contains(p.id())
                    && !without.contains(p.id())
                    && Filters.matches(call, "query", p.name()));
    return Reply.ok(
        Pages.bean(call, found, PAGE, PAGE, p -> PrioritySchemes.inScheme(call, scheme, p)));
  }

  private Reply projects(JiraCall call) {
    PriorityScheme scheme = schemes.find(call);
    Set<Long> wanted = Filters.ids(call, "projectId");
    List<Project> found =
        of(scheme).stream()
            .filter(p -> Filters.takes(wanted, p.id()) && Filters.matches(call, "query", p.name()))
            .toList();
    return Reply.ok(
        Pages.bean(call, found, PAGE, PAGE, p -> ProjectDetails.document(call, tables, p)));
  }

  private List<Project> of(PriorityScheme scheme) {
    return tables.projects().where(p -> p.live() && tables.prioritySchemeOf(p).id() == scheme.id());
  }

  /** The priorities that issues of the projects have and the scheme will not. */
  private Set<Long> lost(List<Project> projects, List<Long> priorities) {
    Set<Long> lost = new LinkedHashSet<>();
    for (Project project : projects) {
      issues.valuesInUse(Ids.text(project.id()), FIELD).stream()
          .flatMap(id -> Ids.parse(id).stream())
          .filter(id -> !priorities.contains(id))
          .sorted()
          .forEach(lost::add);
    }
    return lost;
  }

  private Reply suggested(JiraCall call) {
    Form form = Form.of(call);
    PriorityScheme scheme = scheme(form.number("schemeId").map(Ids::text).orElse(""));
    Form priorities = part(form, "priorities");
    Form projects = part(form, "projects");
    List<Long> next = new ArrayList<>(scheme.priorityIds());
    next.addAll(priorities.numbers("add"));
    next.removeAll(priorities.numbers("remove"));
    List<Project> users = new ArrayList<>(of(scheme));
    projects.numbers("add").forEach(id -> users.add(project(id)));
    List<Priority> found =
        lost(users, next).stream().flatMap(id -> tables.priorities().find(id).stream()).toList();
    int start = form.number("startAt").orElse(0L).intValue();
    int max = Math.clamp(form.number("maxResults").orElse((long) PAGE), 0, PAGE);
    int from = Math.clamp(start, 0, found.size());
    int to = Math.min(from + max, found.size());
    ObjectNode page = Json.object();
    page.put("startAt", (long) start);
    page.put("maxResults", max);
    page.put("total", (long) found.size());
    page.put("isLast", to == found.size());
    page.set(
        "values",
        Json.array(found.subList(from, to), p -> PrioritySchemes.inScheme(call, scheme, p)));
    return Reply.ok(page);
  }

  private static Form part(Form form, String name) {
    return Form.of(form.node(name).orElseGet(Json::object));
  }

  /** The ids of {@code {"add": {"ids": […]}}}. */
  private static List<Long> ids(Form part, String name) {
    return Form.of(part.node(name).orElseGet(Json::object), "ids").numbers("ids");
  }

  private Project project(long id) {
    return tables
        .projects()
        .find(id)
        .filter(Project::live)
        .orElseThrow(() -> Refusal.badRequest("The project with id " + id + " does not exist."));
  }

  private static Map<Long, Long> mappings(Form mappings, String name) {
    Map<Long, Long> found = new LinkedHashMap<>();
    JsonNode node = mappings.node(name).orElseGet(Json::object);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getValue().isIntegralNumber()) {
        throw Form.unreadable();
      }
      found.put(
          Ids.parse(entry.getKey()).orElseThrow(Form::unreadable), entry.getValue().longValue());
    }
    return found;
  }

  private Reply update(JiraCall call) {
    PriorityScheme old = schemes.find(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    String description = form.limited("description", LONGEST_DESCRIPTION).orElse(old.description());
    if (tables
        .prioritySchemes()
        .first(s -> s.id() != old.id() && s.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "The priority scheme name is already used.");
    }
    Form priorities = part(form, "priorities");
    Set<Long> ids = new LinkedHashSet<>(old.priorityIds());
    ids.addAll(ids(priorities, "add"));
    List<Long> gone = ids(priorities, "remove");
    ids.removeAll(Set.copyOf(gone));
    if (!ids.stream().allMatch(tables.priorities()::has)) {
      form.refuse("priorities", "One or more priorities do not exist.");
    }
    long standard = form.number("defaultPriorityId").orElse(old.defaultPriorityId());
    if (!ids.contains(standard)) {
      form.refuse("defaultPriorityId", "The default priority must be in the scheme.");
    }
    if (schemes.isDefault(old) && !gone.isEmpty()) {
      form.refuse("priorities", "Priorities cannot be removed from the default priority scheme.");
    }
    form.check();
    Form projects = part(form, "projects");
    List<Project> joining = ids(projects, "add").stream().map(this::project).toList();
    List<Project> leaving = ids(projects, "remove").stream().map(this::project).toList();
    if (!of(old).containsAll(leaving)) {
      throw Refusal.badRequest("One or more projects do not use the priority scheme.");
    }
    PriorityScheme next =
        new PriorityScheme(old.id(), name, description, standard, List.copyOf(ids));
    List<Project> staying = new ArrayList<>(of(old));
    staying.removeAll(leaving);
    staying.addAll(joining);
    Form mappings = part(form, "mappings");
    PriorityScheme fallback = tables.defaultPriorityScheme();
    List<Runnable> moves = new ArrayList<>();
    moves.addAll(moves(call, staying, next.priorityIds(), mappings(mappings, "in"), "in"));
    moves.addAll(moves(call, leaving, fallback.priorityIds(), mappings(mappings, "out"), "out"));
    tables.prioritySchemes().put(next);
    joining.forEach(p -> give(p, next.id()));
    leaving.forEach(p -> give(p, fallback.id()));
    moves.forEach(Runnable::run);
    ObjectNode reply = Json.object();
    reply.set("priorityScheme", schemes.document(call, next));
    if (!moves.isEmpty()) {
      reply.set("task", tasks.remember(call, "Update priority scheme"));
    }
    return Reply.json(202, reply);
  }

  private void give(Project project, long scheme) {
    tables.projects().put(project.withSchemes(project.schemes().withPriority(scheme)));
  }

  /**
   * The changes of issues that lose their priority.
   *
   * @throws Refusal 400 where no mapping says what becomes of one
   */
  private List<Runnable> moves(
      JiraCall call,
      List<Project> projects,
      List<Long> priorities,
      Map<Long, Long> mappings,
      String name) {
    Set<Long> lost = lost(projects, priorities);
    List<Long> unmapped = lost.stream().filter(id -> !mappings.containsKey(id)).toList();
    if (!unmapped.isEmpty()) {
      throw Refusal.badRequest(
          "The priorities with IDs "
              + unmapped
              + " require mapping. Please provide mappings in the '"
              + name
              + "' mappings object.");
    }
    List<Runnable> moves = new ArrayList<>();
    for (long id : lost) {
      long target =
          Optional.ofNullable(mappings.get(id))
              .filter(priorities::contains)
              .orElseThrow(() ->
                  Refusal.badRequest("The priority to which " + id + " is mapped is not offered."));
      projects.forEach(project ->
          moves.add(() ->
              issues.replaceInProject(
                  call.caller(), Ids.text(project.id()), FIELD, Ids.text(id), Ids.text(target))));
    }
    return moves;
  }
}

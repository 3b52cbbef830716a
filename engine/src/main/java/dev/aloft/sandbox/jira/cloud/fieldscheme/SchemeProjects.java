package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.jira.cloud.avatar.AvatarKind;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarUrls;
import dev.aloft.sandbox.jira.cloud.fieldscheme.Outcomes.Problem;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which projects use which field scheme; each uses exactly one. */
public final class SchemeProjects implements Resource<JiraCall> {

  private final SiteTables tables;
  private final FieldLayouts layouts;

  /** The projects of a site's schemes. */
  public SchemeProjects(SiteTables tables) {
    this.tables = tables;
    this.layouts = tables.fieldLayouts();
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getProjectsWithFieldSchemes")
        .query("projectId", "startAt", "maxResults")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::schemes));
    on.on("searchFieldAssociationSchemeProjects")
        .query("projectId", "startAt", "maxResults")
        .administratorsOnly()
        .answer(Moved.only(layouts, this::users));
    on.on("associateProjectsToFieldAssociationSchemes")
        .anyBody()
        .administratorsOnly()
        .answer(Moved.only(layouts, this::associate));
  }

  private Reply schemes(JiraCall call) {
    Set<Long> wanted = Filters.required(call, "projectId");
    return Moved.page(
        call,
        tables.projects().where(one -> one.live() && wanted.contains(one.id())),
        project ->
            Json.object()
                .put("projectId", project.id())
                .put("schemeId", layouts.schemeOf(project).id()));
  }

  private Reply users(JiraCall call) {
    FieldScheme scheme = Moved.scheme(layouts, call);
    Set<Long> wanted = Filters.ids(call, "projectId");
    return Moved.page(
        call,
        tables
            .projects()
            .where(one ->
                layouts.schemeOf(one).id() == scheme.id() && Filters.takes(wanted, one.id())),
        project -> document(call, project));
  }

  private static ObjectNode document(JiraCall call, Project project) {
    ObjectNode document =
        Json.object()
            .put("id", Ids.text(project.id()))
            .put("key", project.key())
            .put("name", project.name())
            .put("deleted", project.deleted().isPresent());
    document.set("avatarUrls", AvatarUrls.of(call, AvatarKind.PROJECT, project.avatarId()));
    return document;
  }

  private Reply associate(JiraCall call) {
    Outcomes outcomes = new Outcomes();
    Set<Long> named = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : Moved.named(call).entrySet()) {
      long scheme =
          Ids.parse(entry.getKey())
              .orElseThrow(() ->
                  Refusal.badRequest("'" + entry.getKey() + "' is not a valid field scheme ID."));
      Form form = Form.of(entry.getValue(), "projectIds");
      List<Long> projects = form.numbers("projectIds");
      if (projects.isEmpty()) {
        throw Refusal.field("projectIds", "At least one project is required.");
      }
      for (long project : projects) {
        outcomes.add(
            Json.object().put("schemeId", scheme).put("projectId", project),
            associate(scheme, project, named));
      }
    }
    return outcomes.reply();
  }

  private Optional<Problem> associate(long schemeId, long projectId, Set<Long> named) {
    if (!layouts.fieldSchemes().has(schemeId)) {
      return Optional.of(Problem.of("Field scheme #" + schemeId + " doesn't exist"));
    }
    Optional<Project> project = tables.projects().find(projectId).filter(Project::live);
    if (project.isEmpty()) {
      return Optional.of(Problem.of("Project #" + projectId + " doesn't exist"));
    }
    if (!named.add(projectId)) {
      return Optional.of(Problem.of("Project #" + projectId + " cannot use several field schemes"));
    }
    Project found = project.get();
    tables.projects().put(found.withSchemes(found.schemes().withField(Optional.of(schemeId))));
    return Optional.empty();
  }
}

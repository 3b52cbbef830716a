package dev.aloft.sandbox.jira.datacenter.scheme;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.PriorityScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /priorityschemes} and the scheme of a project. */
public final class PrioritySchemeResource implements Resource<DataCenterCall> {

  private static final String[] BODY = {
    "id", "name", "description", "optionIds", "defaultOptionId"
  };
  private static final long USUAL = 0;
  private static final int PAGE = 100;

  private final JiraSite site;
  private final Tables tables;
  private final Lookup lookup;

  /** The schemes of a site. */
  public PrioritySchemeResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getPrioritySchemes")
        .query("startAt", "maxResults")
        .administratorsOnly()
        .answer(call -> {
          List<PriorityScheme> all =
              tables.prioritySchemes().all().stream()
                  .sorted(
                      Comparator.comparing((PriorityScheme one) -> one.id() != USUAL)
                          .thenComparing(PriorityScheme::name))
                  .toList();
          ObjectNode page =
              Pages.named(
                  call,
                  "schemes",
                  all,
                  PAGE,
                  PAGE,
                  scheme -> view(call, scheme, call.expands("schemes.projectKeys")));
          return Reply.ok(page.put("expand", "schemes"));
        });
    operations
        .on("createPriorityScheme")
        .body(BODY)
        .administratorsOnly()
        .answer(call -> {
          long id = tables.prioritySchemes().nextId();
          PriorityScheme scheme = tables.prioritySchemes().put(read(call, id, Optional.empty()));
          return Reply.created(view(call, scheme, false));
        });
    operations
        .on("getPriorityScheme")
        .administratorsOnly()
        .answer(call -> Reply.ok(view(call, find(call), call.expands("projectKeys"))));
    operations
        .on("updatePriorityScheme")
        .body(BODY)
        .administratorsOnly()
        .answer(call -> {
          PriorityScheme before = find(call);
          PriorityScheme after = read(call, before.id(), Optional.of(before));
          projects(before).forEach(project -> check(project, after));
          return Reply.ok(
              view(call, tables.prioritySchemes().put(after), call.expands("projectKeys")));
        });
    operations
        .on("deletePriorityScheme")
        .administratorsOnly()
        .answer(call -> {
          PriorityScheme scheme = find(call);
          if (scheme.id() == USUAL) {
            throw Refusal.forbidden("The default priority scheme cannot be deleted.");
          }
          PriorityScheme usual = usual();
          projects(scheme).forEach(project -> assign(project, usual));
          tables.prioritySchemes().remove(scheme.id());
          return Reply.noContent();
        });
    ofProjects(operations);
  }

  private void ofProjects(Operations<DataCenterCall> operations) {
    operations
        .on("getAssignedPriorityScheme")
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectKeyOrId"));
          return Reply.ok(view(call, of(project), call.expands("projectKeys")));
        });
    operations
        .on("assignPriorityScheme")
        .body("id")
        .administratorsOnly()
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectKeyOrId"));
          PriorityScheme scheme =
              Form.of(call)
                  .number("id")
                  .flatMap(tables.prioritySchemes()::find)
                  .orElseThrow(PrioritySchemeResource::absent);
          assign(project, scheme);
          return Reply.ok(view(call, scheme, call.expands("projectKeys")));
        });
    operations
        .on("unassignPriorityScheme")
        .administratorsOnly()
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectKeyOrId"));
          PriorityScheme scheme = find(call);
          if (project.schemes().priority() != scheme.id()) {
            throw Refusal.notFound("The priority scheme is not assigned to the project.");
          }
          assign(project, usual());
          return Reply.ok(view(call, scheme, call.expands("projectKeys")));
        });
  }

  private PriorityScheme of(Project project) {
    return tables
        .prioritySchemes()
        .find(project.schemes().priority())
        .orElseThrow(PrioritySchemeResource::absent);
  }

  private PriorityScheme usual() {
    return tables.prioritySchemes().find(USUAL).orElseThrow(PrioritySchemeResource::absent);
  }

  private PriorityScheme find(DataCenterCall call) {
    return tables
        .prioritySchemes()
        .find(call.path("schemeId"))
        .orElseThrow(PrioritySchemeResource::absent);
  }

  private static Refusal absent() {
    return Refusal.notFound("The priority scheme does not exist.");
  }

  private List<Project> projects(PriorityScheme scheme) {
    return tables.projects().where(one -> one.schemes().priority() == scheme.id());
  }

  private void assign(Project project, PriorityScheme scheme) {
    check(project, scheme);
    tables.projects().put(project.with(project.schemes().withPriority(scheme.id())));
  }

  /** Issues whose priority is not in the scheme must be migrated, which people do by hand. */
  private void check(Project project, PriorityScheme scheme) {
    boolean lost =
        site.issues()
            .of(project)
            .anyMatch(issue ->
                issue
                    .number("priority")
                    .filter(one -> !scheme.priorities().contains(one))
                    .isPresent());
    if (lost) {
      throw Refusal.badRequest(
          "Issues of the project " + project.key() + " have priorities that need to be migrated.");
    }
  }

  private PriorityScheme read(DataCenterCall call, long id, Optional<PriorityScheme> before) {
    Form form = Form.of(call);
    String name =
        form.filled("name", 255).or(() -> before.map(PriorityScheme::name)).orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("name", "The priority scheme needs a name.");
    } else if (tables
        .prioritySchemes()
        .first(one -> one.name().equalsIgnoreCase(name) && one.id() != id)
        .isPresent()) {
      form.refuse("name", "A priority scheme with this name already exists.");
    }
    List<Long> priorities =
        form.names("optionIds") || before.isEmpty()
            ? form.ids("optionIds").stream().distinct().toList()
            : before.get().priorities();
    if (priorities.isEmpty()
        || !priorities.stream().allMatch(one -> tables.priorities().find(one).isPresent())) {
      form.refuse("optionIds", "The priority scheme needs priorities that exist.");
    }
    Optional<Long> usual =
        form.names("defaultOptionId")
            ? form.text("defaultOptionId").flatMap(Ids::parse)
            : before.flatMap(PriorityScheme::usual);
    if (usual.filter(one -> !priorities.contains(one)).isPresent()) {
      form.refuse("defaultOptionId", "The default priority must be in the scheme.");
    }
    form.check();
    return new PriorityScheme(
        id,
        name,
        form.text("description").or(() -> before.map(PriorityScheme::description)).orElse(""),
        priorities,
        usual);
  }

  private ObjectNode view(DataCenterCall call, PriorityScheme scheme, boolean keys) {
    ObjectNode view = Json.object();
    view.put("expand", "projectKeys");
    view.put("self", call.address("/rest/api/2/priorityschemes/" + scheme.id()));
    view.put("id", scheme.id());
    view.put("name", scheme.name());
    view.put("description", scheme.description());
    scheme.usual().ifPresent(one -> view.put("defaultOptionId", Long.toString(one)));
    view.set("optionIds", Json.ids(scheme.priorities()));
    view.put("defaultScheme", scheme.id() == USUAL);
    if (keys) {
      view.set("projectKeys", Json.texts(projects(scheme).stream().map(Project::key).toList()));
    }
    return view;
  }
}

package dev.aloft.sandbox.jira.cloud.scheme;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectSchemes;
import dev.aloft.sandbox.jira.cloud.tables.Row;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Table;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ObjectNode;

/** A kind of schemes of which every project uses one. */
public final class SchemeKind<S extends Row> {

  private static final int LONGEST_ID = 255;
  private static final int PAGE = 50;

  private final String noun;
  private final SiteTables tables;
  private final Table<S> schemes;
  private final Function<S, String> name;
  private final ToLongFunction<ProjectSchemes> used;

  /**
   * A kind of schemes.
   *
   * @param noun what one is called, after "the"
   * @param schemes all of them
   * @param used the id of the one that a project uses
   */
  public SchemeKind(
      String noun,
      SiteTables tables,
      Table<S> schemes,
      Function<S, String> name,
      ToLongFunction<ProjectSchemes> used) {
    this.noun = noun;
    this.tables = tables;
    this.schemes = schemes;
    this.name = name;
    this.used = used;
  }

  /** A page of those whose ids and names a call wants, in the order that it wants. */
  public Reply list(JiraCall call, Function<S, ObjectNode> view) {
    Set<Long> ids = Filters.ids(call, "id");
    List<S> found =
        schemes.where(one ->
            Filters.takes(ids, one.id()) && Filters.matches(call, "queryString", name.apply(one)));
    List<S> ordered =
        Orders.ordered(
            call,
            found,
            Map.of("id", Comparator.comparingLong(Row::id), "name", Comparator.comparing(name)),
            "id");
    return Reply.ok(Pages.bean(call, ordered, PAGE, PAGE, view));
  }

  /**
   * A page of those that the projects use which a call names, each with its projects.
   *
   * @param property under which a scheme stands
   */
  public Reply ofProjects(JiraCall call, String property, Function<S, ObjectNode> view) {
    Map<Long, List<Long>> projects =
        tables.projectsByScheme(
            Filters.required(call, "projectId"), project -> used.applyAsLong(project.schemes()));
    return Reply.ok(
        Pages.bean(
            call,
            schemes.where(one -> projects.containsKey(one.id())),
            PAGE,
            PAGE,
            one -> {
              ObjectNode document = Json.object();
              document.set(property, view.apply(one));
              document.set("projectIds", Json.ids(projects.getOrDefault(one.id(), List.of())));
              return document;
            }));
  }

  /** Which project shall use which scheme. */
  public record Assignment<S>(S scheme, Project project) {}

  /**
   * What a body asks for.
   *
   * @param property which names the scheme
   * @throws Refusal 404 where one of the two is not there
   */
  public Assignment<S> assignment(JiraCall call, String property) {
    Form form = Form.of(call);
    String scheme = form.required(property, LONGEST_ID);
    String project = form.required("projectId", LONGEST_ID);
    form.check();
    return new Assignment<>(
        find(scheme),
        tables
            .projects()
            .find(project)
            .filter(Project::live)
            .orElseThrow(() -> Refusal.notFound("The project was not found.")));
  }

  /**
   * One by its id.
   *
   * @throws Refusal 404
   */
  public S find(String id) {
    return schemes.find(id).orElseThrow(() -> Refusal.notFound("The " + noun + " was not found."));
  }

  /** The projects that use one, deleted ones too. */
  public List<Project> projects(S scheme) {
    return tables.projects().where(project -> used.applyAsLong(project.schemes()) == scheme.id());
  }

  /**
   * Refuses a name that another one has.
   *
   * @param except the one that may have it; -1 for none
   * @param status of the refusal: operations differ
   */
  public void refuseTaken(String wanted, long except, int status) {
    if (schemes
        .first(one -> one.id() != except && name.apply(one).equalsIgnoreCase(wanted))
        .isPresent()) {
      throw Refusal.of(status, "The " + noun + " name is already used.");
    }
  }
}

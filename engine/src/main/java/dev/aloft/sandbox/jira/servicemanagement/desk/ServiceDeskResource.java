package dev.aloft.sandbox.jira.servicemanagement.desk;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /servicedesk}: every project of the type {@code service_desk} has one, with an id of its
 * own, counted up as the projects were made.
 */
public final class ServiceDeskResource implements Resource<CloudCall> {

  private record Desk(int id, Project project) {}

  private final WholeSite jira;
  private final Permissions permissions;

  /** The service desks of a site's Jira. */
  public ServiceDeskResource(WholeSite jira) {
    this.jira = jira;
    this.permissions = new Permissions(jira.site(), jira.tables());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getServiceDesks")
        .query("start", "limit")
        .answer(call -> Reply.ok(DeskPages.of(call, visible(call), desk -> view(call, desk))));
    operations
        .on("getServiceDeskById")
        .answer(call ->
            visible(call).stream()
                .filter(desk -> named(desk, call.path("serviceDeskId")))
                .findFirst()
                .map(desk -> Reply.ok(view(call, desk)))
                .orElseThrow(() ->
                    Refusal.notFound("The service desk you are trying to view does not exist.")));
  }

  /** A desk answers to its id, and to the key of its project. */
  private static boolean named(Desk desk, String idOrKey) {
    return Integer.toString(desk.id()).equals(idOrKey) || desk.project().key().equals(idOrKey);
  }

  private List<Desk> visible(CloudCall call) {
    List<Project> all =
        jira.tables().projects().all().stream()
            .filter(project -> project.typeKey().equals("service_desk"))
            .sorted(Comparator.comparingLong(Project::id))
            .toList();
    return IntStream.range(0, all.size())
        .mapToObj(at -> new Desk(at + 1, all.get(at)))
        .filter(desk -> desk.project().live() && permissions.sees(call.caller(), desk.project()))
        .toList();
  }

  private static ObjectNode view(CloudCall call, Desk desk) {
    ObjectNode view = Json.object();
    view.put("id", Integer.toString(desk.id()));
    view.put("projectId", Ids.text(desk.project().id()));
    view.put("projectName", desk.project().name());
    view.put("projectKey", desk.project().key());
    view.putObject("_links").put("self", call.self() + "/servicedesk/" + desk.id());
    return view;
  }
}

package dev.aloft.sandbox.jira.servicemanagement.queue;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.FieldSelection;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /servicedesk/{serviceDeskId}/queue}, for the agents of the desk. */
public final class QueueResource implements Resource<CloudCall> {

  private final WholeSite jira;
  private final Desks desks;

  /** The queues of a site's desks. */
  public QueueResource(WholeSite jira, Desks desks) {
    this.jira = jira;
    this.desks = desks;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getQueues").query("includeCount", "start", "limit").answer(this::list);
    operations
        .on("getQueue")
        .query("includeCount")
        .answer(call -> {
          Desk desk = desks.forAgents(call);
          return Reply.ok(view(call, desk, named(call, desk)));
        });
    operations.on("getIssuesInQueue").query("start", "limit").answer(this::issues);
  }

  private Reply list(CloudCall call) {
    Desk desk = desks.forAgents(call);
    return Reply.ok(DeskPages.of(call, Queue.of(desk), queue -> view(call, desk, queue)));
  }

  private static Queue named(CloudCall call, Desk desk) {
    return Queue.of(desk).stream()
        .filter(queue -> Ids.text(queue.id()).equals(call.path("queueId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The queue you are trying to view does not exist."));
  }

  private List<IssueHead> found(CloudCall call, Queue queue) {
    Asker asker = new Asker(call.caller(), jira.site().now());
    return jira.issues()
        .search()
        .all(List.of(queue.jql()), asker, Set.of(), Comparator.comparingLong(IssueHead::id));
  }

  private ObjectNode view(CloudCall call, Desk desk, Queue queue) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(queue.id()));
    view.put("name", queue.name());
    view.put("jql", queue.jql());
    view.set("fields", Json.texts(queue.fields()));
    if (call.flag("includeCount", false)) {
      view.put("issueCount", (long) found(call, queue).size());
    }
    view.putObject("_links")
        .put("self", call.self() + "/servicedesk/" + desk.id() + "/queue/" + queue.id());
    return view;
  }

  private Reply issues(CloudCall call) {
    Queue queue = named(call, desks.forAgents(call));
    Wish wish = new Wish(FieldSelection.of(queue.fields(), "summary"), List.of(), Set.of());
    return Reply.ok(
        DeskPages.of(
            call,
            found(call, queue),
            head -> jira.issues().views().view(DeskViews.platform(call, 2), whole(head), wish)));
  }

  private Issue whole(IssueHead head) {
    return jira.issues()
        .issues()
        .store()
        .find(head.id())
        .orElseThrow(() -> new IllegalStateException("a search finds an issue that is gone"));
  }
}

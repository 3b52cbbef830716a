package dev.aloft.sandbox.jira.datacenter.worklog;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.jira.datacenter.view.PartViews;
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
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/worklog} and {@code /worklog}. */
public final class WorklogResource implements Resource<DataCenterCall> {

  private static final int MOST = 1_000;

  private final JiraSite site;
  private final Lookup lookup;
  private final Worklogs worklogs;
  private final PartViews views;

  /** The worklogs of a site. */
  public WorklogResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.worklogs = new Worklogs(site);
    this.views = new PartViews(site);
  }

  /** When a worklog changed. */
  private record Changed(long id, long at) {}

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getIssueWorklog").answer(this::list);
    operations
        .on("addWorklog")
        .query("adjustEstimate", "newEstimate", "reduceBy")
        .body("comment", "started", "timeSpent", "timeSpentSeconds", "visibility")
        .answer(call ->
            Reply.created(
                views.worklog(
                    call,
                    worklogs.add(
                        call.caller(),
                        lookup.issue(call),
                        call.body(),
                        Estimates.of(call, Optional.of("reduceBy"))))));
    operations
        .on("getWorklog")
        .answer(call -> Reply.ok(views.worklog(call, find(call, lookup.issue(call)))));
    operations
        .on("updateWorklog")
        .query("adjustEstimate", "newEstimate")
        .body("id", "comment", "started", "timeSpent", "timeSpentSeconds", "visibility")
        .answer(call -> {
          Issue issue = lookup.issue(call);
          Estimates estimates = Estimates.of(call, Optional.empty());
          return Reply.ok(
              views.worklog(
                  call,
                  worklogs.edit(call.caller(), issue, find(call, issue), call.body(), estimates)));
        });
    operations
        .on("deleteWorklog")
        .query("adjustEstimate", "newEstimate", "increaseBy")
        .answer(call -> {
          Issue issue = lookup.issue(call);
          Estimates estimates = Estimates.of(call, Optional.of("increaseBy"));
          worklogs.delete(call.caller(), issue, find(call, issue), estimates);
          return Reply.noContent();
        });
    operations
        .on("getIdsOfWorklogsModifiedSince")
        .query("since")
        .answer(call ->
            Reply.ok(
                since(
                    call,
                    visible(call, site.tables().worklogs().all())
                        .map(worklog -> new Changed(worklog.id(), worklog.updated())))));
    operations
        .on("getIdsOfWorklogsDeletedSince")
        .query("since")
        .answer(call ->
            Reply.ok(
                since(
                    call,
                    site.tables()
                        .deletedWorklogs()
                        .all()
                        .map(worklog -> new Changed(worklog.id(), worklog.deleted())))));
    operations
        .on("getWorklogsForIds")
        .body("ids")
        .reading()
        .answer(call -> {
          List<Long> ids = Form.of(call).numbers("ids");
          if (ids.size() > MOST) {
            throw Refusal.badRequest("At most 1000 worklogs can be asked for at once.");
          }
          Stream<Worklog> found =
              ids.stream().flatMap(id -> site.tables().worklogs().find(id).stream());
          return Reply.ok(
              Json.array(visible(call, found).toList(), one -> views.worklog(call, one)));
        });
  }

  private Worklog find(DataCenterCall call, Issue issue) {
    return worklogs.find(call.caller(), issue, call.path("id"));
  }

  private Reply list(DataCenterCall call) {
    List<Worklog> all = worklogs.visible(call.caller(), lookup.issue(call));
    ObjectNode page = Json.object();
    page.put("startAt", 0);
    page.put("maxResults", all.size());
    page.put("total", all.size());
    page.set("worklogs", Json.array(all, worklog -> views.worklog(call, worklog)));
    return Reply.ok(page);
  }

  private Stream<Worklog> visible(DataCenterCall call, Stream<Worklog> some) {
    return some.filter(worklog ->
        site.issues()
            .find(worklog.owner())
            .filter(issue -> site.access().sees(call.caller(), issue))
            .filter(issue -> site.access().sees(call.caller(), issue, worklog.visibility()))
            .isPresent());
  }

  private ObjectNode since(DataCenterCall call, Stream<Changed> all) {
    long since = call.query("since").map(text -> Ids.parse(text).orElse(0L)).orElse(0L);
    List<Changed> changed =
        all.filter(one -> one.at() > since)
            .sorted(Comparator.comparingLong(Changed::at).thenComparingLong(Changed::id))
            .limit(MOST)
            .toList();
    String address = call.address(call.request().rawPath() + "?since=");
    ObjectNode page = Json.object();
    page.set(
        "values",
        Json.array(
            changed, one -> Json.object().put("worklogId", one.id()).put("updatedTime", one.at())));
    page.put("since", since);
    page.put("until", changed.isEmpty() ? since : changed.getLast().at());
    page.put("self", address + since);
    boolean last = changed.size() < MOST;
    if (!last) {
      page.put("nextPage", address + changed.getLast().at());
    }
    page.put("isLastPage", last);
    page.put("lastPage", last);
    return page;
  }
}

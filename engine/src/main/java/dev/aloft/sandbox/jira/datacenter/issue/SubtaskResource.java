package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{key}/subtask/move}: the order of the sub-tasks below an issue. */
public final class SubtaskResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;

  /** The sub-tasks of a site. */
  public SubtaskResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("canMoveSubTask")
        .answer(call -> {
          boolean may = editable(call, lookup.issue(call));
          return Reply.ok(JsonNodeFactory.instance.booleanNode(may));
        });
    operations.on("moveSubTasks").body("original", "current").answer(this::move);
  }

  private boolean editable(DataCenterCall call, Issue issue) {
    return site.access().may(call.caller(), Permission.EDIT_ISSUES, issue);
  }

  private Reply move(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    if (!editable(call, issue)) {
      throw Refusal.forbidden("You do not have permission to edit this issue.");
    }
    Form form = Form.of(call);
    long from = form.number("original").orElse(-1L);
    long to = form.number("current").orElse(-1L);
    form.check();
    List<Issue> children = new ArrayList<>(site.issues().children(issue));
    if (!within(from, children) || !within(to, children)) {
      throw Refusal.badRequest("The positions must be those of sub-tasks.");
    }
    children.add(Math.toIntExact(to), children.remove(Math.toIntExact(from)));
    for (int place = 0; place < children.size(); place++) {
      ObjectNode values = children.get(place).values().deepCopy();
      values.put("subtaskOrder", place);
      site.issues().put(children.get(place).with(values));
    }
    return Reply.noContent();
  }

  private static boolean within(long place, List<Issue> children) {
    return place >= 0 && place < children.size();
  }
}

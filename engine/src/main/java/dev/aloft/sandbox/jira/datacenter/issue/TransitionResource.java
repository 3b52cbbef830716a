package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Transition;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/transitions}: the ways out of a status, and going one. */
public final class TransitionResource implements Resource<DataCenterCall> {

  private final Lookup lookup;
  private final Transitions transitions;
  private final TransitionViews views;
  private final Editing editing;

  /** The transitions of a site. */
  public TransitionResource(JiraSite site) {
    this.lookup = new Lookup(site);
    this.transitions = new Transitions(site);
    this.views = new TransitionViews(site);
    this.editing = new Editing(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getTransitions").query("transitionId").answer(this::list);
    operations
        .on("doTransition")
        .body("transition", "fields", "update", "historyMetadata", "properties")
        .answer(call -> {
          editing.move(call.caller(), lookup.issue(call), call.body());
          return Reply.noContent();
        });
  }

  private Reply list(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    Optional<String> wanted = call.query("transitionId");
    List<Transition> open =
        transitions.open(call.caller(), issue).stream()
            .filter(way -> wanted.isEmpty() || wanted.equals(Optional.of(Long.toString(way.id()))))
            .toList();
    boolean fields = call.expands("transitions.fields");
    ObjectNode view = Json.object();
    view.put("expand", "transitions");
    view.set("transitions", Json.array(open, way -> views.view(call, issue, way, fields)));
    return Reply.ok(view);
  }
}

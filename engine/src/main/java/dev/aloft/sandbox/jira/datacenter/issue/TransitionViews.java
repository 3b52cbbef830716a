package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Transition;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ways out of an issue's status, as they look in replies. */
final class TransitionViews {

  private final JiraSite site;
  private final Transitions transitions;
  private final MetaViews meta;

  TransitionViews(JiraSite site) {
    this.site = site;
    this.transitions = new Transitions(site);
    this.meta = new MetaViews(site);
  }

  ArrayNode list(DataCenterCall call, Issue issue, boolean withFields) {
    return Json.array(
        transitions.open(call.caller(), issue), way -> view(call, issue, way, withFields));
  }

  ObjectNode view(DataCenterCall call, Issue issue, Transition way, boolean withFields) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(way.id()));
    view.put("name", way.name());
    view.put("description", "");
    view.put("opsbarSequence", 10);
    site.tables()
        .statuses()
        .find(way.to())
        .ifPresent(status -> view.set("to", ListViews.status(call, status)));
    if (withFields) {
      view.set("fields", meta.transition(call, issue, way));
    }
    return view;
  }
}

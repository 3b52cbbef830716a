package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.jira.cloud.tables.FreshSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Transition;
import dev.aloft.sandbox.jira.cloud.tables.TransitionLink;
import dev.aloft.sandbox.jira.cloud.tables.TransitionRules;
import dev.aloft.sandbox.jira.cloud.tables.TransitionType;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowStatus;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workflows with their statuses and transitions; screens, conditions and functions stay behind. */
final class Workflows {

  private final Tables server;
  private final SiteTables site;
  private final Names names;
  private final LeftBehind left;
  private final Instant now;
  private final Map<String, Long> made = new HashMap<>();

  Workflows(Tables server, SiteTables site, Names names, LeftBehind left, Instant now) {
    this.server = server;
    this.site = site;
    this.names = names;
    this.left = left;
    this.now = now;
  }

  /** The id of the workflow for one of the server's, by name. */
  long of(String project, String name) {
    return made.computeIfAbsent(name, one -> make(project, one));
  }

  private long make(String project, String name) {
    String free = project + ": " + name;
    return server
        .workflows()
        .first(one -> one.name().equals(name))
        .map(workflow -> site.workflows().put(moved(free, workflow)))
        .orElseGet(() -> site.workflows().put(FreshSite.simpleWorkflow(site, free, false, now)))
        .id();
  }

  private Workflow moved(String name, dev.aloft.sandbox.jira.datacenter.tables.Workflow workflow) {
    List<Transition> transitions = new ArrayList<>();
    transitions.add(
        transition("1", "Create", TransitionType.INITIAL, List.of(), workflow.initial()));
    for (var way : workflow.transitions()) {
      left.add("screens of transitions", way.screen().isPresent() ? 1 : 0);
      left.add("conditions of transitions", way.conditions().size());
      left.add("resolutions that transitions set", way.resolution().isPresent() ? 1 : 0);
      transitions.add(
          transition(
              Integer.toString(10 * transitions.size() + 1),
              way.name(),
              way.from().isEmpty() ? TransitionType.GLOBAL : TransitionType.DIRECTED,
              way.from(),
              way.to()));
    }
    return new Workflow(
        site.workflows().nextId(),
        site.uuid("workflow"),
        name,
        workflow.description(),
        false,
        workflow.statuses().stream()
            .map(id -> names.status(id).id())
            .distinct()
            .map(id -> new WorkflowStatus(id, Optional.empty(), Map.of()))
            .toList(),
        transitions,
        Optional.empty(),
        Optional.empty(),
        new WorkflowVersion(site.uuid("workflow version"), 0),
        now,
        now);
  }

  private Transition transition(
      String id, String name, TransitionType type, List<Long> from, long to) {
    return new Transition(
        id,
        name,
        "",
        type,
        from.stream()
            .map(one ->
                new TransitionLink(names.status(one).id(), Optional.empty(), Optional.empty()))
            .toList(),
        names.status(to).id(),
        TransitionRules.NONE,
        Map.of(),
        Optional.empty());
  }
}

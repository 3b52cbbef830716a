package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Transition;
import dev.aloft.sandbox.jira.cloud.tables.TransitionLink;
import dev.aloft.sandbox.jira.cloud.tables.TransitionType;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowStatus;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/**
 * Reads the transitions of a workflow: exactly one initial one, ids unique in the workflow, names
 * unique among those that leave a status, and both ends in the workflow.
 */
final class TransitionReader {

  private static final int LONGEST_NAME = 255;

  private final SiteTables tables;
  private final Findings findings;
  private final Set<Long> statuses = new HashSet<>();
  private final ToLongFunction<String> resolve;

  TransitionReader(
      SiteTables tables,
      Findings findings,
      List<WorkflowStatus> statuses,
      ToLongFunction<String> resolve) {
    this.tables = tables;
    this.findings = findings;
    this.resolve = resolve;
    statuses.forEach(s -> this.statuses.add(s.statusId()));
  }

  List<Transition> read(List<JsonNode> nodes) {
    Set<String> ids = new HashSet<>();
    nodes.forEach(node -> ids.add(node.path("id").asString("")));
    Set<String> seen = new HashSet<>();
    List<Transition> transitions = new ArrayList<>();
    long next = 11;
    for (JsonNode node : nodes) {
      Form form = Form.of(node);
      Optional<String> given = form.text("id");
      while (given.isEmpty() && !ids.add(Long.toString(next))) {
        next += 10;
      }
      String id = given.isPresent() ? given.get() : Long.toString(next);
      if (Ids.parse(id).isEmpty()) {
        findings.transition(id, "INVALID_TRANSITION_ID", "A transition id must be a number.");
      }
      if (!seen.add(id)) {
        findings.transition(id, "NON_UNIQUE_TRANSITION_ID", "You must use a unique transition ID.");
      }
      transitions.add(one(form, id));
    }
    checkInitial(transitions);
    checkNames(transitions);
    return transitions;
  }

  private Transition one(Form form, String id) {
    String name = form.text("name").orElse("");
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      findings.transition(
          id,
          "INVALID_TRANSITION_NAME",
          "A transition needs a name of at most " + LONGEST_NAME + " characters.");
    }
    Optional<TransitionType> type = TransitionType.named(form.text("type").orElse(""));
    if (type.isEmpty()) {
      findings.transition(
          id, "INVALID_TRANSITION_TYPE", "The type must be INITIAL, GLOBAL or DIRECTED.");
    }
    List<TransitionLink> links = new ArrayList<>();
    for (JsonNode node : form.elements("links")) {
      Form link = Form.of(node, "fromStatusReference", "fromPort", "toPort");
      Optional<String> from = link.text("fromStatusReference");
      if (from.isPresent()) {
        links.add(
            new TransitionLink(
                inWorkflow(id, from.get()),
                link.number("fromPort").map(Long::intValue),
                link.number("toPort").map(Long::intValue)));
      }
    }
    boolean directed = type.filter(t -> t == TransitionType.DIRECTED).isPresent();
    if (type.isPresent() && directed == links.isEmpty()) {
      findings.transition(
          id,
          "INVALID_TRANSITION_LINKS",
          directed
              ? "A directed transition needs a status to start from."
              : "Only a directed transition starts from given statuses.");
    }
    Optional<String> event = form.text("customIssueEventId");
    if (event.isPresent() && tables.events().find(event.get()).isEmpty()) {
      findings.transition(id, "INVALID_EVENT", "The event of the transition does not exist.");
    }
    return new Transition(
        id,
        name,
        form.text("description").orElse(""),
        type.orElse(TransitionType.GLOBAL),
        links,
        inWorkflow(id, form.text("toStatusReference").orElse("")),
        new RuleReader(tables, findings, id).read(form),
        form.textMap("properties"),
        event);
  }

  private long inWorkflow(String transitionId, String reference) {
    long status = resolve.applyAsLong(reference);
    if (status != 0 && !statuses.contains(status)) {
      findings.transition(
          transitionId,
          "STATUS_NOT_IN_WORKFLOW",
          "The transition names a status that is not in the workflow.");
    }
    return status;
  }

  private void checkInitial(List<Transition> transitions) {
    long initial = transitions.stream().filter(t -> t.type() == TransitionType.INITIAL).count();
    if (initial != 1) {
      findings.add(
          "WORKFLOW",
          "INVALID_INITIAL_TRANSITION",
          "A workflow needs exactly one initial transition, not " + initial + ".");
    }
  }

  private void checkNames(List<Transition> transitions) {
    Map<String, Set<Long>> leaving = new HashMap<>();
    for (Transition transition : transitions) {
      if (transition.type() != TransitionType.INITIAL) {
        Set<Long> from = transition.type() == TransitionType.GLOBAL ? statuses : transition.from();
        Set<Long> others =
            leaving.computeIfAbsent(
                transition.name().toLowerCase(Locale.ROOT), name -> new HashSet<>());
        if (from.stream().anyMatch(others::contains)) {
          findings.transition(
              transition.id(),
              "NON_UNIQUE_TRANSITION_NAME",
              "You must use a unique transition name: '" + transition.name() + "'.");
        }
        others.addAll(from);
      }
    }
  }
}

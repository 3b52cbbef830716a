package dev.aloft.jira.workflow;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceStatus;
import dev.aloft.jira.source.StatusCategory;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Workflows, by the statuses in the rows of the source's issues. */
final class WorkflowAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  WorkflowAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return WorkflowType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      Map<String, Value> values = new TreeMap<>();
      values.put("name", Value.text(project.selected().targetKey() + ": migration"));
      Set<Address> statuses = statuses(project);
      if (!statuses.isEmpty()) {
        values.put("statuses", Value.set(statuses.stream().map(Value::reference).toList()));
        values.put("transitions", Value.set(transitions(project, statuses)));
      }
      sink.accept(Expected.of(Generated.address(Generated.WORKFLOW, project), values));
    }
  }

  private List<Value> transitions(MovingProject project, Set<Address> statuses) {
    List<Value> transitions = new ArrayList<>();
    for (Address status : statuses) {
      transitions.add(transition(status.key(), "GLOBAL", Value.reference(status), true));
    }
    transitions.add(transition("Create", "INITIAL", Value.reference(first(project)), true));
    return transitions;
  }

  private static Value transition(String name, String type, Value to, boolean free) {
    return Value.fields(
        Map.of(
            "name",
            Value.text(name),
            "type",
            Value.text(type),
            "to",
            to,
            "free",
            Value.flag(free)));
  }

  /** New issues begin where there is work to do, as high on the source's list as can be. */
  private Address first(MovingProject project) {
    Set<String> used = used(project);
    List<SourceStatus> candidates =
        scope.source().statuses().stream()
            .filter(status -> used.contains(status.id()))
            .filter(status -> scope.names().find("jira.status", status.id()).isPresent())
            .sorted(Comparator.comparingLong(SourceStatus::sequence))
            .toList();
    SourceStatus first =
        candidates.stream()
            .filter(status -> status.category() == StatusCategory.TO_DO)
            .findFirst()
            .orElse(candidates.getFirst());
    return scope.names().find("jira.status", first.id()).orElseThrow();
  }

  private Set<Address> statuses(MovingProject project) {
    Set<Address> found = new LinkedHashSet<>();
    used(project).forEach(id -> scope.names().find("jira.status", id).ifPresent(found::add));
    return found;
  }

  private Set<String> used(MovingProject project) {
    Set<String> statuses = new TreeSet<>();
    if (project.content().isPresent()) {
      try (Stream<EntityRow> issues =
          scope.source().staging().stream("Issue", project.source().id())) {
        issues.forEach(issue -> statuses.add(issue.text("status")));
      }
    }
    return statuses;
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    List<Actual> found = new ArrayList<>();
    for (JsonNode workflow : site.workflows().byIds(ids)) {
      List<Value> statuses = new ArrayList<>();
      workflow
          .path("statuses")
          .forEach(status ->
              statuses.add(
                  new Value.Pointer("jira.status", status.path("statusReference").asString(""))));
      List<Value> transitions = new ArrayList<>();
      workflow
          .path("transitions")
          .forEach(transition ->
              transitions.add(
                  transition(
                      transition.path("name").asString(""),
                      transition.path("type").asString(""),
                      new Value.Pointer(
                          "jira.status", transition.path("toStatusReference").asString("")),
                      transition.path("conditions").isEmpty()
                          && transition.path("validators").isEmpty())));
      String name = workflow.path("name").asString("");
      found.add(
          new Actual(
              workflow.path("id").asString(""),
              name,
              Optional.empty(),
              Map.of(
                  "name",
                  Value.text(name),
                  "statuses",
                  Value.set(statuses),
                  "transitions",
                  Value.set(transitions)),
              List.of()));
    }
    return found;
  }
}

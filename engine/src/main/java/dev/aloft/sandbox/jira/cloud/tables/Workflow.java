package dev.aloft.sandbox.jira.cloud.tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow.
 *
 * @param entityId the id that the interface shows, a UUID
 * @param system whether the product owns it, so that nobody may change or delete it
 * @param version counts the changes, with the id of the last one
 */
public record Workflow(
    long id,
    String entityId,
    String name,
    String description,
    boolean system,
    List<WorkflowStatus> statuses,
    List<Transition> transitions,
    Optional<Point> start,
    Optional<Point> looped,
    WorkflowVersion version,
    Instant created,
    Instant updated)
    implements Row {

  public Workflow {
    statuses = List.copyOf(statuses);
    transitions = List.copyOf(transitions);
  }

  public boolean hasStatus(long statusId) {
    return statuses.stream().anyMatch(s -> s.statusId() == statusId);
  }

  /** The status in which issues begin. */
  public long initialStatus() {
    return transitions.stream()
        .filter(t -> t.type() == TransitionType.INITIAL)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a workflow without an initial transition"))
        .to();
  }

  /** The transitions that an issue in the status may take, in their order. */
  public List<Transition> from(long statusId) {
    return transitions.stream()
        .filter(t ->
            t.type() == TransitionType.GLOBAL
                || (t.type() == TransitionType.DIRECTED && t.from().contains(statusId)))
        .toList();
  }

  /** Whether a transition shows the screen. */
  public boolean usesScreen(long screenId) {
    return transitions.stream()
        .anyMatch(t -> t.screenId().filter(id -> id == screenId).isPresent());
  }

  /** The same workflow over other status ids; ids that the map lacks stay. */
  public Workflow withStatusIds(Map<Long, Long> ids) {
    return new Workflow(
        id,
        entityId,
        name,
        description,
        system,
        statuses.stream()
            .map(s -> new WorkflowStatus(real(ids, s.statusId()), s.layout(), s.properties()))
            .toList(),
        transitions.stream()
            .map(t ->
                new Transition(
                    t.id(),
                    t.name(),
                    t.description(),
                    t.type(),
                    t.links().stream()
                        .map(l -> new TransitionLink(real(ids, l.from()), l.fromPort(), l.toPort()))
                        .toList(),
                    real(ids, t.to()),
                    t.rules(),
                    t.properties(),
                    t.customEvent()))
            .toList(),
        start,
        looped,
        version,
        created,
        updated);
  }

  private static long real(Map<Long, Long> ids, long statusId) {
    return ids.getOrDefault(statusId, statusId);
  }

  public Workflow identified(long newId, String newEntityId, WorkflowVersion newVersion) {
    return new Workflow(
        newId,
        newEntityId,
        name,
        description,
        system,
        statuses,
        transitions,
        start,
        looped,
        newVersion,
        created,
        updated);
  }

  public Workflow described(String newDescription) {
    return new Workflow(
        id,
        entityId,
        name,
        newDescription,
        system,
        statuses,
        transitions,
        start,
        looped,
        version,
        created,
        updated);
  }

  public Workflow updatedAt(Instant when) {
    return new Workflow(
        id,
        entityId,
        name,
        description,
        system,
        statuses,
        transitions,
        start,
        looped,
        version,
        created,
        when);
  }
}

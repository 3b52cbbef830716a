package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.tables.Point;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowStatus;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads a payload that creates or updates workflows, without changing anything. Statuses that do
 * not exist yet get negative ids until {@link #settle} makes them.
 */
final class WorkflowReader {

  private static final int LONGEST_NAME = 255;

  /** A status of the payload; {@code id} is negative while it does not exist. */
  private record Planned(
      String reference, long id, String name, String description, StatusCategory category) {}

  private final SiteTables tables;
  private final Findings findings;
  private final Map<String, Planned> planned = new LinkedHashMap<>();

  WorkflowReader(SiteTables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
  }

  /**
   * Reads the statuses of a payload.
   *
   * @param renaming whether a reused status may get another name or category
   */
  void readStatuses(Form payload, boolean renaming) {
    Set<String> names = new HashSet<>();
    for (JsonNode node : payload.elements("statuses")) {
      Form form = Form.of(node);
      String reference = form.text("statusReference").orElse("");
      String name = form.text("name").orElse("");
      Optional<StatusCategory> category =
          StatusCategory.named(form.text("statusCategory").orElse(""));
      if (reference.isEmpty() || planned.containsKey(reference)) {
        findings.status(
            reference, "NON_UNIQUE_STATUS_REFERENCE", "You must use a unique status reference.");
        continue;
      }
      if (name.isBlank() || name.length() > LONGEST_NAME || category.isEmpty()) {
        findings.status(
            reference, "INVALID_STATUS", "A status needs a name and one of the categories.");
        continue;
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        findings.status(reference, "NON_UNIQUE_STATUS_NAME", "You must use a unique status name.");
      }
      Optional<String> id = form.text("id");
      Optional<Status> old = id.flatMap(tables.statuses()::find);
      if (id.isPresent() && old.isEmpty()) {
        findings.status(reference, "STATUS_NOT_FOUND", "The status does not exist.");
      }
      if (tables
          .statuses()
          .first(
              s -> s.name().equalsIgnoreCase(name) && old.filter(o -> o.id() == s.id()).isEmpty())
          .isPresent()) {
        findings.status(reference, "NON_UNIQUE_STATUS_NAME", "You must use a unique status name.");
      }
      if (!renaming
          && old.filter(o -> !o.name().equals(name) || o.category() != category.get())
              .isPresent()) {
        findings.status(
            reference, "STATUS_DIFFERS", "The status exists with another name or category.");
      }
      planned.put(
          reference,
          new Planned(
              reference,
              old.map(Status::id).orElse(-1L - planned.size()),
              name,
              form.text("description").orElseGet(() -> old.map(Status::description).orElse("")),
              category.get()));
    }
  }

  /** Reads a workflow's statuses and transitions into a row that takes the rest from the base. */
  Workflow readWorkflow(Form form, Workflow base) {
    List<WorkflowStatus> statuses = new ArrayList<>();
    for (JsonNode node : form.elements("statuses")) {
      Form status = Form.of(node);
      long id = resolve(status.text("statusReference").orElse(""));
      if (statuses.stream().anyMatch(s -> s.statusId() == id)) {
        findings.add("STATUS_LAYOUT", "NON_UNIQUE_STATUS", "A status stands twice in a workflow.");
      }
      statuses.add(new WorkflowStatus(id, point(status, "layout"), status.textMap("properties")));
    }
    if (statuses.isEmpty()) {
      findings.add("WORKFLOW", "NO_STATUS", "A workflow needs at least one status.");
    }
    TransitionReader transitions = new TransitionReader(tables, findings, statuses, this::resolve);
    return new Workflow(
        base.id(),
        base.entityId(),
        base.name(),
        base.description(),
        base.system(),
        statuses,
        transitions.read(form.elements("transitions")),
        point(form, "startPointLayout"),
        point(form, "loopedTransitionContainerLayout"),
        base.version(),
        base.created(),
        base.updated());
  }

  private static Optional<Point> point(Form form, String name) {
    return form.node(name)
        .map(node -> new Point(node.path("x").asDouble(0), node.path("y").asDouble(0)));
  }

  /** The id for a reference; an unknown one is a finding. */
  private long resolve(String reference) {
    Planned status = planned.get(reference);
    if (status == null) {
      findings.status(
          reference, "INVALID_STATUS_REFERENCE", "The status reference is not in the payload.");
      return 0;
    }
    return status.id();
  }

  /** Makes the statuses that are new, renames the others, and gives the real ids by provisional. */
  Map<Long, Long> settle() {
    Map<Long, Long> ids = new LinkedHashMap<>();
    for (Planned status : planned.values()) {
      long id = status.id() < 0 ? tables.statuses().nextId() : status.id();
      tables.statuses().put(new Status(id, status.name(), status.description(), status.category()));
      ids.put(status.id(), id);
    }
    return ids;
  }

  /** The status id that a reference of the payload stands for, if it exists already. */
  Optional<Long> existing(String reference) {
    return Optional.ofNullable(planned.get(reference)).map(Planned::id).filter(id -> id > 0);
  }

  /**
   * The real id for a reference after {@link #settle} gave the real ids.
   *
   * @throws Refusal 400 when the payload has no such reference
   */
  long settled(String reference, Map<Long, Long> ids) {
    Planned status = planned.get(reference);
    if (status == null) {
      throw Refusal.badRequest("A status mapping leads to an unknown status reference.");
    }
    return ids.getOrDefault(status.id(), status.id());
  }
}

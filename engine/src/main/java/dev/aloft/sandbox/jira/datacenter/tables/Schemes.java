package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schemes that projects share. */
public final class Schemes {

  private Schemes() {}

  /** Which issue types a project has, in their order. */
  public record IssueTypeScheme(
      long id, String name, String description, List<Long> types, Optional<Long> usual)
      implements Item {

    /** Keeps a copy. */
    public IssueTypeScheme {
      types = List.copyOf(types);
    }
  }

  /** Which priorities a project has, in their order. */
  public record PriorityScheme(
      long id, String name, String description, List<Long> priorities, Optional<Long> usual)
      implements Item {

    /** Keeps a copy. */
    public PriorityScheme {
      priorities = List.copyOf(priorities);
    }
  }

  /** Workflow by issue type; the default one for all others. */
  public record WorkflowPlan(
      String name, String description, String usual, Map<Long, String> byType) {

    /** Keeps a copy. */
    public WorkflowPlan {
      byType = new TreeMap<>(byType);
    }

    /** The name of the workflow of an issue type. */
    public String workflow(long type) {
      return byType.getOrDefault(type, usual);
    }
  }

  /** A workflow scheme, and its draft where it has one. */
  public record WorkflowScheme(
      long id, WorkflowPlan plan, Optional<WorkflowPlan> draft, String editor, long edited)
      implements Item {}

  /** Who may do something. */
  public record Grant(long id, String permission, String holder, String parameter) {}

  /** Who may do what in a project. */
  public record PermissionScheme(
      long id, String name, String description, List<Grant> grants, Map<String, String> attributes)
      implements Item {

    /** Keeps copies. */
    public PermissionScheme {
      grants = List.copyOf(grants);
      attributes = new TreeMap<>(attributes);
    }

    /** The same scheme with other grants. */
    public PermissionScheme with(List<Grant> changed) {
      return new PermissionScheme(id, name, description, changed, attributes);
    }
  }

  /** Whom an event is told. */
  public record Notification(long id, String type, String parameter) {}

  /** Whom which event is told, by the event's id. */
  public record NotificationScheme(
      long id, String name, String description, Map<Long, List<Notification>> events)
      implements Item {

    /** Keeps a copy. */
    public NotificationScheme {
      events = new TreeMap<>(events);
    }
  }

  /** A circle of people who may see an issue. */
  public record SecurityLevel(long id, String name, String description, List<Grant> members) {

    /** Keeps a copy. */
    public SecurityLevel {
      members = List.copyOf(members);
    }
  }

  /** The levels that a project has. */
  public record SecurityScheme(
      long id, String name, String description, List<SecurityLevel> levels, Optional<Long> usual)
      implements Item {

    /** Keeps a copy. */
    public SecurityScheme {
      levels = List.copyOf(levels);
    }
  }
}

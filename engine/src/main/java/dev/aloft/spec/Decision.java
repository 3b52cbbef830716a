package dev.aloft.spec;

import dev.aloft.resource.OnTargetChange;
import java.util.List;
import java.util.Optional;

/**
 * A line of Decisions: what a thing of the source is called in the target, and what happens when
 * the target already holds a thing of that name.
 *
 * @param type the resource type, such as {@code jira.status}
 * @param from the things that the line speaks about; several become one
 * @param to the name in the target; empty where the name stays
 * @param onExisting empty for the default of the type
 * @param onTargetChange what becomes of edits on the target, of the whole type; empty for its
 *     default
 */
public record Decision(
    String type,
    List<Name> from,
    Optional<String> to,
    Optional<OnExisting> onExisting,
    Optional<OnTargetChange> onTargetChange,
    SpecLocation location) {

  public Decision {
    from = List.copyOf(from);
  }

  /** The name in the target of a thing that this line speaks about. */
  public String targetName(String sourceName) {
    return to.orElse(sourceName);
  }

  /** What to do when the target holds a thing of the name that is not ours. */
  public enum OnExisting {
    /** Refer to it and never write it. */
    USE,
    /** Take it over and write it. */
    ADOPT,
    /** Create ours beside it, where the product allows two of one name. */
    CREATE,
    /** Give ours the name under {@code to}. */
    RENAME,
    /** Add what ours has to it. */
    MERGE,
    /** Stop. */
    FAIL
  }

  /**
   * A thing of the source.
   *
   * @param source empty for the thing of that name in every source
   * @param fieldType tells custom fields of one name apart by their type, and issue types by {@code
   *     standard} and {@code sub-task}; empty for any
   */
  public record Name(
      Optional<String> source, String name, Optional<String> fieldType, SpecLocation location) {}
}

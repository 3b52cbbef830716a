package dev.aloft.jira.source;

import java.util.Locale;
import java.util.Optional;

/** The category of a status: the colour by which a board sorts it. */
public enum StatusCategory {
  TO_DO,
  IN_PROGRESS,
  DONE;

  /** The ids of the categories, which are the same on every Jira since 6.2. */
  public static Optional<StatusCategory> byId(String id) {
    return switch (id) {
      case "2" -> Optional.of(TO_DO);
      case "4" -> Optional.of(IN_PROGRESS);
      case "3" -> Optional.of(DONE);
      default -> Optional.empty();
    };
  }

  /**
   * The category of a status that has none, by the ids and the usual names of Jira's own statuses;
   * any other is in progress, which hides nothing and finishes nothing.
   */
  public static StatusCategory derived(String id, String name) {
    return switch (id) {
      case "1", "4" -> TO_DO;
      case "3" -> IN_PROGRESS;
      case "5", "6" -> DONE;
      default ->
          switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "open", "new", "to do", "todo", "backlog", "reopened", "planned", "pending" ->
                TO_DO;
            case "done",
                "closed",
                "resolved",
                "complete",
                "completed",
                "finished",
                "cancelled",
                "canceled",
                "rejected",
                "verified" ->
                DONE;
            default -> IN_PROGRESS;
          };
    };
  }
}

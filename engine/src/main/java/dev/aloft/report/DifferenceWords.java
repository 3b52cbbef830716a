package dev.aloft.report;

import dev.aloft.plan.Difference;
import java.util.Locale;

/** How people read what happened on both sides. */
final class DifferenceWords {

  private DifferenceWords() {}

  static String id(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String words(Difference.Kind kind) {
    return switch (kind) {
      case CONFLICT -> "changed on both sides, the target's is kept";
      case EDITED -> "edited on the target only, kept";
      case OVERWRITTEN -> "edited on the target, the source's is written over it";
      case FORBIDDEN -> "edited on the target, which stops the apply";
      case DELETED_ON_TARGET -> "deleted on the target, stays away";
      case GONE_KEPT -> "gone in the source, kept and marked";
      case GONE_DELETED -> "gone in the source, deleted";
      case MOVED -> "moved in the source, moved on the target too";
      case NOT_MOVED -> "moved in the source, cannot follow on the target";
      case RETURNED -> "in the source again";
    };
  }
}

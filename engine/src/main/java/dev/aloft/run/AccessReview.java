package dev.aloft.run;

import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Change;
import dev.aloft.resource.Identity;
import java.util.List;

/**
 * Compares who may do what in the source and, once a plan is applied, on the target. Reads only.
 */
@FunctionalInterface
public interface AccessReview {

  /** Of a site of which nobody can tell. */
  AccessReview NONE = (changes, identity) -> AccessDiff.NONE;

  /**
   * Compares.
   *
   * @param changes the configuration that is planned
   * @param identity the ids on the target that are known
   */
  AccessDiff of(List<Change> changes, Identity identity);
}

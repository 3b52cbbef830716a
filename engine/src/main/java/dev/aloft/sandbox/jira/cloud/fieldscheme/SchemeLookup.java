package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.jira.cloud.fieldscheme.Outcomes.Problem;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme.Association;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what a part of a request names, and tells in the contract's words what is not there. Which
 * codes there are beside {@code FIELD_IS_NOT_ASSOCIATED} is in no source.
 */
final class SchemeLookup {

  private final SiteTables tables;

  SchemeLookup(SiteTables tables) {
    this.tables = tables;
  }

  /** Whether a scheme, a field and work types are there; nothing if all are. */
  Optional<Problem> missing(long schemeId, String fieldKey, Collection<Long> workTypes) {
    if (!tables.fieldLayouts().fieldSchemes().has(schemeId)) {
      return problem("SCHEME_NOT_FOUND", "Scheme " + schemeId + " doesn't exist");
    }
    if (tables.field(fieldKey).filter(Field::configurable).isEmpty()) {
      return problem("FIELD_NOT_FOUND", "Field " + fieldKey + " doesn't exist");
    }
    return workTypes.stream()
        .filter(type -> !tables.issueTypes().has(type))
        .findFirst()
        .flatMap(type -> problem("WORK_TYPE_NOT_FOUND", "Work type " + type + " doesn't exist"));
  }

  /** A problem with a code. */
  static Optional<Problem> problem(String code, String message) {
    return Optional.of(new Problem(code, message));
  }

  /** A scheme that is there. */
  FieldScheme scheme(long id) {
    return tables
        .fieldLayouts()
        .fieldSchemes()
        .find(id)
        .orElseThrow(() -> new IllegalStateException("looked for before"));
  }

  /**
   * Changes what a scheme says of a field that it has.
   *
   * @param wrong what forbids the change, if anything does
   */
  Optional<Problem> change(
      long schemeId,
      String fieldKey,
      Function<Association, Optional<Problem>> wrong,
      Function<Association, Association> change) {
    FieldScheme scheme = scheme(schemeId);
    Optional<Association> association = scheme.field(fieldKey);
    if (association.isEmpty()) {
      return problem(
          "FIELD_IS_NOT_ASSOCIATED",
          "The field '" + fieldKey + "' is not associated with the scheme '" + schemeId + "'.");
    }
    Optional<Problem> problem = wrong.apply(association.get());
    if (problem.isEmpty()) {
      tables
          .fieldLayouts()
          .fieldSchemes()
          .put(scheme.with(fieldKey, change.apply(association.get())));
    }
    return problem;
  }
}

package dev.aloft.jira.user;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.source.RowRef;
import dev.aloft.ledger.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Kinds of rows about people that carry nothing by themselves. */
final class UserRows {

  private static final List<String> PROPERTY_VALUES =
      List.of(
          "OSPropertyString",
          "OSPropertyText",
          "OSPropertyNumber",
          "OSPropertyDecimal",
          "OSPropertyDate",
          "OSPropertyData");

  private final Derivation derivation;

  UserRows(Derivation derivation) {
    this.derivation = derivation;
  }

  void claim() {
    claimAll("UserAttribute", "user-attributes");
    claimAll("Directory", "user-directories");
    claimAll("ExternalEntity", "user-entities");
    preferences();
  }

  private void claimAll(String entity, String rule) {
    derivation.source().staging().stream(entity)
        .forEach(
            row -> derivation.claim(new RowRef(entity, row.ordinal()), Outcome.TECHNICAL, rule));
  }

  /** Properties of accounts beside name and address: login counts, page sizes, locales. */
  private void preferences() {
    Set<RowRef> taken = new HashSet<>();
    derivation.source().people().users().forEach(user -> taken.addAll(user.rows()));
    Set<String> ids = new HashSet<>();
    derivation.source().staging().stream("OSPropertyEntry")
        .filter(row -> row.text("entityName").equals("OSUser"))
        .forEach(row -> {
          ids.add(row.id());
          leave(new RowRef("OSPropertyEntry", row.ordinal()), taken);
        });
    if (ids.isEmpty()) {
      return;
    }
    for (String entity : PROPERTY_VALUES) {
      derivation.source().staging().stream(entity)
          .filter(row -> ids.contains(row.id()))
          .forEach(row -> leave(new RowRef(entity, row.ordinal()), taken));
    }
  }

  private void leave(RowRef row, Set<RowRef> taken) {
    if (!taken.contains(row)) {
      derivation.claim(row, Outcome.TECHNICAL, "user-properties");
    }
  }
}

package dev.aloft.jira;

import dev.aloft.jira.source.SourceProject;
import dev.aloft.ledger.Claim;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Outcome;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The named rules of the ledger for rows that no resource type answers for: issues that do not
 * move, parts that hang on nothing, and whole entities ({@link EntityRules}).
 */
final class RowRules {

  /** The rule of issues whose project has no row. */
  static final String ORPHAN = "orphan-issue";

  /** The rule of parts whose issue has no row. */
  static final String PART_OF_NOTHING = "part-of-missing-issue";

  /** Entities whose rows hang on issues and on nothing else. */
  private static final List<String> PARTS =
      List.of(
          "Worklog",
          "ChangeGroup",
          "CustomFieldValue",
          "FileAttachment",
          "Label",
          "IssueLink",
          "RemoteIssueLink");

  /** Claims, by rule, the rows that the types leave. */
  void account(Derivation derivation, JiraLane lane, Ledger ledger) {
    Set<String> moving =
        derivation.projects().stream()
            .filter(project -> project.content().isPresent())
            .map(project -> project.source().id())
            .collect(Collectors.toSet());
    for (SourceProject project : derivation.source().projects()) {
      if (!moving.contains(project.id())) {
        lane.dismiss(
            derivation.source().issues(project.id()),
            Outcome.DROPPED_BY_DECISION,
            Derivation.NOT_SELECTED,
            ledger);
      }
    }
    lane.dismiss(derivation.source().orphanIssues(), Outcome.BLOCKED, ORPHAN, ledger);
    Staging staging = derivation.source().staging();
    partsOfNothing(staging, ledger);
    marksOfIssues(staging, ledger);
    claim(
        staging.stream("MovedIssueKey"),
        row ->
            staging
                .find("Issue", row.get("issueId").orElseGet(() -> row.text("issueid")))
                .isPresent(),
        Outcome.DROPPED_BY_DECISION,
        Derivation.NOT_SELECTED,
        ledger);
    claim(staging.stream("MovedIssueKey"), row -> true, Outcome.TECHNICAL, PART_OF_NOTHING, ledger);
    doubled(staging, ledger);
    wholeEntities(staging, ledger);
  }

  /** A part whose issue is gone was invisible in the source already. */
  private static void partsOfNothing(Staging staging, Ledger ledger) {
    for (String entity : PARTS) {
      claim(staging.unowned(entity), row -> true, Outcome.TECHNICAL, PART_OF_NOTHING, ledger);
    }
    claim(
        staging.unowned("Action"), RowRules::isComment, Outcome.TECHNICAL, PART_OF_NOTHING, ledger);
    claim(
        staging.stream("Action"),
        row -> !isComment(row),
        Outcome.NOT_YET_SUPPORTED,
        "action-of-an-app",
        ledger);
    // Also the items of changes that were just claimed, and of changes that have no row.
    claimUnclaimed(staging, "ChangeItem", PART_OF_NOTHING, ledger);
  }

  private static boolean isComment(EntityRow row) {
    return row.text("type").equals("comment");
  }

  private static void claimUnclaimed(Staging staging, String entity, String rule, Ledger ledger) {
    claim(staging.unowned(entity), row -> true, Outcome.TECHNICAL, rule, ledger);
    if (staging.count("ChangeGroup") > 0) {
      var items = staging.parts(entity, "ChangeGroup");
      try (Stream<EntityRow> groups = staging.unowned("ChangeGroup")) {
        groups.forEach(
            group -> claim(items.of(group).stream(), row -> true, Outcome.TECHNICAL, rule, ledger));
      }
    }
  }

  /** Associations and properties hang on issues and on other things; only the former are ours. */
  private static void marksOfIssues(Staging staging, Ledger ledger) {
    claim(
        staging.unowned("UserAssociation"),
        row -> row.text("sinkNodeEntity").equals("Issue"),
        Outcome.TECHNICAL,
        PART_OF_NOTHING,
        ledger);
    claim(
        staging.stream("UserAssociation"),
        row -> true,
        Outcome.NOT_YET_SUPPORTED,
        "association-of-an-app",
        ledger);
    claim(
        staging.unowned("NodeAssociation"),
        row -> row.text("sourceNodeEntity").equals("Issue"),
        Outcome.TECHNICAL,
        PART_OF_NOTHING,
        ledger);
    claim(
        staging.stream("NodeAssociation"),
        row -> row.text("sourceNodeEntity").equals("Issue"),
        Outcome.NOT_YET_SUPPORTED,
        "association-of-an-app",
        ledger);
    claim(
        staging.stream("NodeAssociation"),
        row -> !Set.of("Issue", "Project").contains(row.text("sourceNodeEntity")),
        Outcome.NOT_YET_SUPPORTED,
        "association-of-an-app",
        ledger);
  }

  private static void claim(
      Stream<EntityRow> rows,
      Predicate<EntityRow> which,
      Outcome outcome,
      String rule,
      Ledger ledger) {
    try (rows) {
      rows.filter(which)
          .filter(row -> !ledger.isClaimed(row.entity(), row.ordinal()))
          .forEach(row -> ledger.claim(new Claim(row.entity(), row.ordinal(), outcome, rule)));
    }
  }

  /** Rows that only say again what another one said. */
  private static void doubled(Staging staging, Ledger ledger) {
    staging
        .doubled()
        .forEach((entity, rows) -> {
          long first = staging.count(entity) + 1;
          for (long ordinal = first; ordinal < first + rows; ordinal++) {
            ledger.claim(new Claim(entity, ordinal, Outcome.TECHNICAL, "row-twice"));
          }
        });
  }

  private static void wholeEntities(Staging staging, Ledger ledger) {
    for (String entity : staging.counts().keySet()) {
      EntityRules.of(entity)
          .ifPresent(rule -> ledger.claimRest(entity, rule.outcome(), rule.name()));
    }
  }
}

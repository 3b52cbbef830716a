package dev.aloft.jira.issue;

import dev.aloft.jira.source.RowRef;
import dev.aloft.jira.source.SourceChangeGroup;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.ledger.Claim;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Outcome;
import java.util.function.Consumer;

/** Every row of an issue and of what hangs on it. */
final class IssueRows {

  private IssueRows() {}

  /** Claims all of them alike. */
  static void claimAll(SourceIssueBundle bundle, Outcome outcome, String rule, Ledger ledger) {
    each(bundle, row -> claim(row, outcome, rule, ledger));
  }

  static void claim(RowRef row, Outcome outcome, String rule, Ledger ledger) {
    ledger.claim(new Claim(row.entity(), row.ordinal(), outcome, rule));
  }

  /** Incoming links belong to their source; each row is told once. */
  private static void each(SourceIssueBundle bundle, Consumer<RowRef> sink) {
    sink.accept(bundle.issue().row());
    bundle.comments().forEach(part -> sink.accept(part.row()));
    bundle.worklogs().forEach(part -> sink.accept(part.row()));
    for (SourceChangeGroup group : bundle.history()) {
      sink.accept(group.row());
      group.items().forEach(item -> sink.accept(item.row()));
    }
    bundle.links().forEach(part -> sink.accept(part.row()));
    bundle.attachments().forEach(part -> sink.accept(part.row()));
    bundle.watchers().forEach(part -> sink.accept(part.row()));
    bundle.voters().forEach(part -> sink.accept(part.row()));
    bundle.labels().forEach(part -> sink.accept(part.row()));
    bundle.fieldValues().forEach(part -> sink.accept(part.row()));
    bundle.components().forEach(part -> sink.accept(part.row()));
    bundle.affectsVersions().forEach(part -> sink.accept(part.row()));
    bundle.fixVersions().forEach(part -> sink.accept(part.row()));
  }
}

package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.RowRef;
import dev.aloft.jira.source.SourceAttachment;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLink;
import dev.aloft.jira.source.SourceUserMark;
import dev.aloft.jira.source.SourceWorklog;
import dev.aloft.ledger.Claim;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Fates;
import dev.aloft.spec.Content;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Claims the rows of one lane's issues by what becomes of each. */
final class IssueAccount {

  private static final String RULE = IssueSchema.TYPE;

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final MovingProject project;
  private final Fates fates;
  private final Ledger ledger;
  private final Consumer<SourceIssueBundle> moving;
  private final Content.History history;
  private final LaneCensus census;
  private final SourceTexts texts;
  private final MovingFields fields;

  /**
   * @param moving is shown each issue that moves
   */
  IssueAccount(
      IssueScope scope,
      IssueAddresses addresses,
      MovingProject project,
      Fates fates,
      Ledger ledger,
      Consumer<SourceIssueBundle> moving) {
    this.scope = scope;
    this.addresses = addresses;
    this.project = project;
    this.fates = fates;
    this.ledger = ledger;
    this.moving = moving;
    this.history = project.content().orElseThrow().history();
    this.census = addresses.census(project);
    this.texts = new SourceTexts(scope, addresses);
    this.fields = new MovingFields(scope);
  }

  void account() {
    try (Stream<SourceIssueBundle> issues = scope.source().issues(project.source().id())) {
      issues.forEach(this::account);
    }
    formerKeys();
  }

  /** A key that an issue had in another project is kept with the issue. */
  private void formerKeys() {
    try (Stream<EntityRow> rows = scope.source().staging().stream("MovedIssueKey")) {
      rows.forEach(row -> {
        String id = IssueAddresses.issueOf(row);
        boolean here =
            scope
                .source()
                .place(id)
                .filter(place -> place.projectId().equals(project.source().id()))
                .isPresent();
        if (here) {
          boolean arrives = addresses.byId(id).filter(fates::arrives).isPresent();
          ledger.claim(
              new Claim(
                  row.entity(),
                  row.ordinal(),
                  arrives ? Outcome.KEPT_OUTSIDE : Outcome.BLOCKED,
                  RULE));
        }
      });
    }
  }

  private void account(SourceIssueBundle bundle) {
    SourceIssue issue = bundle.issue();
    Optional<IssueObstacle> obstacle = census.obstacleOf(issue.id());
    if (obstacle.isPresent()) {
      IssueRows.claimAll(bundle, Outcome.BLOCKED, obstacle.get().id(), ledger);
      return;
    }
    moving.accept(bundle);
    Address address = IssueAddresses.of(project, issue.number());
    if (!fates.arrives(address)) {
      IssueRows.claimAll(bundle, Outcome.BLOCKED, RULE, ledger);
      return;
    }
    if (census.becomesOrdinary(issue.id())) {
      IssueRows.claim(issue.row(), Outcome.TRANSFORMED, "sub-task-without-parent", ledger);
    } else {
      claim(issue.row(), Outcome.MOVED);
    }
    bundle
        .comments()
        .forEach(comment -> {
          boolean open = !comment.isRestricted();
          boolean arrives =
              arrives(address, IssueSchema.COMMENT, comment.id())
                  && (open
                      || goesOn(address, comment.id(), comment.body(), texts.authorship(comment)));
          claim(comment.row(), arrives ? Outcome.MOVED : Outcome.BLOCKED);
        });
    bundle.worklogs().forEach(worklog -> worklog(address, worklog));
    bundle.attachments().forEach(file -> attachment(address, issue, file));
    links(address, bundle.links());
    watchers(address, bundle.watchers());
    bundle.voters().forEach(voter -> claim(voter.row(), Outcome.KEPT_OUTSIDE));
    history(bundle);
    fields(bundle);
    for (var associations :
        List.of(bundle.components(), bundle.affectsVersions(), bundle.fixVersions())) {
      associations.forEach(association ->
          claim(
              association.row(),
              known(association.entity(), association.id()) ? Outcome.MOVED : Outcome.BLOCKED));
    }
  }

  private boolean known(String entity, String id) {
    String type = entity.equals("Component") ? IssueSchema.COMPONENT : IssueSchema.VERSION;
    return scope.names().find(type, id).isPresent();
  }

  private boolean arrives(Address item, String kind, String id) {
    return fates.arrives(item, kind, scope.stamp(id));
  }

  /** Whether all pieces but the first arrive of a text that only few may see. */
  private boolean goesOn(Address item, String id, String text, String head) {
    int pieces = texts.pieces(text, new SourceTexts.Place(item, Set.of()), head).size();
    return IntStream.rangeClosed(2, pieces)
        .allMatch(number -> arrives(item, IssueSchema.COMMENT, IssueParts.piece(id, number)));
  }

  private void worklog(Address item, SourceWorklog worklog) {
    String id = IssueParts.ofWorklog(worklog.id());
    boolean open = !worklog.isRestricted();
    boolean rest = open || goesOn(item, id, worklog.body(), texts.authorship(worklog));
    if (worklog.seconds() > 0) {
      boolean arrives = rest && arrives(item, IssueSchema.WORKLOG, worklog.id());
      claim(worklog.row(), arrives ? Outcome.MOVED : Outcome.BLOCKED);
    } else if (open || worklog.body().isBlank()) {
      claim(worklog.row(), Outcome.KEPT_OUTSIDE);
    } else {
      boolean arrives = rest && arrives(item, IssueSchema.COMMENT, id);
      claim(worklog.row(), arrives ? Outcome.TRANSFORMED : Outcome.BLOCKED);
    }
  }

  private void attachment(Address item, SourceIssue issue, SourceAttachment file) {
    boolean there = file.file().isPresent();
    String id = issue.id() + "/" + file.id();
    boolean arrives = there && fates.arrives(item, IssueSchema.ATTACHMENT, id);
    if (there) {
      claim(file.row(), arrives ? Outcome.MOVED : Outcome.BLOCKED);
    } else {
      IssueRows.claim(file.row(), Outcome.BLOCKED, "attachment-file-missing", ledger);
    }
  }

  private void links(Address item, List<SourceLink> links) {
    Set<List<String>> known = new HashSet<>();
    for (SourceLink link : links) {
      Optional<Address> to = addresses.byId(link.destinationId());
      if (scope.isHidden(link.typeId())) {
        subtask(link, to);
      } else if (to.isEmpty()
          || link.isToItself()
          || scope.names().find(IssueSchema.LINK_TYPE, link.typeId()).isEmpty()) {
        claim(link.row(), Outcome.KEPT_OUTSIDE);
      } else if (known.add(List.of(link.typeId(), link.destinationId()))) {
        boolean arrives = fates.arrives(item, IssueSchema.LINK, link.id());
        claim(link.row(), arrives ? Outcome.MOVED : Outcome.BLOCKED);
      } else {
        IssueRows.claim(link.row(), Outcome.TRANSFORMED, "link-twice", ledger);
      }
    }
  }

  /** A link that makes a parent arrives with the child. */
  private void subtask(SourceLink link, Optional<Address> child) {
    boolean arrives = child.filter(fates::arrives).isPresent();
    boolean parent = !addresses.becomesOrdinary(link.destinationId());
    claim(
        link.row(),
        arrives ? parent ? Outcome.TRANSFORMED : Outcome.KEPT_OUTSIDE : Outcome.BLOCKED);
  }

  /** Who has no account of their own cannot watch; the name is kept. */
  private void watchers(Address item, List<SourceUserMark> marks) {
    Set<Address> known = new HashSet<>();
    for (SourceUserMark mark : marks) {
      Optional<Address> user = scope.user(mark.user());
      boolean wanted = user.isPresent() && known.add(user.get());
      boolean arrives =
          wanted
              && fates.arrives(item, IssueSchema.WATCHER, mark.user())
              && fates.arrives(user.orElseThrow());
      claim(mark.row(), arrives ? Outcome.MOVED : Outcome.KEPT_OUTSIDE);
    }
  }

  private void history(SourceIssueBundle bundle) {
    Outcome outcome =
        switch (history) {
          case PROPERTY, ATTACHMENT -> Outcome.KEPT_OUTSIDE;
          case NONE -> Outcome.DROPPED_BY_DECISION;
          case SUMMARY, COMMENT -> Outcome.NOT_YET_SUPPORTED;
        };
    bundle
        .history()
        .forEach(group -> {
          claim(group.row(), outcome);
          group.items().forEach(item -> claim(item.row(), outcome));
        });
  }

  private void fields(SourceIssueBundle bundle) {
    bundle.labels().forEach(label -> claim(label.row(), labelOutcome(label.fieldId())));
    if (bundle.fieldValues().isEmpty()) {
      return;
    }
    bundle.fieldValues().stream()
        .collect(Collectors.groupingBy(value -> value.fieldId()))
        .forEach((id, rows) -> {
          Optional<MovingFields.Moving> field = fields.find(id);
          if (field.isEmpty()) {
            rows.forEach(row ->
                IssueRows.claim(row.row(), Outcome.TECHNICAL, "value-of-deleted-field", ledger));
            return;
          }
          Outcome outcome = fields.takes(field.get(), rows) ? Outcome.MOVED : Outcome.KEPT_OUTSIDE;
          rows.forEach(row -> claim(row.row(), outcome));
        });
  }

  private Outcome labelOutcome(Optional<String> fieldId) {
    return fieldId.isEmpty()
            || fields
                .find(IssueAttributes.number(fieldId.get()))
                .flatMap(MovingFields.Moving::address)
                .isPresent()
        ? Outcome.MOVED
        : Outcome.KEPT_OUTSIDE;
  }

  private void claim(RowRef row, Outcome outcome) {
    IssueRows.claim(row, outcome, RULE, ledger);
  }
}

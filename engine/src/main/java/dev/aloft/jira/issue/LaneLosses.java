package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceComment;
import dev.aloft.jira.source.SourceEntry;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLink;
import dev.aloft.jira.source.SourceUserMark;
import dev.aloft.jira.source.SourceWorklog;
import dev.aloft.ledger.Loss;
import dev.aloft.spec.Content;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what the issues of a lane lose on the way, for the reviewer. */
final class LaneLosses {

  private static final String PROPERTY = "kept in the issue property " + PropertyKeys.ORIGIN;
  private static final String OUTSIDE = "kept in the issue property " + PropertyKeys.KEPT;
  private static final String LINE =
      "kept in an authorship line and the property " + PropertyKeys.SOURCE;

  private static final String FILE = "ends early, the whole text is in an attached file";

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final SourceTexts texts;
  private final MovingProject project;
  private final Content.Moved terms;
  private final MovingFields fields;
  private final Map<Kind, Long> counts = new HashMap<>();

  private long restricted;

  private record Kind(String attribute, String becomes, boolean gone) {}

  LaneLosses(IssueScope scope, IssueAddresses addresses, MovingProject project) {
    this.scope = scope;
    this.addresses = addresses;
    this.texts = new SourceTexts(scope, addresses);
    this.project = project;
    this.terms = project.content().orElseThrow();
    this.fields = new MovingFields(scope);
  }

  void add(SourceIssueBundle bundle) {
    count(
        "jira.issue.created",
        terms.created() == Content.Created.FIELD
            ? "kept in a field and the property " + PropertyKeys.ORIGIN
            : PROPERTY,
        bundle.issue().created().isPresent() ? 1 : 0);
    count("jira.issue.creator", PROPERTY, bundle.issue().creator().isPresent() ? 1 : 0);
    count("jira.issue.updated", PROPERTY, bundle.issue().updated().isPresent() ? 1 : 0);
    count("jira.issue.resolved", PROPERTY, bundle.issue().resolved().isPresent() ? 1 : 0);
    count("jira.issue.votes", OUTSIDE, bundle.voters().size());
    count(
        "jira.issue.formerKeys",
        PROPERTY + "; they lead to nothing on the target",
        addresses.formerKeys(bundle.issue().id()).size());
    SourceTexts.Place place =
        new SourceTexts.Place(IssueAddresses.of(project, bundle.issue().number()), Set.of());
    tooLong("jira.issue.description", bundle.issue().description().orElse(""), place);
    tooLong("jira.issue.environment", bundle.issue().environment().orElse(""), place);
    comments(bundle.comments(), place);
    worklogs(bundle.worklogs(), place);
    long bytes =
        bundle.attachments().stream().filter(attachment -> attachment.file().isPresent()).count();
    count("jira.issue.attachment.author", OUTSIDE, bytes);
    count("jira.issue.attachment.created", OUTSIDE, bytes);
    gone(
        "jira.issue.attachment",
        "lost: the source has no file for the row",
        bundle.attachments().size() - bytes);
    history(bundle);
    fields(bundle, place);
    people(bundle);
    links(bundle);
  }

  private void tooLong(String attribute, String text, SourceTexts.Place place) {
    count(attribute, FILE, texts.fits(text, place, "") ? 0 : 1);
  }

  private boolean fits(SourceEntry entry, SourceTexts.Place place) {
    return texts.fits(entry.body(), place, texts.authorship(entry));
  }

  private void comments(List<SourceComment> comments, SourceTexts.Place place) {
    count("jira.issue.comment.author", LINE, comments.size());
    count("jira.issue.comment.created", LINE, comments.size());
    for (SourceComment comment : comments) {
      restricted += comment.isRestricted() ? 1 : 0;
      count(
          "jira.issue.comment.body",
          comment.isRestricted()
              ? "goes on in further comments: the text is too long for one, and for few"
              : FILE,
          fits(comment, place) ? 0 : 1);
    }
  }

  private void worklogs(List<SourceWorklog> worklogs, SourceTexts.Place place) {
    count("jira.issue.worklog.author", LINE, worklogs.size());
    count("jira.issue.worklog.created", LINE, worklogs.size());
    for (SourceWorklog worklog : worklogs) {
      count(
          "jira.issue.worklog",
          OUTSIDE + ", restricted words in a comment: the product takes no empty worklog",
          worklog.seconds() <= 0 ? 1 : 0);
      restricted += worklog.isRestricted() ? 1 : 0;
      boolean kept = worklog.seconds() <= 0 && !worklog.isRestricted();
      count(
          "jira.issue.worklog.comment",
          worklog.isRestricted()
              ? "goes on in comments: the text is too long for one place, and for few"
              : FILE,
          kept || fits(worklog, place) ? 0 : 1);
    }
  }

  private void history(SourceIssueBundle bundle) {
    String becomes =
        switch (terms.history()) {
          case PROPERTY ->
              "kept in the issue property " + PropertyKeys.HISTORY + ", where too long in a file";
          case ATTACHMENT -> "kept in the attached file history.json";
          case NONE, SUMMARY, COMMENT -> "left behind by decision";
        };
    count("jira.issue.history", becomes, bundle.history().size());
  }

  private void fields(SourceIssueBundle bundle, SourceTexts.Place place) {
    if (bundle.fieldValues().isEmpty()) {
      return;
    }
    Map<String, List<SourceFieldValue>> rows =
        bundle.fieldValues().stream().collect(Collectors.groupingBy(SourceFieldValue::fieldId));
    rows.forEach((id, stored) -> {
      Optional<MovingFields.Moving> field = fields.find(id);
      if (field.isEmpty()) {
        gone("jira.issue.field (deleted in the source)", "lost", stored.size());
      } else if (!fields.takes(field.get(), stored)) {
        count("jira.issue.field " + field.get().field().name(), OUTSIDE, 1);
      } else if (field.get().rich()) {
        tooLong("jira.issue.field " + field.get().field().name(), stored.getFirst().value(), place);
      }
    });
  }

  private void people(SourceIssueBundle bundle) {
    Set<String> unknown = new HashSet<>();
    for (SourceUserMark watcher : bundle.watchers()) {
      if (scope.user(watcher.user()).isEmpty()) {
        unknown.add(watcher.user());
      }
    }
    count("jira.issue.watcher", OUTSIDE + ": nobody is known by that name", unknown.size());
  }

  private void links(SourceIssueBundle bundle) {
    for (SourceLink link : bundle.links()) {
      if (scope.isHidden(link.typeId())) {
        continue;
      }
      boolean moves =
          scope
              .source()
              .place(link.destinationId())
              .flatMap(place -> scope.project(place.projectId()))
              .isPresent();
      count("jira.issue.link", OUTSIDE + ": the other issue does not move", moves ? 0 : 1);
      count(
          "jira.issue.link",
          OUTSIDE + ": the issue was linked to itself",
          link.isToItself() ? 1 : 0);
    }
  }

  private void count(String attribute, String becomes, long more) {
    count(new Kind(attribute, becomes, false), more);
  }

  private void gone(String attribute, String becomes, long more) {
    count(new Kind(attribute, becomes, true), more);
  }

  private void count(Kind kind, long more) {
    if (more > 0) {
      counts.merge(kind, more, Long::sum);
    }
  }

  void tell(LaneNotes notes) {
    if (restricted > 0) {
      notes.note(
          restricted
              + (restricted == 1 ? " comment or worklog of " : " comments and worklogs of ")
              + project.source().key()
              + (restricted == 1 ? " is" : " are")
              + " restricted: Aloft's account enters those project roles that it must be in to"
              + " write them, and what is restricted to a group that it is not in goes to the"
              + " project's administrators.");
    }
    counts.forEach((kind, count) ->
        notes.lose(new Loss(kind.attribute(), kind.becomes(), count, kind.gone())));
  }
}

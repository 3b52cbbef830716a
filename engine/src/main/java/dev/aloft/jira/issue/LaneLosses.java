package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceComment;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLink;
import dev.aloft.jira.source.SourceUserMark;
import dev.aloft.jira.source.SourceWorklog;
import dev.aloft.spec.Content;
import dev.aloft.text.wiki.WikiText;
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

  private final IssueScope scope;
  private final MovingProject project;
  private final Content.Moved terms;
  private final MovingFields fields;
  private final Map<Loss, Long> counts = new HashMap<>();

  private long restricted;

  private record Loss(String attribute, String becomes) {}

  LaneLosses(IssueScope scope, MovingProject project) {
    this.scope = scope;
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
    comments(bundle.comments());
    worklogs(bundle.worklogs());
    long bytes =
        bundle.attachments().stream().filter(attachment -> attachment.file().isPresent()).count();
    count("jira.issue.attachment.author", OUTSIDE, bytes);
    count("jira.issue.attachment.created", OUTSIDE, bytes);
    count(
        "jira.issue.attachment",
        "lost: the source has no file for the row",
        bundle.attachments().size() - bytes);
    history(bundle);
    fields(bundle);
    people(bundle);
    links(bundle);
  }

  private void comments(List<SourceComment> comments) {
    count("jira.issue.comment.author", LINE, comments.size());
    count("jira.issue.comment.created", LINE, comments.size());
    for (SourceComment comment : comments) {
      if (comment.isRestricted()) {
        restricted++;
        count(
            "jira.issue.comment.body",
            "goes on in further comments: the text is too long for one, and for few",
            comment.body().length() > WikiText.LIMIT ? 1 : 0);
      }
    }
  }

  private void worklogs(List<SourceWorklog> worklogs) {
    count("jira.issue.worklog.author", LINE, worklogs.size());
    count("jira.issue.worklog.created", LINE, worklogs.size());
    for (SourceWorklog worklog : worklogs) {
      count(
          "jira.issue.worklog",
          OUTSIDE + ", restricted words in a comment: the product takes no empty worklog",
          worklog.seconds() <= 0 ? 1 : 0);
      if (worklog.isRestricted()) {
        restricted++;
        count(
            "jira.issue.worklog.comment",
            "goes on in comments: the text is too long for one place, and for few",
            worklog.body().length() > WikiText.LIMIT ? 1 : 0);
      }
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

  private void fields(SourceIssueBundle bundle) {
    if (bundle.fieldValues().isEmpty()) {
      return;
    }
    Map<String, List<SourceFieldValue>> rows =
        bundle.fieldValues().stream().collect(Collectors.groupingBy(SourceFieldValue::fieldId));
    rows.forEach((id, stored) -> {
      Optional<MovingFields.Moving> field = fields.find(id);
      if (field.isEmpty()) {
        count("jira.issue.field (deleted in the source)", "lost", stored.size());
      } else if (!fields.takes(field.get(), stored)) {
        count("jira.issue.field " + field.get().field().name(), OUTSIDE, 1);
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
    if (more > 0) {
      counts.merge(new Loss(attribute, becomes), more, Long::sum);
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
    counts.forEach((loss, count) -> notes.lose(loss.attribute(), loss.becomes(), count));
  }
}

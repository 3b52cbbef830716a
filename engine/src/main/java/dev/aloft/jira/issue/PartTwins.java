package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds what hangs on an issue a second time because the network delivered it twice: comments and
 * worklogs of the same stamp, files of the same content. Links and watchers cannot be there twice.
 * Nothing is asked of the site unless something looks like that.
 */
final class PartTwins {

  private final JiraCloud site;
  private final OwnAccount account;

  PartTwins(JiraCloud site, OwnAccount account) {
    this.site = site;
    this.account = account;
  }

  List<ObservedPart> of(ObservedItem seen, Set<String> recorded) {
    List<ObservedPart> twins = new ArrayList<>();
    for (ObservedPart part : seen.parts()) {
      if (recorded.contains(part.targetName())) {
        continue;
      }
      List<ObservedPart> ours =
          seen.parts().stream()
              .filter(other -> recorded.contains(other.targetName()) && same(other, part))
              .toList();
      if (!ours.isEmpty()
          && isOwn(seen, part)
          && ours.stream().anyMatch(other -> sameContent(other, part))) {
        twins.add(part);
      }
    }
    return twins;
  }

  private static boolean same(ObservedPart ours, ObservedPart other) {
    return ours.kind().equals(other.kind())
        && switch (ours.kind()) {
          case IssueSchema.COMMENT, IssueSchema.WORKLOG ->
              ours.match().isPresent() && ours.match().equals(other.match());
          case IssueSchema.ATTACHMENT -> ours.attributes().equals(other.attributes());
          default -> false;
        };
  }

  private boolean isOwn(ObservedItem item, ObservedPart part) {
    return switch (part.kind()) {
      case IssueSchema.COMMENT ->
          author(site.comments().byIds(TextForm.ADF, List.of(part.id())), part);
      case IssueSchema.WORKLOG ->
          author(site.worklogs().byIds(TextForm.ADF, List.of(part.id())), part);
      case IssueSchema.ATTACHMENT -> account.filesOn(item.id()).contains(part.id());
      default -> false;
    };
  }

  private boolean author(Iterable<JsonNode> written, ObservedPart part) {
    for (JsonNode one : written) {
      if (one.path("id").asString("").equals(part.id())) {
        return account.isOwn(one.path("author"));
      }
    }
    return false;
  }

  private boolean sameContent(ObservedPart ours, ObservedPart other) {
    return !ours.kind().equals(IssueSchema.ATTACHMENT) || content(ours).equals(content(other));
  }

  private Value content(ObservedPart file) {
    return site.attachments().content(file.id(), FileDigests::read);
  }
}

package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartMatch;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds the files of texts and records again when state was lost and they are to become others.
 * Their sizes are no help then: it is the name that stays, and the account that made them.
 */
final class RemadeFiles {

  private final JiraCloud site;
  private final OwnAccount account;

  RemadeFiles(JiraCloud site, OwnAccount account) {
    this.site = site;
    this.account = account;
  }

  /** What is there of the wanted parts, by their names. */
  Map<String, ObservedPart> match(ObservedItem seen, List<DesiredPart> wanted) {
    Map<Boolean, List<DesiredPart>> split =
        wanted.stream().collect(Collectors.partitioningBy(SourceFile::isGenerated));
    Map<String, ObservedPart> met = new HashMap<>(PartMatch.match(split.get(false), seen.parts()));
    List<DesiredPart> made = split.get(true);
    Set<Value> names =
        made.stream().map(part -> part.attributes().get("name")).collect(Collectors.toSet());
    Set<String> taken =
        met.values().stream()
            .map(RemadeFiles::named)
            .collect(Collectors.toCollection(HashSet::new));
    List<ObservedPart> candidates =
        seen.parts().stream()
            .filter(part -> part.kind().equals(IssueSchema.ATTACHMENT))
            .filter(part -> names.contains(part.attributes().get("name")))
            .filter(part -> !taken.contains(named(part)))
            .toList();
    if (candidates.isEmpty()) {
      return met;
    }
    Set<String> ours = ours(seen);
    for (DesiredPart part : made) {
      newest(candidates, ours, taken, part)
          .ifPresent(there -> {
            met.put(part.name(), there);
            taken.add(named(there));
          });
    }
    return met;
  }

  /** Files of the source come first on an issue: of two with one name, ours is the later. */
  private static Optional<ObservedPart> newest(
      List<ObservedPart> candidates, Set<String> ours, Set<String> taken, DesiredPart part) {
    return candidates.stream()
        .filter(there -> ours.contains(there.id()) && !taken.contains(named(there)))
        .filter(there -> there.attributes().get("name").equals(part.attributes().get("name")))
        .reduce((one, later) -> later);
  }

  private static String named(ObservedPart part) {
    return part.kind() + "/" + part.id();
  }

  private Set<String> ours(ObservedItem item) {
    Set<String> ours = new HashSet<>();
    site.issues()
        .get(TextForm.ADF, item.id(), Issues.Selection.fields("attachment"))
        .ifPresent(issue -> {
          for (JsonNode file : issue.path("fields").path("attachment")) {
            if (account.isOwn(file.path("author"))) {
              ours.add(file.path("id").asString(""));
            }
          }
        });
    return ours;
  }
}

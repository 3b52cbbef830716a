package dev.aloft.jira.issue;

import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartMatch;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the files of texts and records again when state was lost and they are to become others.
 * Their sizes are no help then: it is the name that stays, and the account that made them.
 */
final class RemadeFiles {

  private final OwnAccount account;

  RemadeFiles(OwnAccount account) {
    this.account = account;
  }

  /** What is there of the wanted parts, by their names. */
  Map<String, ObservedPart> match(ObservedItem seen, List<DesiredPart> wanted) {
    List<DesiredPart> rest = wanted.stream().filter(part -> !SourceFile.isGenerated(part)).toList();
    Map<String, ObservedPart> met = new HashMap<>(PartMatch.match(rest, seen.parts()));
    Map<Value, DesiredPart> made = new HashMap<>();
    wanted.stream()
        .filter(SourceFile::isGenerated)
        .forEach(part -> made.put(name(part.attributes()), part));
    Set<String> taken =
        met.values().stream().map(ObservedPart::targetName).collect(Collectors.toSet());
    List<ObservedPart> candidates =
        seen.parts().stream()
            .filter(part -> part.kind().equals(IssueSchema.ATTACHMENT))
            .filter(part -> made.containsKey(name(part.attributes())))
            .filter(part -> !taken.contains(part.targetName()))
            .toList();
    if (!candidates.isEmpty()) {
      Set<String> ours = account.filesOn(seen.id());
      // Files of the source come first on an issue: of two with one name, what we made is the
      // later.
      candidates.stream()
          .filter(file -> ours.contains(file.id()))
          .forEach(file ->
              Optional.ofNullable(made.get(name(file.attributes())))
                  .ifPresent(part -> met.put(part.name(), file)));
    }
    return met;
  }

  private static Value name(Map<String, Value> attributes) {
    return attributes.getOrDefault("name", Value.NONE);
  }
}

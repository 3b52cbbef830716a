package dev.aloft.jira;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssueBundle;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often issues that move refer to people, by key: how much hangs on each.
 *
 * @param accounts places that need an account: assignee, reporter, watcher, picker, mention
 * @param words places where the name stands in words: who wrote, changed, voted
 */
public record References(Multiset<String> accounts, Multiset<String> words) {

  /** Reads all issues of the projects whose content moves. */
  public static References of(JiraSource source, List<MovingProject> projects) {
    PeopleCounter counter = new PeopleCounter(PickerFields.of(source.customFields()));
    for (MovingProject project : projects) {
      if (project.content().isPresent()) {
        try (Stream<SourceIssueBundle> issues = source.issues(project.source().id())) {
          issues.forEach(counter::add);
        }
      }
    }
    return new References(byKey(counter.named(), source), byKey(counter.authors(), source));
  }

  private static Multiset<String> byKey(Multiset<String> references, JiraSource source) {
    Multiset<String> keys = HashMultiset.create();
    references
        .entrySet()
        .forEach(
            entry -> keys.add(source.people().person(entry.getElement()).key(), entry.getCount()));
    return keys;
  }
}

package dev.aloft.cli.jira;

import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceProject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The numbers of a project that no issue will have.
 *
 * @param moving how many issues move, as far as their rows alone tell
 * @param highest the highest number among them
 */
record Gaps(long moving, long highest) {

  static Gaps of(JiraSource source, SourceProject project) {
    Set<String> types = new HashSet<>();
    source.issueTypes().forEach(type -> types.add(type.id()));
    Set<String> staying = new HashSet<>();
    long moving = 0;
    long highest = 0;
    try (Stream<SourceIssueBundle> issues = source.issues(project.id())) {
      for (SourceIssue issue :
          (Iterable<SourceIssue>) issues.map(SourceIssueBundle::issue)::iterator) {
        // They come in the order of their numbers.
        boolean stays =
            issue.number() <= highest
                || issue.securityLevelId().isPresent()
                || !types.contains(issue.typeId())
                || issue.parentId().filter(staying::contains).isPresent();
        if (stays) {
          staying.add(issue.id());
        } else {
          moving++;
          highest = issue.number();
        }
      }
    }
    return new Gaps(moving, highest);
  }

  /** Missing numbers for a hundred issues, rounded up. */
  long share() {
    return moving == 0 ? 0 : ((highest - moving) * 100 + moving - 1) / moving;
  }
}

package dev.aloft.jira.issue;

import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssueType;
import dev.aloft.jira.source.SourceProject;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keeping a project's keys would take, as far as the source alone tells.
 *
 * @param moving how many issues move
 * @param gaps how many numbers below the highest of them have no issue that moves
 */
public record GapCount(long moving, long gaps) {

  /** Counts the issues of a project, of which every issue type moves. */
  public static GapCount of(JiraSource source, SourceProject project) {
    Set<String> types =
        source.issueTypes().stream().map(SourceIssueType::id).collect(Collectors.toSet());
    LaneCensus census = LaneCensus.of(source, types::contains, project.id());
    return new GapCount(census.moving(), census.gaps());
  }

  /** The gaps for a hundred issues, rounded up. */
  public long share() {
    return moving == 0 ? 0 : (gaps * 100 + moving - 1) / moving;
  }
}

package dev.aloft.sandbox.jira.cloud.issue;

import java.util.Optional;

/** The files of issues, as far as texts refer to them. */
@FunctionalInterface
public interface IssueFiles {

  /** The media id of the newest file of a name. */
  Optional<String> mediaId(long issueId, String fileName);
}

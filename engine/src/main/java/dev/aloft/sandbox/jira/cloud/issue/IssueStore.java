package dev.aloft.sandbox.jira.cloud.issue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where issues are kept. The caller guards it: many may read at once, one alone may write. Meant
 * for a million of them, so nothing here gives all issues at once but as a stream.
 */
public interface IssueStore {

  /** Saves an issue, new or changed. One that has another key than before is found by both. */
  void save(Issue issue);

  /** An issue by id. */
  Optional<Issue> find(long id);

  /** An issue by its project and number, present or former. */
  Optional<Issue> find(String projectId, long number);

  /** A project's issues by ascending number. */
  Stream<Issue> ofProject(String projectId);

  /** The heads of a project's issues by ascending number. */
  Stream<IssueHead> heads(String projectId);

  /** The projects that have issues. */
  List<String> projects();

  /** Every issue, project by project. */
  default Stream<Issue> all() {
    return projects().stream().flatMap(this::ofProject);
  }

  /** How many issues a project has. */
  long count(String projectId);

  /** The ids of the issues below an issue, ascending. */
  List<Long> children(long parentId);

  /** Takes an issue away. */
  void delete(long id);

  /** The next number of a project; numbers are never given twice unless they were given back. */
  long takeNumber(String projectId);

  /** Gives back the numbers above the highest that an issue of the project has. */
  void giveBackNumbers(String projectId);
}

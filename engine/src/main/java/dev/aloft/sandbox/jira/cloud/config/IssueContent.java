package dev.aloft.sandbox.jira.cloud.config;

import dev.aloft.sandbox.cloud.Account;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What configuration must know of the issues, and what becomes of issues when configuration goes.
 * Called under the site's lock, by handlers of writing operations.
 */
public interface IssueContent {

  /** How many issues a project has. */
  long count(String projectId);

  /** The ids of the issue types in use in a project. */
  Set<String> issueTypesInUse(String projectId);

  /** The ids of the statuses in use by one type's issues in a project. */
  Set<String> statusesInUse(String projectId, String issueTypeId);

  /** How many issues hold a value of a field: an option's, version's, component's, … id. */
  long countWithValue(String fieldId, String valueId);

  /** How many issues of a project hold each value of a field that is a list, by the value's id. */
  Map<String, Long> countsOfValues(String projectId, String fieldId);

  /** The ids of the issues that hold a value of a field, in order. */
  Set<Long> holding(String fieldId, String valueId);

  /** Puts another value in the place of one in some issues, or takes it out of them. */
  void replaceIn(
      Account by, Set<Long> issueIds, String fieldId, String valueId, Optional<String> replacement);

  /** How many of them are in which status, by the status's id. */
  Map<String, Long> statusesWithValue(String fieldId, String valueId);

  /** How many of them have no resolution. */
  long countUnresolved(String fieldId, String valueId);

  /** Puts another value in the place of one in every issue, or takes it out. */
  void replaceValue(Account by, String fieldId, String valueId, Optional<String> replacement);

  /** The ids of the values of a field that issues of a project hold. */
  Set<String> valuesInUse(String projectId, String fieldId);

  /** Puts another value in the place of one in every issue of a project. */
  void replaceInProject(
      Account by, String projectId, String fieldId, String valueId, String replacement);

  /** Moves the issues of one type in a project to other statuses. */
  void moveStatuses(
      Account by, String projectId, String issueTypeId, Map<String, String> newStatusByOld);

  /** Gives the issues of a project other security levels, and none to those that no entry names. */
  void moveLevels(Account by, String projectId, Map<String, String> newLevelByOld);

  /** Takes every link of a type away, or gives it another type. */
  void replaceLinkType(String linkTypeId, Optional<String> replacement);

  /** Deletes every issue of a project, with its parts. */
  void deleteAll(String projectId);
}

package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Issues that only exist in numbers, and a record of what was asked to happen to them. */
public final class PretendedIssues implements IssueContent {

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, Set<String>> statuses = new HashMap<>();
  private final Map<String, Long> values = new HashMap<>();
  private final List<String> happened = new ArrayList<>();

  private final Map<String, Set<String>> used = new HashMap<>();

  /** From now on the project has issues of these types. */
  public void inProject(String projectId, long count, Set<String> issueTypeIds) {
    counts.put(projectId, count);
    types.put(projectId, issueTypeIds);
  }

  /** From now on issues of the type in the project are in these statuses. */
  public void inStatuses(String projectId, String issueTypeId, Set<String> statusIds) {
    statuses.put(projectId + "/" + issueTypeId, statusIds);
  }

  /** From now on so many issues hold the value. */
  public void holding(String fieldId, String valueId, long count) {
    values.put(fieldId + "=" + valueId, count);
  }

  /** What was asked to happen, in order. */
  public List<String> happened() {
    return happened;
  }

  @Override
  public long count(String projectId) {
    return counts.getOrDefault(projectId, 0L);
  }

  @Override
  public Set<Long> holding(String fieldId, String valueId) {
    return Set.of();
  }

  @Override
  public void replaceIn(
      Account by,
      Set<Long> issueIds,
      String fieldId,
      String valueId,
      Optional<String> replacement) {
    happened.add("replace " + fieldId + "=" + valueId + " in " + issueIds);
  }

  @Override
  public Set<String> issueTypesInUse(String projectId) {
    return types.getOrDefault(projectId, Set.of());
  }

  @Override
  public Set<String> statusesInUse(String projectId, String issueTypeId) {
    return statuses.getOrDefault(projectId + "/" + issueTypeId, Set.of());
  }

  @Override
  public Set<String> valuesInUse(String projectId, String fieldId) {
    return used.getOrDefault(projectId + "/" + fieldId, Set.of());
  }

  @Override
  public void replaceInProject(
      Account by, String projectId, String fieldId, String valueId, String replacement) {
    happened.add("in " + projectId + " replace " + fieldId + " " + valueId + " by " + replacement);
  }

  /** From now on issues of the project hold these values of a field. */
  public void using(String projectId, String fieldId, Set<String> valueIds) {
    used.put(projectId + "/" + fieldId, valueIds);
  }

  @Override
  public long countWithValue(String fieldId, String valueId) {
    return values.getOrDefault(fieldId + "=" + valueId, 0L);
  }

  @Override
  public Map<String, Long> countsOfValues(String projectId, String fieldId) {
    Map<String, Long> counts = new HashMap<>();
    values.forEach((value, count) -> {
      if (value.startsWith(fieldId + "=")) {
        counts.put(value.substring(fieldId.length() + 1), count);
      }
    });
    return counts;
  }

  /** All of them are in no status that the site knows. */
  @Override
  public Map<String, Long> statusesWithValue(String fieldId, String valueId) {
    return Map.of();
  }

  /** None of them is resolved. */
  @Override
  public long countUnresolved(String fieldId, String valueId) {
    return countWithValue(fieldId, valueId);
  }

  @Override
  public void replaceValue(
      Account by, String fieldId, String valueId, Optional<String> replacement) {
    happened.add("replace " + fieldId + " " + valueId + " by " + replacement.orElse("nothing"));
  }

  @Override
  public void moveStatuses(
      Account by, String projectId, String issueTypeId, Map<String, String> newStatusByOld) {
    happened.add("move " + projectId + "/" + issueTypeId + " " + newStatusByOld);
  }

  @Override
  public void replaceLinkType(String linkTypeId, Optional<String> replacement) {
    happened.add("replace link type " + linkTypeId + " by " + replacement.orElse("nothing"));
  }

  @Override
  public void moveLevels(Account by, String projectId, Map<String, String> newLevelByOld) {
    happened.add("move levels of " + projectId + " " + newLevelByOld);
  }

  @Override
  public void deleteAll(String projectId) {
    happened.add("delete all of " + projectId);
  }
}

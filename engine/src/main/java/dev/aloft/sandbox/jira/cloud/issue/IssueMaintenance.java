package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What configuration asks of the issues, and does to them. */
public final class IssueMaintenance implements IssueContent {

  /** The field that is no value of an issue but a part of its head. */
  private static final String TYPE = "issuetype";

  private final Issues issues;
  private final BiConsumer<String, Optional<String>> linkTypes;

  /**
   * Maintains the issues of a site.
   *
   * @param linkTypes replaces the type of links, or takes the links away
   */
  public IssueMaintenance(Issues issues, BiConsumer<String, Optional<String>> linkTypes) {
    this.issues = issues;
    this.linkTypes = linkTypes;
  }

  @Override
  public void replaceLinkType(String linkTypeId, Optional<String> replacement) {
    linkTypes.accept(linkTypeId, replacement);
  }

  @Override
  public long count(String projectId) {
    return issues.store().count(projectId);
  }

  @Override
  public Set<String> issueTypesInUse(String projectId) {
    return issues.store().ofProject(projectId).map(Issue::typeId).collect(Collectors.toSet());
  }

  @Override
  public Set<String> statusesInUse(String projectId, String issueTypeId) {
    return ofType(projectId, issueTypeId).map(Issue::statusId).collect(Collectors.toSet());
  }

  private Stream<Issue> ofType(String projectId, String issueTypeId) {
    return issues.store().ofProject(projectId).filter(one -> one.typeId().equals(issueTypeId));
  }

  @Override
  public long countWithValue(String fieldId, String valueId) {
    return issues.store().all().filter(issue -> holds(issue, fieldId, valueId)).count();
  }

  @Override
  public Map<String, Long> countsOfValues(String projectId, String fieldId) {
    return issues
        .store()
        .ofProject(projectId)
        .flatMap(issue ->
            issue.fields().path(fieldId).valueStream().map(IssueMaintenance::id).distinct())
        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
  }

  private static String id(JsonNode value) {
    return value.path("id").asString("");
  }

  @Override
  public Set<Long> holding(String fieldId, String valueId) {
    return issues
        .store()
        .all()
        .filter(issue -> holds(issue, fieldId, valueId))
        .map(Issue::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void replaceIn(
      Account by,
      Set<Long> issueIds,
      String fieldId,
      String valueId,
      Optional<String> replacement) {
    Stream<Issue> among = issueIds.stream().flatMap(id -> issues.store().find(id).stream());
    replace(by, among, fieldId, valueId, replacement);
  }

  @Override
  public Map<String, Long> statusesWithValue(String fieldId, String valueId) {
    return issues
        .store()
        .all()
        .filter(issue -> holds(issue, fieldId, valueId))
        .collect(Collectors.groupingBy(Issue::statusId, Collectors.counting()));
  }

  private static boolean holds(Issue issue, String fieldId, String valueId) {
    return fieldId.equals(TYPE)
        ? issue.typeId().equals(valueId)
        : holds(issue.fields().path(fieldId), valueId);
  }

  @Override
  public long countUnresolved(String fieldId, String valueId) {
    return issues
        .store()
        .all()
        .filter(issue -> holds(issue, fieldId, valueId))
        .filter(issue -> !issue.fields().hasNonNull("resolution"))
        .count();
  }

  private static boolean holds(JsonNode value, String valueId) {
    if (value.isArray()) {
      return value.valueStream().anyMatch(item -> holds(item, valueId));
    }
    return value.path("id").asString("").equals(valueId)
        || value.path("child").asString("").equals(valueId);
  }

  @Override
  public void replaceValue(
      Account by, String fieldId, String valueId, Optional<String> replacement) {
    replace(by, issues.store().all(), fieldId, valueId, replacement);
  }

  @Override
  public Set<String> valuesInUse(String projectId, String fieldId) {
    return issues
        .store()
        .ofProject(projectId)
        .map(issue -> issue.fields().path(fieldId).path("id").asString(""))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  @Override
  public void replaceInProject(
      Account by, String projectId, String fieldId, String valueId, String replacement) {
    replace(by, issues.store().ofProject(projectId), fieldId, valueId, Optional.of(replacement));
  }

  private void replace(
      Account by,
      Stream<Issue> among,
      String fieldId,
      String valueId,
      Optional<String> replacement) {
    among
        .filter(issue -> holds(issue, fieldId, valueId))
        .forEach(issue -> {
          replace(issue.fields(), fieldId, valueId, replacement);
          issues.touch(
              by, fieldId.equals(TYPE) ? issue.withType(replacement.orElseThrow()) : issue);
        });
  }

  private static void replace(
      ObjectNode fields, String fieldId, String valueId, Optional<String> replacement) {
    if (fields.path(fieldId) instanceof ArrayNode before) {
      ArrayNode after = before.arrayNode();
      Set<String> seen = new HashSet<>();
      for (JsonNode item : before) {
        String id = item.path("id").asString("");
        Optional<String> kept = id.equals(valueId) ? replacement : Optional.of(id);
        kept.filter(seen::add).ifPresent(one -> after.addObject().put("id", one));
      }
      fields.set(fieldId, after);
    } else if (fields.path(fieldId) instanceof ObjectNode value) {
      if (value.path("child").asString("").equals(valueId)) {
        value.remove("child");
        replacement.ifPresent(id -> value.put("child", id));
      } else if (replacement.isPresent()) {
        value.put("id", replacement.get());
        value.remove("child");
      } else {
        fields.remove(fieldId);
      }
    }
  }

  @Override
  public void moveStatuses(
      Account by, String projectId, String issueTypeId, Map<String, String> newStatusByOld) {
    ofType(projectId, issueTypeId)
        .forEach(issue -> {
          String status = newStatusByOld.get(issue.statusId());
          if (status != null) {
            issues.touch(by, issue.withStatus(status));
          }
        });
  }

  @Override
  public void moveLevels(Account by, String projectId, Map<String, String> newLevelByOld) {
    issues
        .store()
        .ofProject(projectId)
        .filter(issue -> issue.fields().has("security"))
        .forEach(issue -> {
          String level = newLevelByOld.get(issue.fields().path("security").path("id").asString(""));
          if (level == null) {
            issue.fields().remove("security");
          } else {
            issue.fields().putObject("security").put("id", level);
          }
          issues.touch(by, issue);
        });
  }

  @Override
  public void deleteAll(String projectId) {
    issues.store().ofProject(projectId).forEach(issues::delete);
  }
}

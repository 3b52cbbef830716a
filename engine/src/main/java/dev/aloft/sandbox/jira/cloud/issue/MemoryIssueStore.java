package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.store.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Issues in memory. Fields are kept as bytes: an issue as nodes takes some ten times the room, and
 * 100 000 issues have to fit into a few hundred megabytes.
 */
public final class MemoryIssueStore implements IssueStore {

  @SuppressWarnings("ArrayRecordComponent")
  private record Packed(
      long id,
      String projectId,
      long number,
      String typeId,
      String statusId,
      long parentId,
      long created,
      long updated,
      byte[] fields) {

    static Packed of(Issue issue) {
      return new Packed(
          issue.id(),
          issue.projectId(),
          issue.number(),
          issue.typeId(),
          issue.statusId(),
          issue.parentId().orElse(-1L),
          issue.created().toEpochMilli(),
          issue.updated().toEpochMilli(),
          Documents.print(issue.fields()));
    }

    Issue unpack() {
      return new Issue(
          id,
          projectId,
          number,
          typeId,
          statusId,
          parent(),
          Instant.ofEpochMilli(created),
          Instant.ofEpochMilli(updated),
          Documents.parse(fields));
    }

    IssueHead head() {
      return new IssueHead(
          id,
          projectId,
          number,
          typeId,
          statusId,
          parent(),
          Instant.ofEpochMilli(created),
          Instant.ofEpochMilli(updated));
    }

    private Optional<Long> parent() {
      return parentId < 0 ? Optional.empty() : Optional.of(parentId);
    }
  }

  private record FormerKey(String projectId, long number) {}

  private final Map<Long, Packed> byId = new HashMap<>();
  private final Map<String, TreeMap<Long, Packed>> byProject = new HashMap<>();
  private final Map<Long, TreeSet<Long>> children = new HashMap<>();
  private final Map<FormerKey, Long> formerKeys = new HashMap<>();
  private final Map<String, Long> lastNumbers = new HashMap<>();

  @Override
  public void save(Issue issue) {
    Packed packed = Packed.of(issue);
    Packed before = byId.put(packed.id(), packed);
    if (before != null && !place(before).equals(place(packed))) {
      numbers(before).remove(before.number());
      formerKeys.put(place(before), packed.id());
    }
    numbers(packed).put(packed.number(), packed);
    if (before == null || before.parentId() != packed.parentId()) {
      if (before != null) {
        orphan(before);
      }
      if (packed.parentId() >= 0) {
        children.computeIfAbsent(packed.parentId(), key -> new TreeSet<>()).add(packed.id());
      }
    }
  }

  private NavigableMap<Long, Packed> numbers(Packed packed) {
    return byProject.computeIfAbsent(packed.projectId(), key -> new TreeMap<>());
  }

  private static FormerKey place(Packed packed) {
    return new FormerKey(packed.projectId(), packed.number());
  }

  private void orphan(Packed packed) {
    TreeSet<Long> siblings = children.get(packed.parentId());
    if (siblings != null) {
      siblings.remove(packed.id());
      if (siblings.isEmpty()) {
        children.remove(packed.parentId());
      }
    }
  }

  @Override
  public Optional<Issue> find(long id) {
    return Optional.ofNullable(byId.get(id)).map(Packed::unpack);
  }

  @Override
  public Optional<Issue> find(String projectId, long number) {
    return Optional.ofNullable(byProject.get(projectId))
        .map(numbers -> numbers.get(number))
        .or(() ->
            Optional.ofNullable(formerKeys.get(new FormerKey(projectId, number))).map(byId::get))
        .map(Packed::unpack);
  }

  @Override
  public Stream<Issue> ofProject(String projectId) {
    TreeMap<Long, Packed> issues = byProject.get(projectId);
    // A copy, so that a caller may delete while it streams.
    return issues == null
        ? Stream.of()
        : new ArrayList<>(issues.values()).stream().map(Packed::unpack);
  }

  @Override
  public Stream<IssueHead> heads(String projectId) {
    TreeMap<Long, Packed> issues = byProject.get(projectId);
    return issues == null
        ? Stream.of()
        : new ArrayList<>(issues.values()).stream().map(Packed::head);
  }

  @Override
  public List<String> projects() {
    return byProject.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Override
  public long count(String projectId) {
    TreeMap<Long, Packed> issues = byProject.get(projectId);
    return issues == null ? 0 : issues.size();
  }

  @Override
  public List<Long> children(long parentId) {
    TreeSet<Long> ids = children.get(parentId);
    return ids == null ? List.of() : new ArrayList<>(ids);
  }

  @Override
  public void delete(long id) {
    Packed packed = byId.remove(id);
    if (packed != null) {
      formerKeys.values().removeIf(moved -> moved == id);
      TreeMap<Long, Packed> issues = byProject.get(packed.projectId());
      if (issues != null) {
        issues.remove(packed.number());
      }
      orphan(packed);
    }
  }

  @Override
  public long takeNumber(String projectId) {
    return lastNumbers.merge(projectId, 1L, Long::sum);
  }

  @Override
  public void giveBackNumbers(String projectId) {
    TreeMap<Long, Packed> issues = byProject.get(projectId);
    lastNumbers.put(projectId, issues == null || issues.isEmpty() ? 0L : issues.lastKey());
  }
}

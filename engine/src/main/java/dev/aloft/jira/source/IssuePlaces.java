package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The places of all issues, since links lead anywhere: sixteen bytes an issue, read in one pass
 * over the issues' rows.
 */
final class IssuePlaces {

  private static final long NO_NUMBER = Long.MIN_VALUE;

  private final Staging staging;
  private final int[] project;
  private final int[] type;
  private final long[] number;
  private final List<String> projects;
  private final List<String> types;

  private IssuePlaces(Staging staging) {
    this.staging = staging;
    int rows = Math.toIntExact(staging.count("Issue"));
    this.project = new int[rows];
    this.type = new int[rows];
    this.number = new long[rows];
    Map<String, Integer> knownProjects = new LinkedHashMap<>();
    Map<String, Integer> knownTypes = new LinkedHashMap<>();
    Iterator<EntityRow> issues = staging.stream("Issue").iterator();
    for (int at = 0; issues.hasNext(); at++) {
      EntityRow row = issues.next();
      project[at] = numbered(knownProjects, row.text("project"));
      type[at] = numbered(knownTypes, row.text("type"));
      number[at] = number(row);
    }
    this.projects = List.copyOf(knownProjects.keySet());
    this.types = List.copyOf(knownTypes.keySet());
  }

  static IssuePlaces of(Staging staging) {
    return new IssuePlaces(staging);
  }

  private static int numbered(Map<String, Integer> known, String id) {
    return known.computeIfAbsent(id, any -> known.size());
  }

  Optional<IssuePlace> find(String issueId) {
    OptionalInt found = staging.place("Issue", issueId);
    if (found.isEmpty() || number[found.getAsInt()] == NO_NUMBER) {
      return Optional.empty();
    }
    int at = found.getAsInt();
    return Optional.of(new IssuePlace(projects.get(project[at]), number[at], types.get(type[at])));
  }

  /** Since 6.1 the number counts; before, there is only the key. */
  private static long number(EntityRow row) {
    String text =
        row.get("number")
            .orElseGet(() -> {
              String key = row.text("key");
              return key.substring(key.lastIndexOf('-') + 1);
            });
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return NO_NUMBER;
    }
  }
}

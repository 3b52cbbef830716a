package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The places of all issues, since links lead anywhere: twelve bytes an issue, read in one pass over
 * the issues' rows.
 */
final class IssuePlaces {

  private static final long NO_NUMBER = Long.MIN_VALUE;

  private final Staging staging;
  private final List<String> projects;
  private final int[] project;
  private final long[] number;

  private IssuePlaces(Staging staging, List<String> projects, int[] project, long[] number) {
    this.staging = staging;
    this.projects = List.copyOf(projects);
    this.project = project;
    this.number = number;
  }

  static IssuePlaces of(Staging staging) {
    int rows = Math.toIntExact(staging.count("Issue"));
    int[] project = new int[rows];
    long[] number = new long[rows];
    Map<String, Integer> known = new LinkedHashMap<>();
    Iterator<EntityRow> issues = staging.stream("Issue").iterator();
    for (int at = 0; issues.hasNext(); at++) {
      EntityRow row = issues.next();
      project[at] = known.computeIfAbsent(row.text("project"), id -> known.size());
      number[at] = number(row);
    }
    return new IssuePlaces(staging, new ArrayList<>(known.keySet()), project, number);
  }

  Optional<IssuePlace> find(String issueId) {
    OptionalInt at = staging.place("Issue", issueId);
    return at.isEmpty() || number[at.getAsInt()] == NO_NUMBER
        ? Optional.empty()
        : Optional.of(new IssuePlace(projects.get(project[at.getAsInt()]), number[at.getAsInt()]));
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

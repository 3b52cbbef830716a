package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Sprints as the field of an issue writes them: a text such as programs print an object. */
final class SprintTexts {

  private SprintTexts() {}

  static String print(Sprint sprint) {
    return "com.atlassian.greenhopper.service.sprint.Sprint@"
        + Long.toHexString(sprint.id())
        + "[id="
        + sprint.id()
        + ",rapidViewId="
        + sprint.board().map(id -> Long.toString(id)).orElse("<null>")
        + ",state="
        + sprint.state().toUpperCase(Locale.ROOT)
        + ",name="
        + sprint.name()
        + ",startDate="
        + time(sprint.start())
        + ",endDate="
        + time(sprint.end())
        + ",completeDate="
        + time(sprint.completed())
        + ",activatedDate="
        + time(sprint.activated())
        + ",sequence="
        + sprint.position()
        + ",goal="
        + sprint.goal()
        + ",synced="
        + sprint.synced()
        + ",autoStartStop="
        + sprint.autoStartStop()
        + ",incompleteIssuesDestinationId=<null>]";
  }

  private static String time(Optional<Long> millis) {
    return millis
        .map(value -> JiraTimes.printInSprint(Instant.ofEpochMilli(value)))
        .orElse("<null>");
  }
}

package dev.aloft.sandbox.jira.cloud.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of gadgets of a site without apps. No public source lists them all: these are the ones
 * whose documents Jira's own gadget plugins publish.
 */
final class GadgetKinds {

  /** A kind of gadget that a document describes. */
  record Kind(String uri, String title) {}

  private static final String JIRA = "com.atlassian.jira.gadgets:";
  private static final String STREAMS = "com.atlassian.streams.streams-jira-plugin:";

  /** The kinds that there are. */
  static final List<Kind> ALL =
      List.of(
          kind(STREAMS, "activitystream-gadget", "activitystream-gadget", "Activity Stream"),
          kind(JIRA, "assigned-to-me-gadget", "assigned-to-me-gadget", "Assigned to Me"),
          kind(JIRA, "average-age-chart-gadget", "average-age-gadget", "Average Age Chart"),
          kind(
              JIRA,
              "created-vs-resolved-issues-chart-gadget",
              "createdvsresolved-gadget",
              "Created vs. Resolved Chart"),
          kind(JIRA, "favourite-filters-gadget", "favourite-filters-gadget", "Favorite Filters"),
          kind(JIRA, "filter-results-gadget", "filter-results-gadget", "Filter Results"),
          kind(JIRA, "in-progress-gadget", "in-progress-gadget", "Issues in progress"),
          kind(JIRA, "introduction-gadget", "introduction-gadget", "Introduction"),
          kind(JIRA, "labels-gadget", "labels-gadget", "Labels Gadget"),
          kind(JIRA, "pie-chart-gadget", "piechart-gadget", "Pie Chart"),
          kind(JIRA, "project-gadget", "project-gadget", "Projects"),
          kind(JIRA, "quickcreate-gadget", "quickcreate-gadget", "Quick Create"),
          kind(JIRA, "road-map-gadget", "roadmap-gadget", "Road Map"),
          kind(JIRA, "stats-gadget", "stats-gadget", "Issue Statistics"),
          kind(
              JIRA,
              "two-dimensional-stats-gadget",
              "two-dimensional-stats-gadget",
              "Two Dimensional Filter Statistics"),
          kind(JIRA, "voted-gadget", "voted-gadget", "Voted Issues"),
          kind(JIRA, "watched-gadget", "watched-gadget", "Watched Issues"));

  private GadgetKinds() {}

  private static Kind kind(String plugin, String module, String file, String title) {
    return new Kind("rest/gadgets/1.0/g/" + plugin + module + "/gadgets/" + file + ".xml", title);
  }

  /** A kind by its document. */
  static Optional<Kind> of(String uri) {
    String bare = uri.startsWith("/") ? uri.substring(1) : uri;
    return ALL.stream().filter(kind -> kind.uri().equals(bare)).findFirst();
  }
}

package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Completes an issue by what a search does not show in full. Safe for several threads. */
final class IssueParts {

  private static final int COMMENTS_A_PAGE = 1_000;

  private final DataCenterApi api;
  private final ServedFiles files;

  IssueParts(DataCenterApi api, ServedFiles files) {
    this.api = api;
    this.files = files;
  }

  /** The issue with its parts; a call each only where there is more than the search showed. */
  WholeIssue complete(JsonNode shown) {
    String id = SourceRows.text(shown.path("id"));
    JsonNode fields = shown.path("fields");
    return new WholeIssue(
        shown,
        comments(id, fields.path("comment")),
        worklogs(id, fields.path("worklog")),
        people(id, "watchers", fields.path("watches").path("watchCount")),
        people(id, "voters", fields.path("votes").path("votes")),
        sizes(fields.path("attachment")));
  }

  /** {@code getComments}. */
  private List<JsonNode> comments(String issue, JsonNode shown) {
    List<JsonNode> first = shown.path("comments").valueStream().toList();
    if (first.size() >= total(shown)) {
      return first;
    }
    SiteRequest request =
        DataCenterApi.get("/issue/{issueIdOrKey}/comment", issue)
            .query("maxResults", COMMENTS_A_PAGE);
    List<JsonNode> all = new ArrayList<>();
    while (true) {
      SiteRequest page = request.query("startAt", all.size());
      JsonNode reply = api.object(page);
      List<JsonNode> some = DataCenterApi.list(page, reply, "comments");
      all.addAll(some);
      if (some.isEmpty() || all.size() >= total(reply)) {
        return all;
      }
    }
  }

  /** {@code getIssueWorklog}: all of them, where a search shows the first twenty. */
  private List<JsonNode> worklogs(String issue, JsonNode shown) {
    List<JsonNode> first = shown.path("worklogs").valueStream().toList();
    return first.size() >= total(shown)
        ? first
        : api.list(DataCenterApi.get("/issue/{issueIdOrKey}/worklog", issue), "worklogs");
  }

  /** {@code getIssueWatchers} and {@code getVotes}. */
  private List<JsonNode> people(String issue, String which, JsonNode count) {
    if (count.asLong(0) == 0) {
      return List.of();
    }
    String below = which.equals("voters") ? "votes" : which;
    return api.list(DataCenterApi.get("/issue/{issueIdOrKey}/" + below, issue), which);
  }

  private Map<String, Long> sizes(JsonNode attachments) {
    Map<String, Long> sizes = new HashMap<>();
    for (JsonNode attachment : attachments) {
      files
          .size(attachment)
          .ifPresent(size -> sizes.put(SourceRows.text(attachment.path("id")), size));
    }
    return sizes;
  }

  static long total(JsonNode page) {
    return page.path("total").asLong(0);
  }
}

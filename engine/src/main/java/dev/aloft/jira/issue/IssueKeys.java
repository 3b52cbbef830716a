package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/**
 * Finds issues by their keys, which is consistent at once; the search index lags and proves
 * nothing. It is asked only how far the numbers go at least.
 */
final class IssueKeys {

  /** How many numbers are looked at beyond the last one found: refused issues may burn some. */
  private static final int BEYOND = 1000;

  private final JiraCloud site;
  private final OwnAccount account;

  IssueKeys(JiraCloud site, OwnAccount account) {
    this.site = site;
    this.account = account;
  }

  /** An issue with Aloft's stamp, and the digest if the issue is whole. */
  record Stamped(String id, String key, Optional<String> digest) {}

  /** Tells every issue of a project by rising number. */
  void all(String project, Consumer<LaneTarget.Discovered> found) {
    long last = highest(project) + BEYOND;
    for (long from = 1; from <= last; from += Issues.FETCHES_A_CALL) {
      List<JsonNode> issues = fetch(project, from, from + Issues.FETCHES_A_CALL - 1);
      for (JsonNode issue : issues) {
        last = Math.max(last, number(issue) + BEYOND);
        found.accept(
            new LaneTarget.Discovered(
                issue.path("id").asString(""),
                issue.path("key").asString(""),
                text(issue, PropertyKeys.SOURCE, "id"),
                text(issue, PropertyKeys.RECORD, "digest")));
      }
    }
  }

  /**
   * Looks for issues whose creation's answer was lost, by stamp: of two that carry the same, the
   * one that has the draft's key, else the first.
   *
   * @param after the highest number that was certainly given out before; 0 where it is not known
   */
  Map<String, Stamped> expected(String project, List<ItemDraft> drafts, long after) {
    Map<String, Stamped> stamped = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    drafts.forEach(draft -> own.put(draft.sourceId(), draft.draft().address().key()));
    long last =
        after == 0
            ? highest(project) + BEYOND
            : drafts.getLast().order() + 2L * Issues.CREATES_A_CALL;
    for (long from = after + 1; from <= last; from += Issues.FETCHES_A_CALL) {
      for (JsonNode issue : fetch(project, from, from + Issues.FETCHES_A_CALL - 1)) {
        if (after == 0) {
          last = Math.max(last, number(issue) + BEYOND);
        }
        text(issue, PropertyKeys.SOURCE, "id")
            .ifPresent(stamp ->
                stamped.merge(
                    stamp,
                    new Stamped(
                        issue.path("id").asString(""),
                        issue.path("key").asString(""),
                        text(issue, PropertyKeys.RECORD, "digest")),
                    (first, second) -> second.key().equals(own.get(stamp)) ? second : first));
      }
    }
    return stamped;
  }

  /** What stands at numbers of a project, ours or not. */
  List<LaneTarget.Numbered> numbered(String project, long first, long last) {
    List<LaneTarget.Numbered> found = new ArrayList<>();
    for (long from = first; from <= last; from += Issues.FETCHES_A_CALL) {
      long to = Math.min(last, from + Issues.FETCHES_A_CALL - 1);
      for (JsonNode issue : fetch(project, from, to)) {
        found.add(
            new LaneTarget.Numbered(
                issue.path("id").asString(""),
                issue.path("key").asString(""),
                text(issue, PropertyKeys.SOURCE, "id"),
                account.isOwn(issue.path("fields").path("creator"))));
      }
    }
    return found;
  }

  private long highest(String project) {
    for (JsonNode issue :
        site.issues()
            .search(
                TextForm.ADF,
                "project = \"" + project + "\" ORDER BY key DESC",
                Issues.Selection.fields("id", "key"),
                1,
                List.of())) {
      return number(issue);
    }
    return 0;
  }

  /** A key of an issue that moved away leads to the issue elsewhere; that is none of this. */
  private List<JsonNode> fetch(String project, long from, long to) {
    List<String> keys =
        LongStream.rangeClosed(from, to).mapToObj(number -> project + "-" + number).toList();
    List<JsonNode> issues =
        new ArrayList<>(
            site.issues()
                .fetch(
                    TextForm.ADF,
                    keys,
                    Issues.Selection.fields("issuetype", "creator")
                        .properties(PropertyKeys.SOURCE, PropertyKeys.RECORD))
                .issues());
    issues.removeIf(issue -> !keys.contains(issue.path("key").asString("")));
    issues.sort(java.util.Comparator.comparingLong(IssueKeys::number));
    return issues;
  }

  private static long number(JsonNode issue) {
    return number(issue.path("key").asString(""));
  }

  /** The number in a key, 0 if there is none. */
  static long number(String key) {
    try {
      return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static Optional<String> text(JsonNode issue, String property, String field) {
    JsonNode value = issue.path("properties").path(property).path(field);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }
}

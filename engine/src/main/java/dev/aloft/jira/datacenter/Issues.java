package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.Abreast;
import dev.aloft.jira.paging.Paged;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Streams the issues of a project in the order of their keys: {@code search_1}. Each page asks for
 * what comes after the last key of the one before, which is as fast at the end as at the beginning
 * and misses nothing when issues come or go on the way.
 */
final class Issues {

  /** The server gives fewer where its administrator says so. */
  private static final int A_PAGE = 100;

  private final DataCenterApi api;
  private final IssueParts parts;

  Issues(DataCenterApi api, IssueParts parts) {
    this.api = api;
    this.parts = parts;
  }

  /** The whole issues; several are completed at a time, and they come in order all the same. */
  Stream<WholeIssue> of(Projects.Readable project) {
    Paged pages = Paged.byToken(last -> page(project, last));
    return Abreast.each(pages.stream(), parts::complete);
  }

  private Paged.TokenPage page(Projects.Readable project, Optional<String> last) {
    SiteRequest request =
        DataCenterApi.get("/search")
            .query("jql", jql(project, last))
            .query("maxResults", A_PAGE)
            .query("fields", "*all")
            .query("expand", "changelog");
    JsonNode reply = api.object(request);
    List<JsonNode> issues = DataCenterApi.list(request, reply, "issues");
    long number = last.map(Issues::number).orElse(0L);
    for (JsonNode issue : issues) {
      long next = number(SourceRows.text(issue.path("key")));
      if (next <= number) {
        throw SiteException.lacking(request, "the issues in the order of their keys");
      }
      number = next;
    }
    boolean ended = issues.size() >= reply.path("total").asLong(Long.MAX_VALUE);
    return new Paged.TokenPage(
        issues,
        issues.isEmpty() || ended
            ? Optional.empty()
            : Optional.of(SourceRows.text(issues.getLast().path("key"))));
  }

  private static String jql(Projects.Readable project, Optional<String> last) {
    return "project = "
        + project.id()
        + last.map(key -> " AND key > \"" + key + "\"").orElse("")
        + " ORDER BY key ASC";
  }

  private static long number(String key) {
    try {
      return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

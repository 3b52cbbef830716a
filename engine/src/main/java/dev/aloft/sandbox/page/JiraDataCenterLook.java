package dev.aloft.sandbox.page;

import dev.aloft.sandbox.web.Html;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A Jira Data Center, by its version 2. */
public final class JiraDataCenterLook implements Look {

  private static final int MOST = 100;
  private static final String JIRA = "/rest/api/2/";

  private final Inside site;

  JiraDataCenterLook(Inside site) {
    this.site = site;
  }

  @Override
  public String product() {
    return "Jira Data Center";
  }

  @Override
  public List<Line> projects() {
    return CloudLook.all(
        site.get(JIRA + "project").orElseThrow(),
        project ->
            new Line(
                project.path("key").asString(""),
                project.path("name").asString(""),
                project.path("projectTypeKey").asString("")));
  }

  @Override
  public Optional<IssueList> issues(String projectKey, String place) {
    if (site.get(JIRA + "project/" + Inside.encoded(projectKey)).isEmpty()) {
      return Optional.empty();
    }
    int from = place.matches("[0-9]{1,9}") ? Integer.parseInt(place) : 0;
    return site.get(
            JIRA
                + "search?fields=summary,issuetype,status,assignee&maxResults="
                + MOST
                + "&startAt="
                + from
                + "&jql="
                + Inside.encoded("project = \"" + projectKey + "\" ORDER BY key"))
        .map(page -> {
          int next = from + page.path("issues").size();
          return new IssueList(
              projectKey,
              CloudLook.all(page.path("issues"), IssueSheets::line),
              next < page.path("total").asInt(0) ? Integer.toString(next) : "");
        });
  }

  @Override
  public Optional<IssueSheet> issue(String key) {
    String path = JIRA + "issue/" + Inside.encoded(key);
    return site.get(path + "?expand=renderedFields,names,changelog&properties=*all")
        .map(issue ->
            IssueSheets.of(
                issue,
                new Rendered(issue),
                site.get(path + "/comment?expand=renderedBody").orElseThrow(),
                site.get(path + "/worklog").orElseThrow(),
                issue.path("changelog").path("histories")));
  }

  /** Version 2 renders fields and comments when asked; the words of worklogs stay as they are. */
  private record Rendered(JsonNode issue) implements IssueSheets.Texts {

    @Override
    public String field(String name) {
      return issue.path("renderedFields").path(name).asString("");
    }

    @Override
    public String entry(JsonNode entry) {
      return entry.has("renderedBody")
          ? entry.path("renderedBody").asString("")
          : Html.escape(entry.path("comment").asString(""));
    }
  }

  @Override
  public Optional<String> file(String id) {
    return Optional.of("/secure/attachment/" + Inside.encoded(id));
  }
}

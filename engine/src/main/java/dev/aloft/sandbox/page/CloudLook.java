package dev.aloft.sandbox.page;

import dev.aloft.sandbox.jira.markup.AdfToHtml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A cloud site: Jira by its version 3, Confluence by its version 2. */
public final class CloudLook implements Look {

  private static final int MOST = 100;
  private static final String JIRA = "/rest/api/3/";
  private static final String CONFLUENCE = "/wiki/api/v2/";

  private final Inside site;

  CloudLook(Inside site) {
    this.site = site;
  }

  @Override
  public String product() {
    return "Jira and Confluence Cloud";
  }

  @Override
  public List<Line> projects() {
    List<Line> projects = new ArrayList<>();
    JsonNode page;
    do {
      page =
          site.get(
                  JIRA
                      + "project/search?expand=lead&maxResults="
                      + MOST
                      + "&startAt="
                      + projects.size())
              .orElseThrow();
      page.path("values")
          .forEach(project ->
              projects.add(
                  new Line(
                      project.path("key").asString(""),
                      project.path("name").asString(""),
                      "lead " + project.path("lead").path("displayName").asString("nobody"))));
    } while (!page.path("isLast").asBoolean(true) && !page.path("values").isEmpty());
    return projects;
  }

  @Override
  public Optional<IssueList> issues(String projectKey, String place) {
    if (site.get(JIRA + "project/" + Inside.encoded(projectKey)).isEmpty()) {
      return Optional.empty();
    }
    String query =
        JIRA
            + "search/jql?fields=summary,issuetype,status,assignee&maxResults="
            + MOST
            + "&jql="
            + Inside.encoded("project = \"" + projectKey + "\" ORDER BY key")
            + (place.isBlank() ? "" : "&nextPageToken=" + Inside.encoded(place));
    return site.get(query)
        .map(page ->
            new IssueList(
                projectKey,
                all(page.path("issues"), IssueSheets::line),
                page.path("nextPageToken").asString("")));
  }

  @Override
  public Optional<IssueSheet> issue(String key) {
    String path = JIRA + "issue/" + Inside.encoded(key);
    return site.get(path + "?expand=names&properties=*all")
        .map(issue ->
            IssueSheets.of(
                issue,
                new Documents(issue),
                site.get(path + "/comment?maxResults=" + MOST).orElseThrow(),
                site.get(path + "/worklog?maxResults=" + MOST).orElseThrow(),
                site.get(path + "/changelog?maxResults=" + MOST).orElseThrow().path("values")));
  }

  /** Version 3 has rich texts as documents. */
  private record Documents(JsonNode issue) implements IssueSheets.Texts {

    @Override
    public String field(String name) {
      return AdfToHtml.convert(issue.path("fields").path(name));
    }

    @Override
    public String entry(JsonNode entry) {
      return AdfToHtml.convert(entry.has("body") ? entry.path("body") : entry.path("comment"));
    }
  }

  @Override
  public List<Line> spaces() {
    return all(site.following(CONFLUENCE + "spaces?limit=250"), CloudLook::space);
  }

  /** A space, which both Confluences show alike. */
  static Line space(JsonNode space) {
    return new Line(
        space.path("key").asString(""),
        space.path("name").asString(""),
        space.path("type").asString(""));
  }

  @Override
  public Optional<SpaceSheet> space(String key) {
    return site.get(CONFLUENCE + "spaces?keys=" + Inside.encoded(key))
        .map(found -> found.path("results").path(0))
        .filter(JsonNode::isObject)
        .map(space ->
            new SpaceSheet(
                key,
                space.path("name").asString(""),
                PageTree.of(
                    site.following(
                        CONFLUENCE
                            + "spaces/"
                            + space.path("id").asString("")
                            + "/pages?limit=250"))));
  }

  @Override
  public Optional<PageSheet> page(String id) {
    String path = CONFLUENCE + "pages/" + Inside.encoded(id);
    return site.get(path + "?body-format=view&include-version=true&include-labels=true")
        .map(page ->
            new PageSheet(
                id,
                key(page.path("spaceId").asString("")),
                page.path("title").asString(""),
                filled(
                    new Fact("version", page.path("version").path("number").asString("")),
                    new Fact("created", Moments.shown(page.path("createdAt").asString(""))),
                    new Fact("by", who(page.path("authorId").asString(""))),
                    new Fact("status", page.path("status").asString("")),
                    new Fact("labels", IssueFields.words(page.path("labels").path("results")))),
                Downloads.in(page.path("body").path("view").path("value").asString("")),
                all(
                    site.get(path + "/attachments?limit=100").orElseThrow().path("results"),
                    file ->
                        new FileLine(
                            Downloads.shown(id, file.path("title").asString("")),
                            file.path("title").asString(""),
                            file.path("fileSize").asString("") + " bytes")),
                Stream.of("footer-comments", "inline-comments")
                    .flatMap(kind -> comments(path + "/" + kind, CONFLUENCE + kind + "/"))
                    .toList()));
  }

  /** Comments in a list, each with its answers behind it; only a single one is shown as read. */
  private Stream<RichText> comments(String list, String place) {
    return site.get(list + "?limit=100")
        .orElseThrow()
        .path("results")
        .valueStream()
        .map(one -> place + one.path("id").asString(""))
        .flatMap(one ->
            Stream.concat(
                site.get(one + "?body-format=view").map(this::pageComment).stream(),
                comments(one + "/children", place)));
  }

  private RichText pageComment(JsonNode comment) {
    return new RichText(
        who(comment.path("version").path("authorId").asString(""))
            + ", "
            + Moments.shown(comment.path("version").path("createdAt").asString("")),
        Downloads.in(comment.path("body").path("view").path("value").asString("")));
  }

  @Override
  public Optional<String> file(String id) {
    return Optional.of(JIRA + "attachment/content/" + Inside.encoded(id) + "?redirect=false");
  }

  @Override
  public Optional<String> download(String contentId, String name) {
    return Optional.of("/wiki" + Downloads.path(contentId, name));
  }

  private String key(String spaceId) {
    return site.get(CONFLUENCE + "spaces/" + spaceId)
        .map(space -> space.path("key").asString(""))
        .orElse("");
  }

  private String who(String accountId) {
    return site.get("/wiki/rest/api/user?accountId=" + Inside.encoded(accountId))
        .map(IssueFields::words)
        .orElse("Former user");
  }

  static List<Fact> filled(Fact... facts) {
    return Arrays.stream(facts).filter(fact -> !fact.value().isEmpty()).toList();
  }

  static <T> List<T> all(Iterable<JsonNode> nodes, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    nodes.forEach(node -> all.add(read.apply(node)));
    return all;
  }
}

package dev.aloft.sandbox.page;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A Confluence Data Center, by its REST API. */
public final class ConfluenceDataCenterLook implements Look {

  private static final int MOST = 100;
  private static final String CONTENT = "/rest/api/content";

  private final Inside site;

  ConfluenceDataCenterLook(Inside site) {
    this.site = site;
  }

  @Override
  public String product() {
    return "Confluence Data Center";
  }

  @Override
  public List<Line> spaces() {
    return CloudLook.all(site.following("/rest/api/space?limit=" + MOST), CloudLook::space);
  }

  @Override
  public Optional<SpaceSheet> space(String key) {
    return site.get("/rest/api/space/" + Inside.encoded(key))
        .map(space ->
            new SpaceSheet(
                key,
                space.path("name").asString(""),
                PageTree.of(
                    site.following(
                        CONTENT
                            + "?type=page&expand=ancestors,extensions&limit="
                            + MOST
                            + "&spaceKey="
                            + Inside.encoded(key)))));
  }

  @Override
  public Optional<PageSheet> page(String id) {
    String path = CONTENT + "/" + Inside.encoded(id);
    return site.get(path + "?expand=body.view,version,history,space,metadata.labels")
        .map(page ->
            new PageSheet(
                id,
                page.path("space").path("key").asString(""),
                page.path("title").asString(""),
                facts(page),
                Downloads.in(page.path("body").path("view").path("value").asString("")),
                CloudLook.all(
                    site.following(path + "/child/attachment?limit=" + MOST),
                    file ->
                        new FileLine(
                            Downloads.shown(id, file.path("title").asString("")),
                            file.path("title").asString(""),
                            file.path("extensions").path("fileSize").asString("") + " bytes")),
                CloudLook.all(
                    site.following(
                        path + "/child/comment?depth=all&expand=body.view,history&limit=" + MOST),
                    ConfluenceDataCenterLook::comment)));
  }

  private static List<Fact> facts(JsonNode page) {
    return CloudLook.filled(
        new Fact("version", page.path("version").path("number").asString("")),
        new Fact("created", Moments.shown(page.path("history").path("createdDate").asString(""))),
        new Fact("by", page.path("history").path("createdBy").path("displayName").asString("")),
        new Fact("status", page.path("status").asString("")),
        new Fact(
            "labels", IssueFields.words(page.path("metadata").path("labels").path("results"))));
  }

  private static RichText comment(JsonNode comment) {
    JsonNode history = comment.path("history");
    return new RichText(
        history.path("createdBy").path("displayName").asString("")
            + ", "
            + Moments.shown(history.path("createdDate").asString("")),
        Downloads.in(comment.path("body").path("view").path("value").asString("")));
  }

  @Override
  public Optional<String> download(String contentId, String name) {
    return Optional.of(Downloads.path(contentId, name));
  }
}

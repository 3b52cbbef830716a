package dev.aloft.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An issue's replies as what a page shows. */
final class IssueSheets {

  private IssueSheets() {}

  static Look.IssueLine line(JsonNode issue) {
    JsonNode fields = issue.path("fields");
    return new Look.IssueLine(
        issue.path("key").asString(""),
        IssueFields.words(fields.path("issuetype")),
        IssueFields.words(fields.path("status")),
        IssueFields.words(fields.path("assignee")),
        fields.path("summary").asString(""));
  }

  /** How rich texts become HTML. */
  interface Texts {

    /** A field of the issue; blank if there is nothing. */
    String field(String name);

    /** A comment's or worklog's text. */
    String entry(JsonNode entry);
  }

  /**
   * The whole of an issue.
   *
   * @param history its steps, the oldest first
   */
  static Look.IssueSheet of(
      JsonNode issue, Texts html, JsonNode comments, JsonNode worklogs, JsonNode history) {
    JsonNode fields = issue.path("fields");
    Pictures shown = new Pictures(fields.path("attachment"));
    return new Look.IssueSheet(
        issue.path("key").asString(""),
        fields.path("project").path("key").asString(""),
        fields.path("summary").asString(""),
        IssueFields.facts(issue),
        texts(html, shown),
        CloudLook.all(fields.path("issuelinks"), IssueSheets::link),
        CloudLook.all(
            fields.path("attachment"),
            file ->
                new Look.FileLine(
                    "/_sandbox/file/" + file.path("id").asString(""),
                    file.path("filename").asString(""),
                    "%s bytes, %s, %s"
                        .formatted(
                            file.path("size").asString(""),
                            IssueFields.words(file.path("author")),
                            Moments.shown(file.path("created").asString(""))))),
        CloudLook.all(
            comments.path("comments"),
            comment ->
                new Look.RichText(written(comment, "created"), shown.in(html.entry(comment)))),
        CloudLook.all(
            worklogs.path("worklogs"),
            worklog ->
                new Look.RichText(
                    worklog.path("timeSpent").asString("") + ", " + written(worklog, "started"),
                    shown.in(html.entry(worklog)))),
        CloudLook.all(history, IssueSheets::step),
        properties(issue.path("properties")));
  }

  private static Look.Step step(JsonNode step) {
    return new Look.Step(
        written(step, "created"), CloudLook.all(step.path("items"), IssueSheets::change));
  }

  private static Look.Change change(JsonNode item) {
    return new Look.Change(
        item.path("field").asString(""),
        item.path("fromString").asString(""),
        item.path("toString").asString(""));
  }

  private static List<Look.RichText> texts(Texts html, Pictures shown) {
    List<Look.RichText> texts = new ArrayList<>();
    for (String name : List.of("description", "environment")) {
      String text = html.field(name);
      if (!text.isBlank()) {
        texts.add(new Look.RichText(name, shown.in(text)));
      }
    }
    return texts;
  }

  private static Look.LinkLine link(JsonNode link) {
    boolean outward = link.has("outwardIssue");
    JsonNode other = link.path(outward ? "outwardIssue" : "inwardIssue");
    return new Look.LinkLine(
        link.path("type").path(outward ? "outward" : "inward").asString(""),
        other.path("key").asString(""),
        other.path("fields").path("summary").asString(""));
  }

  private static String written(JsonNode entry, String time) {
    String restricted = entry.path("visibility").path("value").asString("");
    return IssueFields.words(entry.path("author"))
        + ", "
        + Moments.shown(entry.path(time).asString(""))
        + (restricted.isEmpty() ? "" : ", only for " + restricted);
  }

  private static List<Look.Fact> properties(JsonNode properties) {
    List<Look.Fact> facts = new ArrayList<>();
    properties.forEachEntry((key, value) -> facts.add(new Look.Fact(key, value.toString())));
    return facts;
  }
}

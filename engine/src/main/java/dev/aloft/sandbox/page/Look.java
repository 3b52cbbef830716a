package dev.aloft.sandbox.page;

import java.util.List;
import java.util.Optional;

/** What a site shows of its content; what its product does not have is empty. */
public interface Look {

  /** Of which product it is a twin, for people. */
  String product();

  default List<Line> projects() {
    return List.of();
  }

  /**
   * The issues of a project, from a place on.
   *
   * @param place what an earlier page named as the next, or blank
   */
  default Optional<IssueList> issues(String projectKey, String place) {
    return Optional.empty();
  }

  default Optional<IssueSheet> issue(String key) {
    return Optional.empty();
  }

  default List<Line> spaces() {
    return List.of();
  }

  default Optional<SpaceSheet> space(String key) {
    return Optional.empty();
  }

  default Optional<PageSheet> page(String id) {
    return Optional.empty();
  }

  /** Where the bytes of an issue's file lie. */
  default Optional<String> file(String id) {
    return Optional.empty();
  }

  /** Where the bytes of a page's file lie. */
  default Optional<String> download(String contentId, String name) {
    return Optional.empty();
  }

  /** One of many things. */
  record Line(String key, String name, String about) {}

  /**
   * A stretch of a project's issues.
   *
   * @param next the place after it; blank at the end
   */
  record IssueList(String project, List<IssueLine> issues, String next) {}

  /** An issue in a list. */
  record IssueLine(String key, String type, String status, String assignee, String summary) {}

  /** A name and what stands there, as text. */
  record Fact(String name, String value) {}

  /** A rich text, as HTML that a product has made. */
  record RichText(String title, String html) {}

  /**
   * A file of an issue or page.
   *
   * @param path where a browser finds it
   */
  record FileLine(String path, String name, String about) {}

  /** A link to another issue. */
  record LinkLine(String words, String key, String summary) {}

  /**
   * A step in an issue's history.
   *
   * @param about who took it and when
   */
  record Step(String about, List<Change> changes) {}

  /** What one step did to a field. */
  record Change(String field, String from, String to) {}

  /** Everything of an issue. */
  record IssueSheet(
      String key,
      String project,
      String summary,
      List<Fact> facts,
      List<RichText> texts,
      List<LinkLine> links,
      List<FileLine> files,
      List<RichText> comments,
      List<RichText> worklogs,
      List<Step> history,
      List<Fact> properties) {}

  /**
   * A space with its pages as a tree.
   *
   * @param pages in the tree's order
   */
  record SpaceSheet(String key, String name, List<PageLine> pages) {}

  /** A page in its space's tree. */
  record PageLine(String id, String title, int depth) {}

  /** Everything of a page. */
  record PageSheet(
      String id,
      String space,
      String title,
      List<Fact> facts,
      String html,
      List<FileLine> files,
      List<RichText> comments) {}
}

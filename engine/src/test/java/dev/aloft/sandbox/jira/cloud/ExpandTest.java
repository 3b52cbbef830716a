package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an issue shows of itself beside its fields, when it is asked for. */
@Tag("shared")
class ExpandTest {

  private final IssueSite on = new IssueSite(IssueSite.Stores.MEMORY);
  private String key = "";

  @BeforeEach
  void makeAnIssue() {
    key = on.task("OPS", "the issue", "\"description\": \"some *bold* <text>\"");
  }

  @AfterEach
  void stop() {
    on.close();
  }

  private JsonNode issue(JiraClient client, String version, String expand) {
    return client.get(version + "/issue/" + key + "?expand=" + expand).expect(200).json();
  }

  @Test
  void textsAreRenderedAsHtmlInBothVersions() {
    on.ada.post("2/issue/" + key + "/comment", "{\"body\": \"*hi* & bye\"}").expect(201);
    on.ada
        .post("2/issue/" + key + "/worklog", "{\"timeSpent\": \"1h\", \"comment\": \"_done_\"}")
        .expect(201);
    JsonNode rendered = issue(on.ada, "3", "renderedFields").path("renderedFields");
    assertThat(rendered.path("description").asString())
        .isEqualTo("<p>some <b>bold</b> &lt;text&gt;</p>");
    assertThat(rendered.path("comment").path("comments").path(0).path("body").asString())
        .isEqualTo("<p><b>hi</b> &amp; bye</p>");
    assertThat(rendered.path("worklog").path("worklogs").path(0).path("comment").asString())
        .isEqualTo("<p><em>done</em></p>");
    assertThat(rendered.path("created").asString()).isEqualTo("04/Mar/26 5:06 AM");
    assertThat(rendered.path("environment").asString("none")).isEmpty();
    assertThat(rendered.path("summary").isNull()).isTrue();
    JsonNode v2 = issue(on.ada, "2", "renderedFields").path("renderedFields");
    assertThat(v2.path("description")).isEqualTo(rendered.path("description"));
  }

  @Test
  void commentsShowTheirBodyAsHtml() {
    String added =
        on.ada
            .post("2/issue/" + key + "/comment?expand=renderedBody", "{\"body\": \"*hi*\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    String path = "3/issue/" + key + "/comment";
    JsonNode one = on.ada.get(path + "/" + added + "?expand=renderedBody").expect(200).json();
    assertThat(one.path("renderedBody").asString()).isEqualTo("<p><b>hi</b></p>");
    JsonNode all = on.ada.get(path + "?expand=renderedBody").expect(200).json();
    assertThat(all.path("comments").path(0)).isEqualTo(one);
    assertThat(on.ada.get(path).expect(200).json().path("comments").path(0).has("renderedBody"))
        .isFalse();
  }

  @Test
  void transitionsAreShownWithTheirFieldsOrWithout() {
    JsonNode plain = issue(on.ada, "3", "transitions").path("transitions").path(0);
    assertThat(plain.has("fields")).isFalse();
    JsonNode whole = issue(on.ada, "3", "transitions.fields").path("transitions");
    String path = "3/issue/" + key + "/transitions?expand=transitions.fields";
    assertThat(whole.size()).isPositive();
    assertThat(whole).isEqualTo(on.ada.get(path).expect(200).json().path("transitions"));
  }

  @Test
  void editMetaIsWhatCanBeEdited() {
    JsonNode expanded = issue(on.ada, "3", "editmeta").path("editmeta");
    assertThat(expanded).isEqualTo(on.ada.get("3/issue/" + key + "/editmeta").expect(200).json());
    assertThat(expanded.path("fields").has("summary")).isTrue();
  }

  @Test
  void operationsAreWhatTheCallerMayDo() {
    JsonNode bar = issue(on.ada, "3", "operations").path("operations").path("linkGroups").path(0);
    assertThat(bar.path("id").asString()).isEqualTo("view.issue.opsbar");
    assertThat(
            bar.path("groups")
                .path(0)
                .path("links")
                .valueStream()
                .map(link -> link.path("id").asString("")))
        .contains("edit-issue", "delete-issue");
    assertThat(bar.path("groups").path(1).path("links").path(0).path("id").asString())
        .startsWith("action_id_");
  }

  @Test
  void versionedRepresentationsStandInThePlaceOfTheFields() {
    JsonNode issue = issue(on.ada, "3", "versionedRepresentations");
    assertThat(issue.has("fields")).isFalse();
    JsonNode description = issue.path("versionedRepresentations").path("description");
    assertThat(description.path("1").asString()).isEqualTo("some {*}bold{*} <text>");
    assertThat(description.path("2").path("type").asString()).isEqualTo("doc");
    assertThat(issue.path("versionedRepresentations").path("summary").path("1").asString())
        .isEqualTo("the issue");
  }

  @Test
  void aPageOfASearchNamesItsFieldsOnce() {
    on.clock.forward(java.time.Duration.ofMinutes(1));
    String query = "3/search/jql?jql=project%20%3D%20OPS&fields=summary&expand=names,schema";
    JsonNode page = on.ada.get(query).expect(200).json();
    assertThat(page.path("names").path("summary").asString()).isEqualTo("Summary");
    assertThat(page.path("schema").path("summary").path("type").asString()).isEqualTo("string");
    assertThat(page.path("issues").path(0).has("names")).isFalse();
  }
}

package dev.aloft.sandbox.jira.cloud.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class FieldsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private String field(String name, String type) {
    return site.ada()
        .post("3/field", "{\"name\": \"%s\", \"type\": \"%s\"}".formatted(name, TYPES + type))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void aFreshSiteHasSystemFieldsWithTheirSchemas() {
    var fields = site.ada().get("3/field").expect(200).json();
    var summary =
        fields.valueStream().filter(f -> f.path("id").asString().equals("summary")).findFirst();
    assertThat(summary.orElseThrow().at("/schema/system").asString()).isEqualTo("summary");
    assertThat(fields.valueStream().map(f -> f.path("id").asString()))
        .contains("issuetype", "fixVersions", "parent", "timetracking", "customfield_10020")
        .doesNotHaveDuplicates();
  }

  @Test
  void createsAFieldOfEveryBuiltInType() {
    for (String type :
        List.of(
            "cascadingselect",
            "datepicker",
            "datetime",
            "float",
            "grouppicker",
            "importid",
            "labels",
            "multicheckboxes",
            "multigrouppicker",
            "multiselect",
            "multiuserpicker",
            "multiversion",
            "project",
            "radiobuttons",
            "readonlyfield",
            "select",
            "textarea",
            "textfield",
            "url",
            "userpicker",
            "version")) {
      String id = field("A " + type, type);
      assertThat(id).startsWith("customfield_");
    }
    var page =
        site.ada().get("3/field/search?type=custom&query=A%20&expand=key").expect(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(21);
  }

  @Test
  void letsNamesRepeatAndGivesEachFieldAGlobalContext() {
    String first = field("Points", "float");
    String second = field("Points", "float");
    assertThat(first).isNotEqualTo(second);
    var contexts = site.ada().get("3/field/" + second + "/context").expect(200).json();
    assertThat(contexts.path("total").asInt()).isEqualTo(1);
    assertThat(contexts.at("/values/0/isGlobalContext").asBoolean()).isTrue();
    assertThat(contexts.at("/values/0/name").asString())
        .isEqualTo("Default Configuration Scheme for Points");
  }

  @Test
  void refusesWhatTheProductRefuses() {
    assertThat(
            site.ada()
                .post("3/field", "{\"name\": \"A\", \"type\": \"com.acme.app:special\"}")
                .expect(400)
                .error("type"))
        .isNotEmpty();
    site.ada().post("3/field", "{\"type\": \"%sselect\"}".formatted(TYPES)).expect(400);
    site.ada()
        .post(
            "3/field",
            "{\"name\": \"%s\", \"type\": \"%sselect\"}".formatted("x".repeat(256), TYPES))
        .expect(400);
    assertThat(
            site.ada()
                .post(
                    "3/field",
                    """
                    {"name": "A", "type": "%1$sselect", "searcherKey": "%1$stextsearcher"}\
                    """
                        .formatted(TYPES))
                .expect(400)
                .error("searcherKey"))
        .isNotEmpty();
    site.bob()
        .post("3/field", "{\"name\": \"A\", \"type\": \"%sselect\"}".formatted(TYPES))
        .expect(403);
    site.ada().put("3/field/summary", "{\"name\": \"Title\"}").expect(404);
    site.ada().put("3/field/customfield_10020", "{\"name\": \"Runs\"}").expect(400);
    String id = field("Text", "textarea");
    site.ada()
        .put("3/field/" + id, "{\"description\": \"%s\"}".formatted("x".repeat(40_001)))
        .expect(400);
  }

  @Test
  void renamesTrashesAndRestoresAField() {
    String id = field("Old", "textfield");
    site.ada()
        .put(
            "3/field/" + id,
            "{\"name\": \"New\", \"searcherKey\": \"%stextsearcher\"}".formatted(TYPES))
        .expect(204);
    var read =
        site.ada().get("3/field/search?expand=searcherKey,isLocked&id=" + id).expect(200).json();
    assertThat(read.at("/values/0/name").asString()).isEqualTo("New");
    assertThat(read.at("/values/0/searcherKey").asString()).isEqualTo(TYPES + "textsearcher");
    site.ada().post("3/field/" + id + "/trash", "").expect(200);
    assertThat(site.ada().get("3/field/search?id=" + id).expect(200).json().path("total").asInt())
        .isZero();
    assertThat(site.ada().get("3/field/search/trashed").expect(200).json().path("total").asInt())
        .isEqualTo(1);
    site.ada().get("3/field/" + id + "/context").expect(404);
    site.ada().post("3/field/" + id + "/restore", "").expect(200);
    site.ada().get("3/field/" + id + "/context").expect(200);
  }
}

package dev.aloft.sandbox.jira.cloud.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class FieldOptionsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private String options(String type) {
    String field =
        site.ada()
            .post(
                "3/field",
                """
                {"name": "F", "type": "com.atlassian.jira.plugin.system.customfieldtypes:%s"}\
                """
                    .formatted(type))
            .expect(201)
            .json()
            .path("id")
            .asString();
    String context =
        site.ada()
            .get("3/field/" + field + "/context")
            .expect(200)
            .json()
            .at("/values/0/id")
            .asString();
    return "3/field/" + field + "/context/" + context + "/option";
  }

  /** As atlassian-python-api sends it. */
  @Test
  void aNewOptionsFlagMayStandInQuotes() {
    String options = options("select");
    String body = "{\"options\": [{\"value\": \"%s\", \"disabled\": %s}]}";
    for (boolean flag : List.of(true, false)) {
      var made =
          site.ada().post(options, body.formatted("Is " + flag, "\"" + flag + "\"")).expect(200);
      assertThat(made.json().at("/options/0/disabled").booleanValue()).isEqualTo(flag);
    }
    for (String wrong : List.of("\"no\"", "1", "[]")) {
      site.ada().post(options, body.formatted("Is wrong", wrong)).expect(400);
    }
  }

  @Test
  void createsDisablesMovesAndDeletesOptions() {
    String options = options("select");
    var made =
        site.ada()
            .post(
                options,
                """
                {"options": [{"value": "Red"}, {"value": "Green"},
                             {"value": "Blue", "disabled": true}]}\
                """)
            .expect(200)
            .json()
            .path("options");
    String red = made.at("/0/id").asString();
    String blue = made.at("/2/id").asString();
    site.ada()
        .put(
            options + "/move",
            "{\"customFieldOptionIds\": [\"%s\"], \"position\": \"First\"}".formatted(blue))
        .expect(204);
    var changed =
        site.ada()
            .put(
                options,
                """
                {"options": [{"id": "%s", "value": "Crimson", "disabled": true},
                             {"id": "%s", "value": "Blue"}]}\
                """
                    .formatted(red, blue))
            .expect(200)
            .json();
    assertThat(changed.path("options").size()).isEqualTo(1);
    var read = site.ada().get(options).expect(200).json().path("values");
    assertThat(read.valueStream().map(o -> o.path("value").asString()))
        .containsExactly("Blue", "Crimson", "Green");
    assertThat(read.valueStream().map(o -> o.path("disabled").asBoolean()))
        .containsExactly(true, true, false);
    assertThat(
            site.ada()
                .get("3/customFieldOption/" + red)
                .expect(200)
                .json()
                .path("value")
                .asString())
        .isEqualTo("Crimson");
    site.ada().delete(options + "/" + red).expect(204);
    site.ada().delete(options + "/" + red).expect(404);
  }

  @Test
  void cascadesOneLevelDeep() {
    String options = options("cascadingselect");
    String parent =
        site.ada()
            .post(options, "{\"options\": [{\"value\": \"EU\"}]}")
            .expect(200)
            .json()
            .at("/options/0/id")
            .asString();
    String below = "{\"options\": [{\"value\": \"EU\", \"optionId\": \"%s\"}]}";
    String child =
        site.ada()
            .post(options, below.formatted(parent))
            .expect(200)
            .json()
            .at("/options/0/id")
            .asString();
    site.ada().post(options, below.formatted(parent)).expect(400);
    site.ada().post(options, below.formatted(child)).expect(400);
    site.ada().post(options, below.formatted("99999")).expect(404);
    site.ada().delete(options + "/" + parent).expect(400);
    assertThat(
            site.ada().get(options + "?onlyOptions=true").expect(200).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(site.ada().get(options).expect(200).json().at("/values/1/optionId").asString())
        .isEqualTo(parent);
    site.ada().delete(options + "/" + child).expect(204);
    site.ada().delete(options + "/" + parent).expect(204);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    String options = options("select");
    site.ada().post(options, "{\"options\": []}").expect(400);
    site.ada().post(options, "{\"options\": [{\"value\": \"A\"}, {\"value\": \"a\"}]}").expect(400);
    assertThat(site.ada().get(options).expect(200).json().path("total").asInt()).isZero();
    site.ada().post(options, "{\"options\": [{\"disabled\": true}]}").expect(400);
    site.ada()
        .post(options, "{\"options\": [{\"value\": \"%s\"}]}".formatted("x".repeat(256)))
        .expect(400);
    site.ada()
        .post(options, "{\"options\": [{\"value\": \"A\", \"optionId\": \"1\"}]}")
        .expect(400);
    StringBuilder many = new StringBuilder("{\"value\": \"v\"}");
    for (int i = 0; i < 1000; i++) {
      many.append(", {\"value\": \"v").append(i).append("\"}");
    }
    site.ada().post(options, "{\"options\": [%s]}".formatted(many)).expect(400);
    site.ada().post(options("textfield"), "{\"options\": [{\"value\": \"A\"}]}").expect(400);
    site.bob().post(options, "{\"options\": [{\"value\": \"A\"}]}").expect(403);
    site.ada().put(options, "{\"options\": [{\"id\": \"99999\", \"value\": \"A\"}]}").expect(404);
  }

  @Test
  void keepsAnOptionThatIssuesHold() {
    String options = options("select");
    String id =
        site.ada()
            .post(options, "{\"options\": [{\"value\": \"A\"}]}")
            .expect(200)
            .json()
            .at("/options/0/id")
            .asString();
    site.issues()
        .holding(options.substring("3/field/".length(), options.indexOf("/context")), id, 1);
    site.ada().delete(options + "/" + id).expect(400);
  }
}

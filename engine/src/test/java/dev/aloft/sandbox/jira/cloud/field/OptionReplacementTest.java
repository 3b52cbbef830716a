package dev.aloft.sandbox.jira.cloud.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An option is taken out of issues by a task that tells which they were. */
@Tag("shared")
class OptionReplacementTest {

  private final CloudWorld world = new CloudWorld();
  private String field = "";
  private String options = "";
  private final List<String> ids = new ArrayList<>();

  @AfterEach
  void stop() {
    world.close();
  }

  @BeforeEach
  void start() {
    world.project("OPS", "software");
    field =
        world
            .ada()
            .post(
                "/rest/api/3/field",
                """
                {"name": "Color",
                 "type": "com.atlassian.jira.plugin.system.customfieldtypes:multiselect"}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    String context =
        world
            .ada()
            .get("/rest/api/3/field/" + field + "/context")
            .expect(200)
            .json()
            .at("/values/0/id")
            .asString();
    options = "/rest/api/3/field/" + field + "/context/" + context + "/option";
    world
        .ada()
        .post(options, "{\"options\": [{\"value\": \"red\"}, {\"value\": \"green\"}]}")
        .expect(200)
        .json()
        .path("options")
        .forEach(option -> ids.add(option.path("id").asString()));
  }

  private String red(String summary) {
    String key = world.issue("OPS", "Task", summary);
    world
        .ada()
        .put(
            "/rest/api/3/issue/" + key,
            "{\"fields\": {\"%s\": [{\"value\": \"red\"}]}}".formatted(field))
        .expect(204);
    return key;
  }

  private JsonNode colors(String key) {
    return world
        .ada()
        .get("/rest/api/3/issue/" + key)
        .expect(200)
        .json()
        .path("fields")
        .path(field);
  }

  private JsonNode replace(String query) {
    String task =
        world
            .ada()
            .delete(options + "/" + ids.get(0) + "/issue" + query)
            .expect(303)
            .json()
            .path("id")
            .asString();
    return world.ada().get("/rest/api/3/task/" + task).expect(200).json().path("result");
  }

  @Test
  void anotherTakesItsPlaceWhereTheQueryFinds() {
    String first = red("one");
    String second = red("two");

    JsonNode result = replace("?replaceWith=" + ids.get(1) + "&jql=summary~one");

    assertThat(result.path("modifiedIssues")).hasSize(1);
    assertThat(colors(first).at("/0/value").asString()).isEqualTo("green");
    assertThat(colors(second).at("/0/value").asString()).isEqualTo("red");
    JsonNode history =
        world.ada().get("/rest/api/3/issue/" + first + "/changelog").expect(200).json();
    assertThat(history.at("/values/1/items/0/toString").asString()).contains("green");
  }

  @Test
  void withoutAnotherItIsTakenOutAndMayBeDeletedThen() {
    String key = red("one");
    world.ada().delete(options + "/" + ids.get(0)).expect(400);

    replace("");

    assertThat(colors(key).isNull() || colors(key).isEmpty()).isTrue();
    world.ada().delete(options + "/" + ids.get(0)).expect(204);
  }

  @Test
  void whatIsNotThereIsRefused() {
    String issue = options + "/" + ids.get(0) + "/issue";
    world.ada().delete(options + "/4711/issue").expect(404);
    world.ada().delete(issue + "?replaceWith=4711").expect(400);
    world.ada().delete(issue + "?replaceWith=" + ids.get(0)).expect(400);
    world.ada().delete(issue + "?jql=nothing%20here").expect(400);
    world.bob().delete(issue).expect(403);
  }
}

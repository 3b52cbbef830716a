package dev.aloft.sandbox.jira.cloud.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class RelatedWorkTest {

  private static final String API = "/rest/api/3/";

  private final CloudWorld world = new CloudWorld();
  private String version = "";

  @BeforeEach
  void project() {
    world.project("OPS", "software");
    version =
        world
            .ada()
            .post(API + "version", "{\"name\": \"1.0\", \"project\": \"OPS\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void addressesBelongToAVersionUntilTheyAreDeleted() {
    String path = API + "version/" + version + "/relatedwork";
    String design =
        "{\"category\": \"Design\", \"title\": \"Plan\", \"url\": \"https://x.example/a\"}";
    JsonNode made = world.ada().post(path, design).expect(201).json();
    String id = made.path("relatedWorkId").asString();
    assertThat(world.bob().get(path).expect(200).json().path(0)).isEqualTo(made);
    String change =
        "{\"relatedWorkId\": \"%s\", \"category\": \"Other\", \"url\": \"https://x.example/b\"}"
            .formatted(id);
    assertThat(world.ada().put(path, change).expect(200).json().path("category").asString())
        .isEqualTo("Other");
    world.ada().post(path, "{\"category\": \"Design\", \"url\": \"nowhere\"}").expect(400);
    world.ada().post(path, "{\"url\": \"https://x.example/\"}").expect(400);
    world.ada().delete(path + "/" + id).expect(204);
    world.ada().delete(path + "/" + id).expect(404);
    assertThat(world.ada().get(path).expect(200).json()).isEmpty();
    world.ada().get(API + "version/1/relatedwork").expect(404);
  }

  @Test
  void componentsOfSeveralProjectsAreFoundAtOnce() {
    world.project("DEV", "software");
    for (String key : List.of("OPS", "DEV")) {
      String body = "{\"name\": \"Engine of %s\", \"project\": \"%s\"}".formatted(key, key);
      world.ada().post(API + "component", body).expect(201);
    }
    JsonNode all = world.ada().get(API + "component?orderBy=-name").expect(200).json();
    assertThat(all.path("values").valueStream().map(one -> one.path("name").asString("")))
        .containsExactly("Engine of OPS", "Engine of DEV");
    JsonNode one = world.ada().get(API + "component?projectIdsOrKeys=DEV").expect(200).json();
    assertThat(one.path("total").asInt()).isEqualTo(1);
    world.ada().get(API + "component?projectIdsOrKeys=NONE").expect(404);
  }

  @Test
  void theProjectsAtWhichSomebodyLookedComeLatestFirst() {
    world.project("DEV", "software");
    assertThat(world.bob().get(API + "project/recent").expect(200).json()).isEmpty();
    for (String key : List.of("OPS", "DEV", "OPS")) {
      world.bob().get(API + "project/" + key).expect(200);
    }
    JsonNode recent = world.bob().get(API + "project/recent").expect(200).json();
    assertThat(recent.valueStream().map(one -> one.path("key").asString("")))
        .containsExactly("OPS", "DEV");
    assertThat(world.ada().get(API + "project/recent").expect(200).json()).isEmpty();
  }
}

package dev.aloft.sandbox.jira.cloud.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class CategoriesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void createsChangesAndDeletesACategory() {
    String id =
        site.ada()
            .post("3/projectCategory", "{\"name\": \"Engineering\", \"description\": \"all\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    String project = site.project("ABC");
    site.ada().put("3/project/" + project, "{\"categoryId\": %s}".formatted(id)).expect(200);
    assertThat(
            site.ada()
                .put("3/projectCategory/" + id, "{\"name\": \"R and D\"}")
                .expect(200)
                .json()
                .path("description")
                .asString())
        .isEqualTo("all");
    assertThat(
            site.ada()
                .get("3/project/ABC")
                .expect(200)
                .json()
                .at("/projectCategory/name")
                .asString())
        .isEqualTo("R and D");
    site.ada().delete("3/projectCategory/" + id).expect(204);
    assertThat(site.ada().get("3/projectCategory").expect(200).json().size()).isZero();
    assertThat(site.ada().get("3/project/ABC").expect(200).json().has("projectCategory")).isFalse();
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post("3/projectCategory", "{\"name\": \"A\"}").expect(201);
    site.ada().post("3/projectCategory", "{\"name\": \"A\"}").expect(409);
    site.ada().post("3/projectCategory", "{\"description\": \"x\"}").expect(400);
    site.ada()
        .post("3/projectCategory", "{\"name\": \"%s\"}".formatted("x".repeat(256)))
        .expect(400);
    site.ada()
        .post(
            "3/projectCategory",
            "{\"name\": \"B\", \"description\": \"%s\"}".formatted("x".repeat(1001)))
        .expect(400);
    site.bob().post("3/projectCategory", "{\"name\": \"B\"}").expect(403);
    site.ada().get("3/projectCategory/1").expect(404);
  }
}

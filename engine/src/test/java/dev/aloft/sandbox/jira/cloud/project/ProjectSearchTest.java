package dev.aloft.sandbox.jira.cloud.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ProjectSearchTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private List<String> keys(String query) {
    return site.ada()
        .get("3/project/search?" + query)
        .expect(200)
        .json()
        .path("values")
        .valueStream()
        .map(p -> p.path("key").asString())
        .toList();
  }

  @Test
  void findsByKeysIdsTextTypeAndOrder() {
    String abc = site.project("ABC");
    site.project("DEF");
    site.project("XYZ");
    assertThat(keys("keys=DEF&keys=XYZ")).containsExactly("DEF", "XYZ");
    assertThat(keys("id=" + abc)).containsExactly("ABC");
    assertThat(keys("query=xy")).containsExactly("XYZ");
    assertThat(keys("orderBy=-key&maxResults=2")).containsExactly("XYZ", "DEF");
    assertThat(keys("typeKey=business")).isEmpty();
    site.ada().get("3/project/search?" + "keys=A&".repeat(51) + "keys=B").expect(400);
    site.ada().get("3/project/search?orderBy=color").expect(400);
    site.ada().get("3/project/search?action=fly").expect(400);
  }

  @Test
  void findsByProperty() {
    site.project("ABC");
    site.project("DEF");
    site.ada()
        .put(
            "3/project/ABC/properties/aloft.stamp",
            "{\"source\": {\"id\": 10200, \"tags\": [\"x\"]}}")
        .expect(201);
    assertThat(keys("propertyQuery=%5Baloft.stamp%5D.source.id=10200")).containsExactly("ABC");
    assertThat(keys("propertyQuery=%5Baloft.stamp%5D.source.id=10201")).isEmpty();
    assertThat(keys("propertyQuery=%5Baloft.stamp%5D.source.tags=x")).containsExactly("ABC");
    assertThat(keys("propertyQuery=%5Baloft.stamp%5D")).containsExactly("ABC");
    var shown =
        site.ada().get("3/project/search?keys=ABC&properties=aloft.stamp").expect(200).json();
    assertThat(shown.at("/values/0/properties/aloft.stamp/source/id").asInt()).isEqualTo(10200);
    site.ada().get("3/project/search?propertyQuery=stamp=1").expect(400);
  }

  @Test
  void hidesProjectsThatTheCallerMayNotBrowse() {
    site.project("ABC");
    assertThat(site.bob().get("3/project/search").expect(200).json().path("total").asInt())
        .isEqualTo(1);
    String closed =
        site.ada()
            .post("3/permissionscheme", "{\"name\": \"Closed\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.ada().put("3/project/ABC/permissionscheme", "{\"id\": %s}".formatted(closed)).expect(200);
    assertThat(site.bob().get("3/project/search").expect(200).json().path("total").asInt())
        .isZero();
    site.bob().get("3/project/ABC").expect(404);
    assertThat(keys("")).containsExactly("ABC");
  }

  @Test
  void keepsPropertiesOfAProject() {
    site.project("ABC");
    String path = "3/project/ABC/properties/stamp";
    site.ada().get(path).expect(404);
    site.ada().put(path, "[1, 2]").expect(201);
    site.ada().put(path, "\"one\"").expect(200);
    assertThat(site.bob().get(path).expect(200).json().path("value").asString()).isEqualTo("one");
    site.bob().put(path, "1").expect(403);
    site.ada().put(path, "").expect(400);
    site.ada().put(path, "{broken").expect(400);
    site.ada().put("3/project/ABC/properties/" + "k".repeat(256), "1").expect(400);
    assertThat(
            site.ada()
                .get("3/project/ABC/properties")
                .expect(200)
                .json()
                .at("/keys/0/key")
                .asString())
        .isEqualTo("stamp");
    site.ada().delete(path).expect(204);
    site.ada().delete(path).expect(404);
  }

  @Test
  void tellsTheKindsOfProjects() {
    assertThat(site.ada().get("3/project/type").expect(200).json()).hasSize(3);
    site.ada().get("3/project/type/software/accessible").expect(200);
    site.ada().get("3/project/type/toys").expect(404);
  }
}

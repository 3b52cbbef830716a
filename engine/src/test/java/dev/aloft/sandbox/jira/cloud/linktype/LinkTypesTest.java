package dev.aloft.sandbox.jira.cloud.linktype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class LinkTypesTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void createsChangesAndDeletesALinkType() {
    var made =
        site.ada()
            .post(
                "3/issueLinkType",
                """
                {"name": "Tests", "inward": "is tested by", "outward": "tests"}\
                """)
            .expect(201)
            .json();
    String path = "3/issueLinkType/" + made.path("id").asString();
    site.ada().put(path, "{\"outward\": \"verifies\"}").expect(200);
    assertThat(site.bob().get(path).expect(200).json().path("outward").asString())
        .isEqualTo("verifies");
    assertThat(site.ada().get("3/issueLinkType").expect(200).json().path("issueLinkTypes").size())
        .isEqualTo(5);
    site.ada().delete(path).expect(204);
    site.ada().get(path).expect(404);
    assertThat(site.issues().happened()).hasSize(1);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    String blocks = "{\"name\": \"blocks\", \"inward\": \"a\", \"outward\": \"b\"}";
    site.ada().post("3/issueLinkType", blocks).expect(404);
    site.ada().post("3/issueLinkType", "{\"name\": \"A\", \"inward\": \"a\"}").expect(400);
    site.bob()
        .post("3/issueLinkType", "{\"name\": \"A\", \"inward\": \"a\", \"outward\": \"b\"}")
        .expect(404);
    site.ada().get("3/issueLinkType/x").expect(400);
    site.ada().put("3/issueLinkType/10000", "{\"name\": \"Relates\"}").expect(404);
  }
}

package dev.aloft.sandbox.jira.cloud.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Even administrators hear that the site has not the edition for it. */
@Tag("shared")
class EditionOperationsTest {

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void archivingIssuesAndPlansNeedPremium() {
    assertThat(
            world
                .ada()
                .put("/rest/api/3/issue/archive", "{\"issueIdsOrKeys\": [\"OPS-1\"]}")
                .expect(403)
                .json()
                .at("/errorMessages/0")
                .asString())
        .isEqualTo("Archiving issues is only available for premium editions of Jira.");
    assertThat(
            world
                .ada()
                .get("/rest/api/3/plans/plan")
                .expect(403)
                .json()
                .at("/errorMessages/0")
                .asString())
        .contains("premium editions");
  }

  @Test
  void templatesOfOnesOwnNeedEnterprise() {
    world.ada().get("/rest/api/3/project-template/live-template?projectId=10000").expect(403);
  }

  @Test
  void anOrganizationThatDoesNotClassifyHasNoLevels() {
    assertThat(
            world
                .bob()
                .get("/rest/api/3/classification-levels")
                .expect(200)
                .json()
                .path("classifications"))
        .isEmpty();
    world.project("OPS", "software");
    world.ada().get("/rest/api/3/project/OPS/classification-config").expect(404);
  }
}

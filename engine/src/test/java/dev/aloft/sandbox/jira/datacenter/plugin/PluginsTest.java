package dev.aloft.sandbox.jira.datacenter.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is installed, what is linked, and the templates of projects. */
@Tag("shared")
class PluginsTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatComesWithTheProductIsInstalled() {
    var all = world.ada().get("/rest/plugins/1.0/").expect(200).json().path("plugins");
    assertThat(all.toString()).contains("com.pyxis.greenhopper.jira");
    String path = "/rest/plugins/1.0/com.pyxis.greenhopper.jira-key";
    assertThat(world.ada().get(path).expect(200).json().path("enabled").asBoolean()).isTrue();
    world.ada().get("/rest/plugins/1.0/com.acme.app-key").expect(404);
    world.bob().get("/rest/plugins/1.0/").expect(403);
  }

  @Test
  void nothingIsLinked() {
    var list = world.ada().get("/rest/applinks/latest/listApplicationlinks").expect(200).json();
    assertThat(list.path("list")).isEmpty();
    assertThat(
            world
                .ada()
                .get("/rest/applinks/latest/applicationlink")
                .expect(200)
                .json()
                .path("applicationLinks"))
        .isEmpty();
    world.ada().get("/rest/applinks/latest/applicationlink/x").expect(404);
    assertThat(
            world
                .nobody()
                .get("/rest/applinks/latest/manifest")
                .expect(200)
                .json()
                .path("typeId")
                .asString())
        .isEqualTo("jira");
  }

  @Test
  void projectsAreMadeAfterTheListedTemplates() {
    var groups =
        world
            .ada()
            .get("/rest/project-templates/latest/templates")
            .expect(200)
            .json()
            .path("projectTemplatesGroupedByType");
    int made = 0;
    for (var group : groups) {
      for (var template : group.path("projectTemplates")) {
        world
            .ada()
            .post(
                "/rest/api/2/project",
                """
                {"key": "T%s", "name": "%s", "lead": "ada", "projectTypeKey": "%s",
                 "projectTemplateKey": "%s"}\
                """
                    .formatted(
                        "ABCDEF".charAt(made),
                        template.path("name").asString(),
                        template.path("projectTypeKey").asString(),
                        template.path("projectTemplateModuleCompleteKey").asString()))
            .expect(201);
        made++;
      }
    }
    assertThat(made).isEqualTo(6);
  }
}

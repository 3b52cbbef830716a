package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.CloudWorld;

/** A field configuration says what bugs need and show. */
class ConfiguredIssuesTest extends ConfiguredIssues {

  private String configuration = "";

  ConfiguredIssuesTest() {
    super(new CloudWorld());
  }

  @Override
  protected void prepare(String project) {
    configuration =
        world()
            .ada()
            .post("/rest/api/3/fieldconfiguration", "{\"name\": \"Strict\"}")
            .expect(200)
            .json()
            .path("id")
            .asString();
    String scheme =
        world()
            .ada()
            .post("/rest/api/3/fieldconfigurationscheme", "{\"name\": \"Bugs\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    world()
        .ada()
        .put(
            "/rest/api/3/fieldconfigurationscheme/" + scheme + "/mapping",
            "{\"mappings\": [{\"issueTypeId\": \"%s\", \"fieldConfigurationId\": \"%s\"}]}"
                .formatted(BUG, configuration))
        .expect(204);
    world()
        .ada()
        .put(
            "/rest/api/3/fieldconfigurationscheme/project",
            "{\"projectId\": \"%s\", \"fieldConfigurationSchemeId\": \"%s\"}"
                .formatted(project, scheme))
        .expect(204);
  }

  @Override
  protected void require(String field, boolean required) {
    say("{\"id\": \"%s\", \"isRequired\": %s}".formatted(field, required));
  }

  @Override
  protected void hide(String field, boolean hidden) {
    say("{\"id\": \"%s\", \"isHidden\": %s}".formatted(field, hidden));
  }

  private void say(String item) {
    world()
        .ada()
        .put(
            "/rest/api/3/fieldconfiguration/" + configuration + "/fields",
            "{\"fieldConfigurationItems\": [%s]}".formatted(item))
        .expect(204);
  }
}

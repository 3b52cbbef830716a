package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.jira.cloud.fieldconfiguration.ConfiguredIssues;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;

/** A field scheme says what bugs need and show, on a site that was moved to field schemes. */
class SchemedIssuesTest extends ConfiguredIssues {

  private static final String SCHEMES = "/rest/api/3/config/fieldschemes";

  private String scheme = "";

  SchemedIssuesTest() {
    super(new CloudWorld(Behaviour.usual().with(Quirk.FIELD_SCHEMES)));
  }

  @Override
  protected void prepare(String project) {
    scheme =
        world()
            .ada()
            .post(SCHEMES, "{\"name\": \"Bugs\"}")
            .expect(200)
            .json()
            .path("id")
            .asString();
    world()
        .ada()
        .put(SCHEMES + "/projects", "{\"%s\": {\"projectIds\": [%s]}}".formatted(scheme, project))
        .expect(200);
  }

  @Override
  protected void require(String field, boolean required) {
    world()
        .ada()
        .put(
            SCHEMES + "/fields/parameters",
            """
            {"%s": [{"schemeIds": [%s],
              "workTypeParameters": [{"workTypeId": %s, "isRequired": %s}]}]}\
            """
                .formatted(field, scheme, BUG, required))
        .expect(200);
  }

  @Override
  protected void hide(String field, boolean hidden) {
    String types = hidden ? "[10000, 10001, 10002, 10004]" : "[]";
    world()
        .ada()
        .put(
            SCHEMES + "/fields",
            "{\"%s\": [{\"schemeIds\": [%s], \"restrictedToWorkTypes\": %s}]}"
                .formatted(field, scheme, types))
        .expect(200);
  }
}

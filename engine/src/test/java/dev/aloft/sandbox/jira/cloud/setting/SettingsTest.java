package dev.aloft.sandbox.jira.cloud.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class SettingsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void tellsWhatIsSwitchedOn() {
    var settings = site.bob().get("3/configuration").expect(200).json();
    assertThat(settings.path("subTasksEnabled").asBoolean()).isTrue();
    assertThat(settings.at("/timeTrackingConfiguration/workingHoursPerDay").asInt()).isEqualTo(8);
    site.ada().get("3/configuration/timetracking/options").expect(200);
    site.ada().get("3/configuration/timetracking").expect(200);
    site.ada().get("3/configuration/timetracking/list").expect(200);
    site.bob().get("3/configuration/timetracking").expect(403);
  }

  @Test
  void aFreshSiteHasNoSecuritySchemes() {
    site.project("ABC");
    assertThat(
            site.ada()
                .get("3/issuesecurityschemes")
                .expect(200)
                .json()
                .path("issueSecuritySchemes")
                .size())
        .isZero();
    assertThat(
            site.ada()
                .get("3/issuesecurityschemes/search")
                .expect(200)
                .json()
                .path("total")
                .asInt())
        .isZero();
    site.ada().get("3/issuesecurityschemes/1").expect(404);
    site.ada().get("3/project/ABC/issuesecuritylevelscheme").expect(404);
    assertThat(
            site.ada().get("3/project/ABC/securitylevel").expect(200).json().path("levels").size())
        .isZero();
  }
}

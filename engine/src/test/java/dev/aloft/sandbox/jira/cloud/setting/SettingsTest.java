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

  private static final String OPTIONS = "3/configuration/timetracking/options";

  @Test
  void administratorsSayHowTimeIsCounted() {
    String body =
        """
        {"workingHoursPerDay": 7.5, "workingDaysPerWeek": %s, "timeFormat": "hours",
         "defaultUnit": "day"}\
        """;
    site.bob().put(OPTIONS, body.formatted("4")).expect(403);
    site.ada().put(OPTIONS, body.formatted("8")).expect(400);
    site.ada().put(OPTIONS, body.formatted("4")).expect(200);
    var told = site.ada().get(OPTIONS).expect(200).json();
    assertThat(told.path("workingHoursPerDay").asDouble()).isEqualTo(7.5);
    assertThat(told.path("defaultUnit").asString()).isEqualTo("day");
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

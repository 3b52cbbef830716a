package dev.aloft.sandbox.jira.cloud.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a day means is what administrators said last; what was logged stays as long as it was. */
@Tag("shared")
class CountedTimeTest {

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private void count(String hours, String unit) {
    world
        .ada()
        .put(
            "/rest/api/3/configuration/timetracking/options",
            """
            {"workingHoursPerDay": %s, "workingDaysPerWeek": 5, "timeFormat": "pretty",
             "defaultUnit": "%s"}\
            """
                .formatted(hours, unit))
        .expect(200);
  }

  private JsonNode logged(String key, String time) {
    return world
        .ada()
        .post(
            "/rest/api/3/issue/" + key + "/worklog",
            "{\"timeSpent\": \"%s\", \"started\": \"2026-01-02T03:04:05.000+0000\"}"
                .formatted(time))
        .expect(201)
        .json();
  }

  @Test
  void aDayIsAsLongAsItIsSaidToBe() {
    world.project("OPS", "software");
    String key = world.issue("OPS", "Task", "one");
    JsonNode usual = logged(key, "1d");
    assertThat(usual.path("timeSpentSeconds").asLong()).isEqualTo(8 * 3600);

    count("6", "hour");

    assertThat(logged(key, "1d").path("timeSpentSeconds").asLong()).isEqualTo(6 * 3600);
    assertThat(logged(key, "2").path("timeSpentSeconds").asLong()).isEqualTo(2 * 3600);
    JsonNode before =
        world
            .ada()
            .get("/rest/api/3/issue/" + key + "/worklog/" + usual.path("id").asString())
            .expect(200)
            .json();
    assertThat(before.path("timeSpent").asString()).isEqualTo("1d 2h");
  }
}

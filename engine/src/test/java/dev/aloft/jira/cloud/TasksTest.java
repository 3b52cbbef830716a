package dev.aloft.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.FakeTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TasksTest {

  private final FakeTime time = new FakeTime();

  @Test
  void followsThePathOfALocationWhateverItsHost() {
    ScriptedSite site =
        ScriptedSite.inOrder()
            .then(
                303,
                Map.of("Location", "https://gateway.invalid/ex/jira/c/rest/api/3/task/10501?x=1"),
                "{}")
            .then(200, "{\"status\": \"ENQUEUED\"}")
            .then(200, "{\"status\": \"RUNNING\", \"progress\": 10}")
            .then(200, "{\"status\": \"COMPLETE\", \"result\": {\"ok\": true}}");
    JiraCloud cloud = new JiraCloud(site, time, time);
    TaskRef task = cloud.projects().deleteAsync("OPS");
    assertThat(task).isEqualTo(new TaskRef("10501"));
    assertThat(cloud.tasks().await(task).path("ok").asBoolean()).isTrue();
    assertThat(site.requests().getLast().path()).isEqualTo("/rest/api/3/task/10501");
    assertThat(time.sleeps()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void aFailedTaskIsAProblemWithTheSitesWords() {
    ScriptedSite site =
        ScriptedSite.inOrder().then(200, "{\"status\": \"FAILED\", \"message\": \"no room\"}");
    Tasks tasks = new JiraCloud(site, time, time).tasks();
    assertThatThrownBy(() -> tasks.await(new TaskRef("7")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContainingAll("ALOFT-CLOUD-005", "/rest/api/3/task/7", "no room");
  }

  @Test
  void patienceEndsAfterTwoHours() {
    Tasks tasks =
        new JiraCloud(ScriptedSite.always("{\"status\": \"RUNNING\", \"progress\": 3}"), time, time)
            .tasks();
    assertThatThrownBy(() -> tasks.await(new TaskRef("7")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContainingAll("ALOFT-CLOUD-006", "3 %");
    assertThat(time.instant()).isBefore(FakeTime.START.plus(Duration.ofMinutes(121)));
  }

  @Test
  void aSchemeThatIsReadyAtOnceHasNoTask() {
    ScriptedSite site =
        ScriptedSite.inOrder()
            .then(201, "{\"id\": \"5\"}")
            .then(202, "{\"id\": \"6\", \"task\": {\"self\": \"https://x/rest/api/3/task/8\"}}");
    PrioritySchemes schemes = new JiraCloud(site, time, time).prioritySchemes();
    assertThat(schemes.create(JiraApi.object()).task()).isEmpty();
    assertThat(schemes.create(JiraApi.object()))
        .isEqualTo(new PrioritySchemes.Created("6", Optional.of(new TaskRef("8"))));
  }
}

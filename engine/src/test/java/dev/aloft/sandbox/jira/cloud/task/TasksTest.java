package dev.aloft.sandbox.jira.cloud.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class TasksTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private void finished(JiraClient.Answer answer) {
    String location = answer.expect(303).headers().getOrDefault("Location", "");
    String path = location.substring(location.indexOf("/rest/api/") + "/rest/api/".length());
    assertThat(site.ada().get(path).expect(200).json().path("status").asString())
        .isEqualTo("COMPLETE");
    site.bob().get(path).expect(403);
  }

  @Test
  void deletesAFieldWithAllThatHangsOnIt() {
    String field =
        site.ada()
            .post(
                "3/field",
                """
                {"name": "A", "type": "com.atlassian.jira.plugin.system.customfieldtypes:select"}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    String tab = site.ada().get("3/screens/1/tabs").expect(200).json().at("/0/id").asString();
    String fields = "3/screens/1/tabs/" + tab + "/fields";
    site.ada().post(fields, "{\"fieldId\": \"" + field + "\"}").expect(200);
    assertThat(
            site.ada()
                .get("3/field/" + field + "/screens")
                .expect(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
    finished(site.ada().delete("3/field/" + field));
    site.ada().delete("3/field/" + field).expect(404);
    site.ada().get("3/field/" + field + "/context").expect(404);
    assertThat(
            site.ada()
                .get(fields)
                .expect(200)
                .json()
                .valueStream()
                .map(f -> f.path("id").asString()))
        .doesNotContain(field);
    site.ada().delete("3/field/customfield_10020").expect(400);
    site.bob().delete("3/field/customfield_10020").expect(403);
  }

  @Test
  void deletesAPriorityThatIsNobodysDefault() {
    site.ada().delete("3/priority/3").expect(400);
    finished(site.ada().delete("3/priority/5"));
    site.ada().get("3/priority/5").expect(404);
    assertThat(site.issues().happened()).containsExactly("replace priority 5 by 3");
  }

  @Test
  void deletesAResolutionForAnother() {
    site.ada().delete("3/resolution/10001?replaceWith=10001").expect(400);
    site.ada().delete("3/resolution/10001?replaceWith=77").expect(400);
    finished(site.ada().delete("3/resolution/10001?replaceWith=10000"));
    site.ada().get("3/resolution/10001").expect(404);
    assertThat(site.issues().happened()).containsExactly("replace resolution 10001 by 10000");
  }

  @Test
  void deletesAProjectForGood() {
    String id = site.project("ABC");
    site.bob().post("3/project/ABC/delete", "").expect(404);
    finished(site.ada().post("3/project/ABC/delete", ""));
    assertThat(site.issues().happened()).containsExactly("delete all of " + id);
    site.project("ABC");
    site.ada().get("3/task/1").expect(404);
  }

  @Test
  void whatIsDoneCannotBeCancelled() {
    String scheme = "3/priority/1";
    String location = site.ada().delete(scheme).expect(303).headers().getOrDefault("Location", "");
    String path = location.substring(location.indexOf("/rest/api/") + "/rest/api/".length());
    assertThat(site.ada().post(path + "/cancel", "").expect(400).json().path(0).asString())
        .contains("finished");
    site.bob().post(path + "/cancel", "").expect(403);
    site.ada().post("3/task/1/cancel", "").expect(404);
  }
}

package dev.aloft.sandbox.jira.cloud.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class FieldContextsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private final String field =
      site.ada()
          .post(
              "3/field",
              """
              {"name": "Team", "type": "com.atlassian.jira.plugin.system.customfieldtypes:select"}\
              """)
          .expect(201)
          .json()
          .path("id")
          .asString();
  private final String contexts = "3/field/" + field + "/context";
  private final String project = site.project("ABC");
  private final String other = site.project("DEF");

  private String global() {
    return site.ada()
        .get(contexts + "?isGlobalContext=true")
        .expect(200)
        .json()
        .at("/values/0/id")
        .asString();
  }

  private String context(String name, String projectIds, String issueTypeIds) {
    return site.ada()
        .post(
            contexts,
            "{\"name\": \"%s\", \"projectIds\": %s, \"issueTypeIds\": %s}"
                .formatted(name, projectIds, issueTypeIds))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void rulesAProjectByItsOwnContextFirst() {
    String own = context("Own", "[\"" + project + "\"]", "[\"10003\"]");
    var mapping =
        site.ada()
            .post(
                contexts + "/mapping",
                """
                {"mappings": [{"projectId": "%1$s", "issueTypeId": "10003"},
                              {"projectId": "%2$s", "issueTypeId": "10002"}]}\
                """
                    .formatted(project, other))
            .expect(200)
            .json();
    assertThat(mapping.at("/values/0/contextId").asString()).isEqualTo(own);
    assertThat(mapping.at("/values/1/contextId").asString()).isEqualTo(global());
    var projects = site.ada().get(contexts + "/projectmapping").expect(200).json();
    assertThat(projects.path("total").asInt()).isEqualTo(2);
    assertThat(projects.at("/values/1/projectId").asString()).isEqualTo(project);
    var types = site.ada().get(contexts + "/issuetypemapping?contextId=" + own).expect(200).json();
    assertThat(types.at("/values/0/issueTypeId").asString()).isEqualTo("10003");
  }

  @Test
  void keepsAProjectInOneContextOnly() {
    context("Own", "[\"" + project + "\"]", "[]");
    String second = context("Other", "[\"" + other + "\"]", "[]");
    site.ada()
        .post(contexts, "{\"name\": \"Third\", \"projectIds\": [\"%s\"]}".formatted(project))
        .expect(400);
    site.ada()
        .put(contexts + "/" + second + "/project", "{\"projectIds\": [\"%s\"]}".formatted(project))
        .expect(400);
  }

  @Test
  void leavesTheGlobalContextAlone() {
    String global = global();
    site.ada().delete(contexts + "/" + global).expect(400);
    site.ada()
        .put(contexts + "/" + global + "/project", "{\"projectIds\": [\"%s\"]}".formatted(project))
        .expect(400);
    site.ada()
        .put(contexts + "/" + global + "/issuetype", "{\"issueTypeIds\": [\"10003\"]}")
        .expect(400);
    site.ada().post(contexts, "{\"name\": \"Second global\"}").expect(400);
  }

  @Test
  void changesAndDeletesAContext() {
    String own = context("Own", "[\"" + project + "\"]", "[\"10003\"]");
    site.ada().put(contexts + "/" + own, "{\"name\": \"Renamed\"}").expect(204);
    site.ada()
        .put(contexts + "/" + own + "/project", "{\"projectIds\": [\"%s\"]}".formatted(other))
        .expect(204);
    site.ada()
        .put(contexts + "/" + own + "/issuetype", "{\"issueTypeIds\": [\"10002\"]}")
        .expect(204);
    site.ada()
        .put(contexts + "/" + own + "/issuetype", "{\"issueTypeIds\": [\"10002\"]}")
        .expect(400);
    site.ada()
        .post(contexts + "/" + own + "/issuetype/remove", "{\"issueTypeIds\": [\"10003\"]}")
        .expect(204);
    site.ada()
        .post(
            contexts + "/" + own + "/project/remove",
            "{\"projectIds\": [\"%s\"]}".formatted(project))
        .expect(204);
    site.ada()
        .post(
            contexts + "/" + own + "/project/remove", "{\"projectIds\": [\"%s\"]}".formatted(other))
        .expect(400);
    assertThat(
            site.ada()
                .get(contexts + "?contextId=" + own)
                .expect(200)
                .json()
                .at("/values/0/name")
                .asString())
        .isEqualTo("Renamed");
    site.ada().delete(contexts + "/" + own).expect(204);
    site.ada().delete(contexts + "/" + own).expect(404);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post(contexts, "{\"projectIds\": [\"%s\"]}".formatted(project)).expect(400);
    site.ada().post(contexts, "{\"name\": \"A\", \"projectIds\": [\"99999\"]}").expect(404);
    site.ada()
        .post(
            contexts,
            "{\"name\": \"A\", \"projectIds\": [\"%s\"], \"issueTypeIds\": [\"9\"]}"
                .formatted(project))
        .expect(404);
    site.ada().post("3/field/summary/context", "{\"name\": \"A\"}").expect(404);
    site.ada().get("3/field/customfield_99999/context").expect(404);
    site.bob().get(contexts).expect(403);
    site.ada().get("3/field/customfield_10020/context/" + global() + "/option").expect(404);
  }

  @Test
  void remembersDefaultValues() {
    String global = global();
    String option =
        site.ada()
            .post(contexts + "/" + global + "/option", "{\"options\": [{\"value\": \"Red\"}]}")
            .expect(200)
            .json()
            .at("/options/0/id")
            .asString();
    String body =
        """
        {"defaultValues": [{"type": "option.single", "contextId": "%s", "optionId": "%s"}]}\
        """;
    site.ada().put(contexts + "/defaultValue", body.formatted(global, option)).expect(204);
    var read = site.ada().get(contexts + "/defaultValue").expect(200).json();
    assertThat(read.at("/values/0/optionId").asString()).isEqualTo(option);
    site.ada().put(contexts + "/defaultValue", body.formatted(global, "99999")).expect(400);
    site.ada()
        .put(
            contexts + "/defaultValue",
            "{\"defaultValues\": [{\"type\": \"float\", \"contextId\": \"%s\", \"number\": 1}]}"
                .formatted(global))
        .expect(400);
  }

  @Test
  void theOlderListNamesTheContexts() {
    var found = site.ada().get("3/field/customfield_10011/contexts").expect(200).json();
    assertThat(found.path("maxResults").asInt()).isEqualTo(20);
    assertThat(found.at("/values/0/name").asString()).contains("Epic Name");
    site.bob().get("3/field/customfield_10011/contexts").expect(403);
  }
}

package dev.aloft.sandbox.jira.cloud.configured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issues live by the configuration that the same site serves, and the other way round. */
@Tag("shared")
class WholeSiteTest {

  private final JiraSite site =
      JiraSite.withAdministrator(
          "acme", Clock.systemUTC(), "ada@acme.example", "Ada Admin", "secret-1");
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product(), contract);
  private final JiraClient ada = new JiraClient(sandbox.address(), "ada@acme.example", "secret-1");

  @AfterEach
  void stop() {
    ada.close();
    sandbox.close();
    contract.assertClean();
  }

  private String project() {
    return ada.post(
            "3/project",
            """
            {"key": "ABC", "name": "Abc", "projectTypeKey": "software", "leadAccountId": "%s"}\
            """
                .formatted(site.accounts().byEmail("ada@acme.example").orElseThrow().accountId()))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private JiraClient.Answer create(String type, String more) {
    return ada.post(
        "3/issue",
        """
        {"fields": {"project": {"key": "ABC"}, "issuetype": {"id": "%s"}, "summary": "S"%s}}\
        """
            .formatted(type, more));
  }

  private String selectField() {
    return ada.post(
            "3/field",
            """
            {"name": "Color", "type": "com.atlassian.jira.plugin.system.customfieldtypes:select"}\
            """)
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private String context(String field) {
    return ada.get("3/field/" + field + "/context")
        .expect(200)
        .json()
        .at("/values/0/id")
        .asString();
  }

  @Test
  void takesAFieldOnlyOnceItIsOnTheScreenWithItsOptions() {
    project();
    String field = selectField();
    String value = ", \"" + field + "\": {\"value\": \"Red\"}";
    create("10002", value).expect(400);
    String tab = ada.get("3/screens/1/tabs").expect(200).json().at("/0/id").asString();
    ada.post("3/screens/1/tabs/" + tab + "/fields", "{\"fieldId\": \"" + field + "\"}").expect(200);
    create("10002", value).expect(400);
    String options = "3/field/" + field + "/context/" + context(field) + "/option";
    String option =
        ada.post(options, "{\"options\": [{\"value\": \"Red\"}]}")
            .expect(200)
            .json()
            .at("/options/0/id")
            .asString();
    create("10002", value).expect(201);
    ada.delete(options + "/" + option).expect(400);
    var meta = ada.get("3/issue/createmeta/ABC/issuetypes/10002").expect(200).json().path("fields");
    assertThat(meta.valueStream().map(f -> f.path("fieldId").asString())).contains(field);
  }

  @Test
  void countsTheIssuesOfEachComponent() {
    project();
    component("Engine");
    component("Hull");
    component("Radio");
    create("10002", ", \"components\": [{\"name\": \"Engine\"}, {\"name\": \"Hull\"}]").expect(201);
    create("10002", ", \"components\": [{\"name\": \"Hull\"}]").expect(201);
    create("10002", "").expect(201);
    var page = ada.get("3/project/ABC/component").expect(200).json().path("values");
    assertThat(page.valueStream().map(c -> c.path("name").asString() + c.path("issueCount")))
        .containsExactly("Engine1", "Hull2", "Radio0");
  }

  private void component(String name) {
    ada.post("3/component", "{\"project\": \"ABC\", \"name\": \"%s\"}".formatted(name)).expect(201);
  }

  @Test
  void hidesAFieldFromIssueTypesOutsideItsContext() {
    String project = project();
    String field = selectField();
    ada.post(
            "3/field/" + field + "/context",
            """
            {"name": "Bugs only", "projectIds": ["%s"], "issueTypeIds": ["10003"]}\
            """
                .formatted(project))
        .expect(201);
    String tab = ada.get("3/screens/1/tabs").expect(200).json().at("/0/id").asString();
    ada.post("3/screens/1/tabs/" + tab + "/fields", "{\"fieldId\": \"" + field + "\"}").expect(200);
    assertThat(fieldIds("10002")).doesNotContain(field);
    assertThat(fieldIds("10003")).contains(field);
  }

  private java.util.List<String> fieldIds(String type) {
    return ada.get("3/issue/createmeta/ABC/issuetypes/" + type)
        .expect(200)
        .json()
        .path("fields")
        .valueStream()
        .map(f -> f.path("fieldId").asString())
        .toList();
  }

  @Test
  void setsTheNameOfAnEpicAndOfNothingElseInASoftwareProject() {
    String me = site.accounts().byEmail("ada@acme.example").orElseThrow().accountId();
    ada.post(
            "3/project",
            """
            {"key": "ABC", "name": "Abc", "leadAccountId": "%s",
             "projectTemplateKey": "com.pyxis.greenhopper.jira:gh-simplified-basic"}\
            """
                .formatted(me))
        .expect(201);
    String name = ", \"customfield_10011\": \"Big\"";
    create("10000", name).expect(201);
    assertThat(create("10003", name).expect(400).error("customfield_10011")).isNotEmpty();
  }

  @Test
  void readsAnArchivedProjectAndWritesNothingInIt() {
    project();
    long id = create("10002", "").expect(201).json().path("id").asLong();
    String match = "{\"issueIds\": [" + id + "], \"jqls\": [\"project = ABC\"]}";
    assertThat(ada.post("3/jql/match", match).expect(200).json().at("/matches/0/matchedIssues"))
        .hasSize(1);
    ada.post("3/project/ABC/archive", "").expect(204);
    assertThat(ada.post("3/jql/match", match).expect(200).json().at("/matches/0/matchedIssues"))
        .isEmpty();
    ada.get("3/issue/ABC-1").expect(200);
    ada.put("3/issue/ABC-1", "{\"fields\": {\"summary\": \"T\"}}").expect(400);
    create("10002", "").expect(400);
    ada.post("3/project/ABC/restore", "").expect(200);
    ada.put("3/issue/ABC-1", "{\"fields\": {\"summary\": \"T\"}}").expect(204);
  }

  @Test
  void walksTheWorkflowThatTheSchemeGives() {
    project();
    String key = create("10002", "").expect(201).json().path("key").asString();
    var transitions = ada.get("3/issue/" + key + "/transitions").expect(200).json();
    assertThat(transitions.path("transitions").valueStream().map(t -> t.path("name").asString()))
        .contains("In Progress", "Done");
    ada.post("3/issue/" + key + "/transitions", "{\"transition\": {\"id\": \"31\"}}").expect(204);
    assertThat(
            ada.get("3/issue/" + key + "?fields=status")
                .expect(200)
                .json()
                .at("/fields/status/name")
                .asString())
        .isEqualTo("Done");
  }

  @Test
  void needsAParentForASubtask() {
    project();
    create("10004", "").expect(400);
    String parent = create("10002", "").expect(201).json().path("key").asString();
    create("10004", ", \"parent\": {\"key\": \"" + parent + "\"}").expect(201);
  }

  @Test
  void keepsSchemesThatIssuesNeed() {
    String project = project();
    create("10003", "").expect(201);
    String scheme =
        ada.post("3/issuetypescheme", "{\"name\": \"No bugs\", \"issueTypeIds\": [\"10002\"]}")
            .expect(201)
            .json()
            .path("issueTypeSchemeId")
            .asString();
    ada.put(
            "3/issuetypescheme/project",
            "{\"issueTypeSchemeId\": \"%s\", \"projectId\": \"%s\"}".formatted(scheme, project))
        .expect(400);
    ada.put("3/workflowscheme/project", "{\"projectId\": \"%s\"}".formatted(project)).expect(400);
  }

  @Test
  void takesIssuesAwayWithTheirProject() {
    project();
    String key = create("10002", "").expect(201).json().path("key").asString();
    ada.delete("3/project/ABC?enableUndo=false").expect(204);
    ada.get("3/issue/" + key).expect(404);
    project();
    assertThat(create("10002", "").expect(201).json().path("key").asString()).isEqualTo("ABC-1");
  }

  @Test
  void implementsNoOperationTwice() {
    assertThat(WholeSite.inMemory(site).product().implemented())
        .hasSizeGreaterThan(250)
        .contains("createIssue", "createProject", "createWorkflows");
  }
}

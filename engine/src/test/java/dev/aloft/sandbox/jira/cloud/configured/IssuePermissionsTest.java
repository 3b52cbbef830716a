package dev.aloft.sandbox.jira.cloud.configured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Issues do what the project's permission scheme allows their caller, and nothing else. */
@Tag("shared")
class IssuePermissionsTest {

  private final JiraSite site =
      JiraSite.withAdministrator(
          "acme", Clock.systemUTC(), "ada@acme.example", "Ada Admin", "secret-1");
  private final Account bobAccount = site.addUser("bob@acme.example", "Bob User");
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product(), contract);
  private final JiraClient ada = new JiraClient(sandbox.address(), "ada@acme.example", "secret-1");
  private final JiraClient bob = new JiraClient(sandbox.address(), "bob@acme.example", "secret-2");

  @BeforeEach
  void start() {
    site.accounts().token(bobAccount.accountId(), "secret-2");
    ada.post(
            "3/project",
            """
            {"key": "ABC", "name": "Abc", "projectTypeKey": "software", "leadAccountId": "%s"}\
            """
                .formatted(site.accounts().byEmail("ada@acme.example").orElseThrow().accountId()))
        .expect(201);
  }

  @AfterEach
  void stop() {
    ada.close();
    bob.close();
    sandbox.close();
    contract.assertClean();
  }

  private static JiraClient.Answer create(JiraClient who, String more) {
    return who.post(
        "3/issue",
        """
        {"fields": {"project": {"key": "ABC"}, "issuetype": {"id": "10002"}, "summary": "S"%s}}\
        """
            .formatted(more));
  }

  private static JiraClient.Answer comment(JiraClient who, String key) {
    return who.post(
        "3/issue/" + key + "/comment",
        """
        {"body": {"type": "doc", "version": 1, "content": []}}\
        """);
  }

  private String reporter(Account account) {
    return ", \"reporter\": {\"accountId\": \"%s\"}".formatted(account.accountId());
  }

  private void closeToOthers() {
    JsonNode scheme =
        ada.post(
                "3/permissionscheme",
                """
                {"name": "Closed", "permissions": [
                 {"permission": "BROWSE_PROJECTS", "holder": {"type": "projectRole", "value": "10002"}},
                 {"permission": "BROWSE_PROJECTS", "holder": {"type": "reporter"}},
                 {"permission": "CREATE_ISSUES", "holder": {"type": "projectRole", "value": "10002"}}]}\
                """)
            .expect(201)
            .json();
    ada.put("3/project/ABC/permissionscheme", "{\"id\": %d}".formatted(scheme.path("id").asLong()))
        .expect(200);
  }

  @Test
  void anOrdinaryUserWorksButHasNoSayOverOthersThings() {
    String key = create(bob, "").expect(201).json().path("key").asString();
    create(bob, reporter(bobAccount)).expect(400);
    create(ada, reporter(bobAccount)).expect(201);
    String own = comment(bob, key).expect(201).json().path("id").asString();
    String others = comment(ada, key).expect(201).json().path("id").asString();

    bob.delete("3/issue/" + key + "/comment/" + others).expect(400);
    bob.delete("3/issue/" + key + "/comment/" + own).expect(204);
    bob.delete("3/issue/" + key).expect(403);
    JsonNode meta = bob.get("3/issue/" + key + "/editmeta").expect(200).json().path("fields");
    assertThat(meta.has("summary")).isTrue();
    assertThat(meta.has("reporter")).isFalse();
    bob.put("3/issue/" + key, "{\"fields\": {\"summary\": \"T\"}}").expect(204);
    ada.delete("3/issue/" + key).expect(204);
  }

  @Test
  void whatMayNotBeBrowsedDoesNotExist() {
    String key = create(ada, "").expect(201).json().path("key").asString();
    JsonNode made = create(ada, reporter(bobAccount)).expect(201).json();
    String bobs = made.path("key").asString();
    closeToOthers();

    bob.get("3/issue/" + key).expect(404);
    comment(bob, key).expect(404);
    create(bob, "").expect(400);
    bob.get("3/issue/" + bobs).expect(200);
    bob.put("3/issue/" + bobs, "{\"fields\": {\"summary\": \"T\"}}").expect(400);
    comment(bob, bobs).expect(400);
    assertThat(bob.get("3/issue/" + bobs + "/editmeta").expect(200).json().path("fields"))
        .isEmpty();
    JsonNode found =
        bob.get(
                "3/search/jql?jql=project%3DABC&fields=key&reconcileIssues="
                    + made.path("id").asString())
            .expect(200)
            .json();
    assertThat(found.path("issues").valueStream().map(one -> one.path("key").asString()))
        .containsExactly(bobs);
    assertThat(bob.get("3/issue/" + bobs + "/transitions").expect(200).json().path("transitions"))
        .isEmpty();
  }

  @Test
  void peopleAreFoundByWhatTheyMayDo() {
    String query = "&query=bob";
    assertThat(ada.get("3/user/assignable/search?project=ABC" + query).expect(200).json())
        .hasSize(1);
    assertThat(
            ada.get("3/user/assignable/multiProjectSearch?projectKeys=ABC" + query)
                .expect(200)
                .json())
        .hasSize(1);
    ada.get("3/user/assignable/search?query=bob").expect(400);
    ada.get("3/user/assignable/search?project=NONE&query=bob").expect(404);
    assertThat(ada.get("3/user/viewissue/search?projectKey=ABC" + query).expect(200).json())
        .hasSize(1);
    String all = "3/user/permission/search?projectKey=ABC&permissions=";
    assertThat(ada.get(all + "EDIT_ISSUES" + query).expect(200).json()).hasSize(1);
    assertThat(ada.get(all + "EDIT_ISSUES,MODIFY_REPORTER" + query).expect(200).json()).isEmpty();
    bob.get(all + "EDIT_ISSUES" + query).expect(403);
    closeToOthers();
    assertThat(ada.get("3/user/viewissue/search?projectKey=ABC" + query).expect(200).json())
        .isEmpty();
  }

  @Test
  void pickersShowPeopleAndGroups() {
    JsonNode both = ada.get("3/groupuserpicker?query=admin").expect(200).json();
    assertThat(both.path("users").path("total").asInt()).isEqualTo(1);
    assertThat(both.path("groups").path("total").asInt()).isPositive();
    JsonNode picked = ada.get("3/user/picker?query=bob").expect(200).json();
    assertThat(picked.path("users").path(0).path("html").asString())
        .isEqualTo("<strong>Bob</strong> User");
    ada.get("3/user/picker").expect(400);
  }

  @Test
  void permissionsAreCheckedInBulk() {
    String project = ada.get("3/project/ABC").expect(200).json().path("id").asString();
    String body =
        """
        {"accountId": "%s", "globalPermissions": ["ADMINISTER"],
         "projectPermissions": [{"permissions": ["EDIT_ISSUES", "DELETE_ISSUES"], "projects": [%s]}]}\
        """
            .formatted(bobAccount.accountId(), project);
    JsonNode may = ada.post("3/permissions/check", body).expect(200).json();
    assertThat(may.path("globalPermissions")).isEmpty();
    assertThat(may.path("projectPermissions").path(0).path("projects")).hasSize(1);
    assertThat(may.path("projectPermissions").path(1).path("projects")).isEmpty();
    bob.post("3/permissions/check", body).expect(200);
    JsonNode projects =
        bob.post("3/permissions/project", "{\"permissions\": [\"DELETE_ISSUES\"]}")
            .expect(200)
            .json();
    assertThat(projects.path("projects")).isEmpty();
  }
}

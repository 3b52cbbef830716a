package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.ServerInfoResource;
import dev.aloft.sandbox.jira.cloud.user.UserResource;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class DispatcherTest {

  private final JiraSite site =
      JiraSite.withAdministrator(
          "acme", Clock.systemUTC(), "ada@acme.example", "Ada Admin", "secret-1");
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox = Sandbox.start(product(), contract);
  private final JiraClient ada = new JiraClient(sandbox.address(), "ada@acme.example", "secret-1");

  private JiraCloud product() {
    return new JiraCloud(
        site, List.of(new UserResource(site, new UserViews(site)), new ServerInfoResource(site)));
  }

  @AfterEach
  void stop() {
    ada.close();
    sandbox.close();
    contract.assertClean();
  }

  @Test
  void tellsTheCallerWhoHeIs() {
    var answer = ada.get("3/myself").expect(200);
    assertThat(answer.json().path("emailAddress").asString()).isEqualTo("ada@acme.example");
    assertThat(answer.headers()).containsKey("X-AAccountId");
  }

  @Test
  void refusesAWrongToken() {
    try (var wrong = new JiraClient(sandbox.address(), "ada@acme.example", "secret-2")) {
      var answer = wrong.get("3/myself").expect(401);
      assertThat(answer.headers()).doesNotContainKey("X-AAccountId");
    }
  }

  @Test
  void answers501WithTheOperationIdForWhatIsNotImplemented() {
    assertThat(ada.get("3/announcementBanner").expect(501).messages()).contains("getBanner");
  }

  @Test
  void answers410ForRemovedOperations() {
    ada.get("3/search?jql=project=X").expect(410);
    ada.get("2/issue/createmeta").expect(410);
    ada.get("2/workflow").expect(410);
  }

  @Test
  void knowsUnknownPathsAndWrongMethodsApart() {
    ada.get("3/nothing/here").expect(404);
    assertThat(ada.delete("3/myself").expect(405).headers().get("Allow")).isEqualTo("GET");
  }

  /** Clients in daily use send some; no contract is listening. */
  @Test
  void overlooksUnknownQueryParameters() {
    try (Sandbox unheard = Sandbox.start(product());
        var client = new JiraClient(unheard.address(), "ada@acme.example", "secret-1")) {
      client.get("3/myself?expnad=groups").expect(200);
    }
  }

  @Test
  void servesTheSameOperationInBothVersions() {
    assertThat(ada.get("2/serverInfo").expect(200).json().path("deploymentType").asString())
        .isEqualTo("Cloud");
    ada.get("3/serverInfo").expect(200);
  }
}

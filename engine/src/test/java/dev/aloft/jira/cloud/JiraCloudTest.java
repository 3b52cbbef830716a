package dev.aloft.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.FakeTime;
import dev.aloft.http.LostAnswer;
import dev.aloft.http.SiteRefusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

class JiraCloudTest {

  private static final Map<String, String> OURS = Map.of("X-AAccountId", "me");
  private static final String ME = "{\"accountId\": \"me\"}";
  private static final String CLOUD =
      "{\"deploymentType\": \"Cloud\", \"baseUrl\": \"https://b\", \"version\": \"1001\"}";

  private final ScriptedSite site = ScriptedSite.inOrder();
  private final JiraCloud cloud = new JiraCloud(site, new FakeTime(), new FakeTime());

  @Test
  void connectsAsAnAdministratorOfACloudSite() {
    site.then(200, OURS, ME).then(200, CLOUD).then(200, permission(true));
    assertThat(cloud.connect()).isEqualTo(new Connection("me", "https://b", "1001"));
  }

  @Test
  void refusesToGoOnAsNobody() {
    site.then(200, Map.of("X-AAccountId", "unidentified"), ME);
    assertThat(problem(cloud::connect)).hasMessageContaining("ALOFT-CLOUD-002");
  }

  @Test
  void refusesAServer() {
    site.then(200, OURS, ME).then(200, "{\"deploymentType\": \"Server\"}");
    assertThat(problem(cloud::connect)).hasMessageContainingAll("ALOFT-CLOUD-004", "'Server'");
  }

  @Test
  void refusesAnAccountThatIsNoAdministrator() {
    site.then(200, OURS, ME).then(200, CLOUD).then(200, permission(false));
    assertThat(problem(cloud::connect)).hasMessageContaining("ALOFT-CLOUD-003");
  }

  @Test
  void namesAnAddressThatIsNoJira() {
    site.then(404, "{}");
    assertThat(problem(cloud::connect)).hasMessageContaining("ALOFT-CLOUD-001");
  }

  @Test
  void namesAWrongToken() {
    site.then(401, "{\"errorMessages\": [\"Client must be authenticated\"]}");
    assertThat(problem(cloud::connect)).hasMessageContaining("ALOFT-SITE-001");
  }

  @Test
  void whatIsNotThereIsEmptyAndWhatIsForbiddenIsNot() {
    site.then(404, "{}").then(403, "{}");
    assertThat(cloud.projects().get("OPS", List.of())).isEmpty();
    assertThatThrownBy(() -> cloud.projects().get("OPS", List.of()))
        .isInstanceOf(SiteRefusal.class);
  }

  @Test
  void findsAccountsByTheExactAddressOnly() {
    site.then(
            200,
            """
            [{"accountId": "a", "active": true, "emailAddress": "jane@acme.example"},
             {"accountId": "b", "active": true, "emailAddress": "jane@acme.example.org"},
             {"accountId": "c", "active": false},
             {"accountId": "d", "accountType": "app", "emailAddress": "jane@acme.example"}]
            """)
        .then(200, "[]");
    assertThat(cloud.users().findByEmail("Jane@acme.example"))
        .extracting(Users.EmailHit::accountId, Users.EmailHit::addressShown)
        .containsExactly(tuple("a", true), tuple("c", false));
  }

  @Test
  void saysWhatBecameOfEachIssueOfABulkCreate() {
    site.then(
        201,
        """
        {"issues": [{"id": "1", "key": "A-1"}, {"id": "3", "key": "A-2"}],
         "errors": [{"status": 400, "failedElementNumber": 1, "elementErrors":
           {"errorMessages": ["no"], "errors": {"summary": "too long"}}}]}
        """);
    assertThat(cloud.issues().createBulk(TextForm.WIKI, issues(3)))
        .containsExactly(
            new Issues.Created("1", "A-1"),
            new Issues.Refused(400, Map.of("", "no", "summary", "too long")),
            new Issues.Created("3", "A-2"));
    assertThat(site.requests().getFirst().path()).isEqualTo("/rest/api/2/issue/bulk");
  }

  @Test
  void aBulkCreateThatIsRefusedWholeStillSaysWhyForEach() {
    site.then(
        400,
        """
        {"issues": [], "errors": [
          {"status": 400, "failedElementNumber": 0, "elementErrors": {"errors": {"a": "b"}}}]}
        """);
    assertThat(cloud.issues().createBulk(TextForm.WIKI, issues(1)))
        .containsExactly(new Issues.Refused(400, Map.of("a", "b")));
  }

  @Test
  void aBulkCreateRefusedAsARequestIsARefusal() {
    site.then(400, "{\"errorMessages\": [\"Invalid request payload\"], \"errors\": {}}");
    assertThatThrownBy(() -> cloud.issues().createBulk(TextForm.WIKI, issues(1)))
        .isInstanceOf(SiteRefusal.class);
  }

  @Test
  void aCreateAnsweredWithoutAnIdHasAnUnknownOutcome() {
    site.then(201, "{}");
    assertThatThrownBy(() -> cloud.components().create(JiraApi.object()))
        .isInstanceOf(LostAnswer.class)
        .hasMessageContaining("lacks id");
  }

  @Test
  void aBulkCreateThatForgetsAnIssueIsNotTrusted() {
    site.then(201, "{\"issues\": [{\"id\": \"1\", \"key\": \"A-1\"}], \"errors\": []}");
    assertThatThrownBy(() -> cloud.issues().createBulk(TextForm.WIKI, issues(2)))
        .isInstanceOf(LostAnswer.class);
  }

  @Test
  void refusesToSendMoreThanTheSiteTakes() {
    assertThatThrownBy(() -> cloud.issues().createBulk(TextForm.WIKI, issues(51)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void aRemoteLinkNeedsItsGlobalId() {
    assertThatThrownBy(() -> cloud.remoteLinks().put("A-1", JiraApi.object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<JsonNode> issues(int count) {
    return Stream.<JsonNode>generate(JiraApi::object).limit(count).toList();
  }

  private static ProblemException problem(Executable connect) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, connect::execute);
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(problem.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.next()).isPresent());
    return problem;
  }

  private static String permission(boolean have) {
    return "{\"permissions\": {\"ADMINISTER\": {\"havePermission\": " + have + "}}}";
  }
}

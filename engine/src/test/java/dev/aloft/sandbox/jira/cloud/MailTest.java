package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.mail.Mail;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom the product would write to: Ada administers and acts, Bob and Eve are told. */
@Tag("shared")
class MailTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final ContractListener contract = ContractListener.jiraCloud();
  private WholeSite whole = site(Behaviour.usual());
  private Account bob = person("Bob");
  private Account eve = person("Eve");
  private JiraClient ada = client();

  private static WholeSite site(Behaviour behaviour) {
    JiraSite site = new JiraSite("acme", CLOCK, behaviour);
    site.addAdministrator("ada@acme.example", "Ada", "token");
    return WholeSite.inMemory(site);
  }

  private Account person(String name) {
    return whole.site().addUser(name.toLowerCase(Locale.ROOT) + "@acme.example", name);
  }

  private JiraClient client() {
    Sandbox sandbox = Sandbox.start(whole.product(), contract);
    JiraClient client = new JiraClient(sandbox.address(), "ada@acme.example", "token");
    open.addAll(List.of(client, sandbox));
    return client;
  }

  private void become(Behaviour behaviour) {
    whole = site(behaviour);
    bob = person("Bob");
    eve = person("Eve");
    ada = client();
    makeProject();
  }

  @BeforeEach
  void makeProject() {
    ada.post(
            "3/project",
            """
            {"key": "OPS", "name": "Ops", "projectTypeKey": "software", "leadAccountId": "%s"}
            """
                .formatted(
                    whole.site().accounts().byEmail("ada@acme.example").orElseThrow().accountId()))
        .expect(201);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    contract.assertClean();
  }

  private void issue(String... more) {
    String type =
        ada.get("3/issue/createmeta/OPS/issuetypes")
            .expect(200)
            .json()
            .path("issueTypes")
            .path(0)
            .path("id")
            .asString();
    String fields =
        "\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"id\": \""
            + type
            + "\"}, \"summary\": \"s\"";
    ada.post("2/issue", "{\"fields\": {" + fields + String.join("", more) + "}}").expect(201);
  }

  private String assignedTo(Account account) {
    return ", \"assignee\": {\"accountId\": \"" + account.accountId() + "\"}";
  }

  /** Who would have got what, oldest first. */
  private List<String> mails() {
    return whole.mails().newest().reversed().stream()
        .map(mail -> name(mail) + " " + mail.issue() + " " + mail.why())
        .toList();
  }

  private String name(Mail mail) {
    return whole.site().accounts().find(mail.to()).orElseThrow().displayName();
  }

  @Test
  void thoseWhomTheSchemeNamesHearOfWhatOthersDo() {
    issue(assignedTo(bob));
    ada.post("3/issue/OPS-1/watchers", "\"" + eve.accountId() + "\"").expect(204);
    ada.post("2/issue/OPS-1/comment", "{\"body\": \"words\"}").expect(201);
    ada.put("3/issue/OPS-1", "{\"fields\": {\"summary\": \"t\"}}").expect(204);
    ada.put("3/issue/OPS-1/assignee", "{\"accountId\": \"" + eve.accountId() + "\"}").expect(204);

    assertThat(mails())
        .containsExactly(
            "Bob OPS-1 Issue Created",
            "Bob OPS-1 Issue Commented",
            "Eve OPS-1 Issue Commented",
            "Bob OPS-1 Issue Updated",
            "Eve OPS-1 Issue Updated",
            "Eve OPS-1 Issue Assigned");
  }

  @Test
  void anAdministratorMayKeepAnEditQuiet() {
    issue(assignedTo(bob));
    ada.put("3/issue/OPS-1?notifyUsers=false", "{\"fields\": {\"summary\": \"t\"}}").expect(204);

    assertThat(mails()).containsExactly("Bob OPS-1 Issue Created");
  }

  @Test
  void wordsForAFewReachOnlyThem() {
    issue(assignedTo(bob));
    String crew =
        ada.post("3/group", "{\"name\": \"crew\"}").expect(201).json().path("groupId").asString();
    String me = whole.site().accounts().byEmail("ada@acme.example").orElseThrow().accountId();
    ada.post("3/group/user?groupId=" + crew, "{\"accountId\": \"" + me + "\"}").expect(201);
    ada.post(
            "2/issue/OPS-1/comment",
            "{\"body\": \"words\", \"visibility\": {\"type\": \"group\", \"identifier\": \"%s\"}}"
                .formatted(crew))
        .expect(201);

    assertThat(mails()).containsExactly("Bob OPS-1 Issue Created");
  }

  @Test
  void whoIsGoneHearsNothing() {
    issue(assignedTo(bob));
    whole.site().accounts().put(bob.withActive(false));
    ada.post("2/issue/OPS-1/comment", "{\"body\": \"words\"}").expect(201);

    assertThat(mails()).containsExactly("Bob OPS-1 Issue Created");
  }

  @Test
  void aProjectWithoutASchemeIsSilent() {
    ada.put("3/project/OPS", "{\"notificationScheme\": " + silent() + "}").expect(200);
    issue(assignedTo(bob));

    assertThat(mails()).isEmpty();
  }

  private String silent() {
    return ada.post("3/notificationscheme", "{\"name\": \"Silent\", \"description\": \"\"}")
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void mentionsMailOnlyWhereTheSiteDoesSo() {
    issue();
    String words = "{\"body\": \"[~accountid:" + eve.accountId() + "] look\"}";
    ada.post("2/issue/OPS-1/comment", words).expect(201);
    assertThat(mails()).isEmpty();
    assertThat(whole.mails().mentions()).isOne();

    become(Behaviour.usual().with(Quirk.MENTIONS_MAIL));
    issue();
    words = "{\"body\": \"[~accountid:" + eve.accountId() + "] look\"}";
    String comment =
        ada.post("2/issue/OPS-1/comment", words).expect(201).json().path("id").asString();
    ada.put("2/issue/OPS-1/comment/" + comment, words).expect(200);
    assertThat(mails()).containsExactly("Eve OPS-1 " + Mail.MENTION);
  }
}

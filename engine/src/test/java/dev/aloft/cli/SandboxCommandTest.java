package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.report.SandboxView;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aloft sandbox}: what is done while it is up stands in for a person with a client. */
class SandboxCommandTest {

  private static final String EMAIL = "admin@sandbox.example";

  @TempDir Path folder;

  private final List<URI> served = new ArrayList<>();

  private ShellRun sandbox(Consumer<JiraClient> meanwhile, String... words) {
    return SandboxRun.of(
        folder,
        server -> {
          served.add(server.address());
          try (JiraClient client = new JiraClient(server.address(), EMAIL, SandboxRun.TOKEN)) {
            meanwhile.accept(client);
          }
        },
        words);
  }

  @Test
  void servesAllProductsOfTheSiteAndItsOrganization() {
    ShellRun run =
        sandbox(
            client -> {
              project(client);
              client.get("/rest/agile/1.0/board").expect(200);
              client.get("/rest/servicedeskapi/info").expect(200);
              client.get("/wiki/api/v2/spaces").expect(200);
            },
            "sandbox");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).containsPattern("admin +http://localhost:[0-9]+ ");
  }

  @Test
  void servesSeveralSitesInOneProcess() {
    List<String> names = new ArrayList<>();
    ShellRun run =
        SandboxRun.of(
            folder,
            server -> {
              for (Served site : ((SandboxGroup) server).sites()) {
                served.add(site.address());
              }
              names.add(
                  PlainClient.basic(served.get(1), "admin", SandboxRun.TOKEN)
                      .get("/rest/api/2/myself")
                      .expect(200)
                      .json()
                      .path("name")
                      .asString());
              PlainClient.basic(served.get(2), "admin", SandboxRun.TOKEN)
                  .get("/rest/api/space")
                  .expect(200);
              PlainClient.basic(served.get(3), EMAIL, SandboxRun.TOKEN)
                  .get("/rest/api/3/myself")
                  .expect(200);
              assertThat(
                      PlainClient.anonymous(served.getFirst())
                          .get("/")
                          .expect(200)
                          .json()
                          .asString())
                  .contains("emea", "Jira Data Center", served.get(1).toString())
                  .contains("wiki", "Confluence Data Center", served.get(2).toString());
            },
            "sandbox",
            "--json",
            "--data",
            "kept",
            "--beside",
            "jira-data-center:emea",
            "--beside",
            "confluence-data-center:wiki",
            "--beside",
            "jira-cloud:us");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    OutputSchema.assertValid("sandbox", run.out());
    assertThat(names).containsExactly("admin");
    assertThat(folder.resolve("kept/beside/emea/site.db")).exists();
    for (URI address : served) {
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), address.getPort()))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void saysWhatIsWrongWithASiteThatShallStandBeside() {
    Map<String, String> wrong =
        Map.of(
            "emea", "PRODUCT:NAME",
            "bamboo:emea", "jira-cloud or jira-data-center or confluence-data-center",
            "jira-data-center:EMEA", "small letters",
            "jira-data-center:sandbox", "two sites would be named \"sandbox\"",
            "jira-data-center:emea=none.zip", "none.zip");
    wrong.forEach((word, said) -> {
      ShellRun run = sandbox(client -> {}, "sandbox", "--beside", word);

      assertThat(run.exitCode()).as(word).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.err()).contains(said);
    });
    assertThat(served).isEmpty();
  }

  private static void project(JiraClient client) {
    String me = client.get("3/myself").expect(200).json().path("accountId").asString();
    client
        .post(
            "3/project",
            """
            {"key": "OPS", "name": "Operations", "projectTypeKey": "software",
             "leadAccountId": "%s"}
            """
                .formatted(me))
        .expect(201);
  }

  @Test
  void servesASiteUntilItIsStopped() {
    ShellRun run = sandbox(client -> client.get("3/myself").expect(200), "sandbox");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("The sandbox is up at " + served.getFirst(), EMAIL, "made-up", "Ctrl-C")
        .contains("gone when it stops");
    assertThatThrownBy(
            () -> new Socket(InetAddress.getLoopbackAddress(), served.getFirst().getPort()))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void refusesWhatComesTooFast() {
    sandbox(
        client -> {
          int refused = 0;
          for (int i = 0; i < 60 && refused == 0; i++) {
            refused += client.get("3/myself").status() == 429 ? 1 : 0;
          }
          assertThat(refused).isOne();
        },
        "sandbox",
        "--limits",
        "pessimistic");
  }

  @Test
  void confluenceHasRolesInSpacesAsASwitchSays() {
    for (var one : Map.of("no-space-roles", "PRE_ROLES", "space-roles-only", "ROLES").entrySet()) {
      sandbox(
          client ->
              assertThat(client.get("/wiki/api/v2/space-role-mode").json().path("mode"))
                  .hasToString("\"" + one.getValue() + "\""),
          "sandbox",
          "--switch",
          one.getKey());
    }
  }

  @Test
  void behavesTheOtherWayWhereASwitchSaysSo() {
    sandbox(
        client -> {
          project(client);
          String type =
              client
                  .get("3/issue/createmeta/OPS/issuetypes")
                  .expect(200)
                  .json()
                  .at("/issueTypes/0/id")
                  .asString();
          client
              .post(
                  "3/issue",
                  """
                  {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "%s"}, "summary": "s"}}
                  """
                      .formatted(type))
              .expect(201);
          assertThat(client.get("3/issue/OPS-1/watchers").expect(200).json().path("watchCount"))
              .hasToString("1");
        },
        "sandbox",
        "--switch",
        "mentions-mail,autowatch");

    ShellRun elsewhere =
        sandbox(client -> {}, "sandbox", "--product", "jira-data-center", "--switch", "autowatch");
    assertThat(elsewhere.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(elsewhere.err()).contains("a Data Center has no such switches");
  }

  @Test
  void letsRequestsGoWrongAsAScriptSays() throws IOException {
    Files.writeString(
        folder.resolve("faults.yaml"),
        "rules: [{requests: {path: /rest/api/3/myself, nth: 2}, fault: status, status: 503}]");
    sandbox(
        client -> {
          client.get("3/myself").expect(200);
          client.get("3/myself").expect(503);
          client.get("3/myself").expect(200);
        },
        "sandbox",
        "--faults",
        "faults.yaml");

    ShellRun missing = sandbox(client -> {}, "sandbox", "--faults", "none.yaml");
    assertThat(missing.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(missing.err()).contains("none.yaml cannot be read");
  }

  @Test
  void saysThatADataCenterIsNotKeptUnlessItIs() {
    ShellRun run = sandbox(client -> {}, "sandbox", "--product", "jira-data-center");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("a temporary folder, gone when it stops (--data DIR keeps it)");
  }

  @Test
  void verifiesDomainsAndTellsWhatASpecSaysOfTheOrganization() {
    ShellRun run =
        SandboxRun.of(
            folder,
            server -> make(SandboxRun.cloud(server).administration()),
            "sandbox",
            "--data",
            "kept",
            "--domain",
            "Acme.example",
            "--domain",
            "b.example");

    assertThat(run.out())
        .containsPattern("org id +[0-9a-f-]{36}\n")
        .containsPattern("directory [0-9a-f-]{36} .*verified: acme.example, b.example");
    assertThat(sandbox(client -> {}, "sandbox", "--data", "kept").out())
        .as("they are kept")
        .contains("verified: acme.example, b.example");
    assertThat(sandbox(client -> {}, "sandbox").out()).doesNotContain("directory");
    assertThat(sandbox(client -> {}, "sandbox", "--domain", "p@b.example").exitCode())
        .isEqualTo(ExitCode.INVALID_INPUT);
    ShellRun elsewhere =
        sandbox(client -> {}, "sandbox", "--product", "jira-data-center", "--domain", "b.example");
    assertThat(elsewhere.err()).contains("a Data Center has none");
  }

  private static void make(SandboxView.Administration organization) {
    try (PlainClient key = PlainClient.bearer(organization.address(), SandboxRun.TOKEN)) {
      key.get("/admin/v1/orgs/" + organization.organization()).expect(200);
      key.post(
              "/scim/directory/" + organization.directory() + "/Users",
              """
              {"userName": "jane", "emails": [{"value": "jane@acme.example", "primary": true}]}\
              """)
          .expect(201);
    }
  }

  @Test
  void tellsScriptsAllThatTheyNeed() {
    ShellRun run = sandbox(client -> {}, "sandbox", "--json", "--name", "acme", "--data", "kept");

    OutputSchema.assertValid("sandbox", run.out());
    assertThat(run.out()).contains(served.getFirst().toString(), "\"site\": \"acme\"", "made-up");
    assertThat(run.out()).contains("\"organization\"", "\"directory\"");
  }

  @Test
  void goesOnWithWhatItsFolderHolds() {
    sandbox(SandboxCommandTest::project, "sandbox", "--data", "kept", "--name", "acme");
    ShellRun run =
        sandbox(client -> client.get("3/project/OPS").expect(200), "sandbox", "--data", "kept");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("acme (Jira and Confluence Cloud)", folder.resolve("kept").toString());
  }

  @Test
  void opensOnlyWithTheTokenOfThisStart() {
    sandbox(
        client -> client.get("3/myself").expect(200),
        "sandbox",
        "--data",
        "kept",
        "--token",
        "made-up");
    sandbox(
        client -> client.get("3/myself").expect(401),
        "sandbox",
        "--data",
        "kept",
        "--token",
        "another");
  }

  @Test
  void doesNotShareAFolderWithAnotherSandbox() {
    List<ShellRun> second = new ArrayList<>();
    sandbox(
        client -> second.add(sandbox(other -> {}, "sandbox", "--data", "kept")),
        "sandbox",
        "--data",
        "kept");

    assertThat(second.getFirst().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(second.getFirst().err()).contains("ALOFT-CLI-020", "site.db");
  }

  @Test
  void saysWhenThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ShellRun run =
          sandbox(client -> {}, "sandbox", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.err()).contains("ALOFT-CLI-021");
    }
  }

  @Test
  void refusesWhatNoSiteIsCalled() {
    for (List<String> words :
        List.of(
            List.of("--name", "Acme Inc"), List.of("--email", "nobody"), List.of("--port", "-1"))) {
      ShellRun run = sandbox(client -> {}, "sandbox", words.getFirst(), words.getLast());

      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.err()).contains("ALOFT-CLI-003", words.getFirst());
    }
  }
}

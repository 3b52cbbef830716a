package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.run.OpenSource;
import dev.aloft.run.RehearsalSites.RehearsalSite;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of a migration, one after the other, as their user meets them. */
class JourneyTest {

  private static final String BACKUP =
      """
      <entity-engine-xml>
      <Project id="1" name="Ops" key="OPS" lead="ann" counter="3"/>
      <Directory id="1" position="0" directoryName="Internal" active="1"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann Able" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="0"
          displayName="Bob Gone" emailAddress="bob@acme.example"/>
      <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
      <Status id="1" sequence="1" name="Open" statuscategory="2"/>
      <Priority id="1" sequence="1" name="High" statusColor="#990000"/>
      <Issue id="10" key="OPS-1" number="1" project="1" type="1" status="1" priority="1"
          reporter="ann" creator="ann" assignee="bob" summary="Mend the quiet pump"
          created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
      <Issue id="11" key="OPS-3" number="3" project="1" type="1" status="1" priority="1"
          reporter="ann" creator="ann" summary="Paint the mast"
          created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
      <Action id="1" issue="10" author="bob" type="comment" actionbody="As soon as I can."
          created="2024-01-03 03:04:05.0" updated="2024-01-03 03:04:05.0"/>
      <OSPropertyEntry id="1" entityName="jira.properties" entityId="1" propertyKey="x" type="5"/>
      </entity-engine-xml>
      """;

  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Migration
      metadata: {name: acme}
      spec:
        source: {jira: {origins: [{type: xml-backup, path: entities.xml}]}}
        target:
          site: %s
          auth: {email: admin@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
      ---
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: archive@acme.example}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec:
        select: {source: default}
        content: all
        executor: rest
        keys: keep
        maxGapShare: 50 %%
      """;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private RehearsalSite site;

  @BeforeEach
  void open() throws IOException {
    site =
        new SandboxSites(CLOCK, ExchangeListener.none())
            .start(
                List.of(
                    new OpenSource.Person("ann@acme.example", "Ann Able"),
                    new OpenSource.Person("archive@acme.example", "Archive")),
                "admin@acme.example");
    Files.writeString(folder.resolve("entities.xml"), BACKUP);
    Files.writeString(folder.resolve("aloft.yaml"), SPEC.formatted(site.access("default").site()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void leadsFromAPlanOverItsApplyToAnEmptyPlan() {
    ShellRun plan = run("plan", "--out", "first.plan", "--detailed-exitcode");
    assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.CHANGES);
    Golden.assertMatches("cli/journey-plan.txt", masked(plan.out()));
    assertThat(run("show", "first.plan").out()).isEqualTo(plan.out());
    assertThat(run("show").exitCode()).isEqualTo(ExitCode.INVALID_INPUT);

    ShellRun apply = run("apply", "first.plan");
    assertThat(apply.exitCode()).as(apply.err()).isEqualTo(ExitCode.OK);
    Golden.assertMatches("cli/journey-apply.txt", masked(apply.out()));

    ShellRun second = run("plan", "--detailed-exitcode");
    assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(second.out()).contains("NOTHING TO DO");
    assertThat(run("show").out()).isEqualTo(second.out());

    ShellRun verify = run("verify");
    assertThat(verify.exitCode()).isEqualTo(ExitCode.OK);
    Golden.assertMatches("cli/journey-verify.txt", masked(verify.out()));
    Golden.assertMatches("cli/journey-state.txt", masked(run("state", "list").out()));
  }

  @Test
  void ofAPlanEndsWithZeroUnlessTheDetailedExitCodeIsAskedFor() {
    assertThat(run("plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run("plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.CHANGES);
  }

  @Test
  void ofAPlanEndsWithThreeForASpecThatCannotBeUsed() throws IOException {
    Files.writeString(folder.resolve("aloft.yaml"), "apiVersion: aloft/v1\nkind: Nonsense\n");

    assertThat(run("plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void ofAPlanEndsWithThreeWhenTheTokenIsRefused() {
    Environment environment = new Environment(Map.of("ATLASSIAN_TOKEN", "outdated"), folder, CLOCK);

    ShellRun plan = ShellRun.of(Commands.all(), environment, "plan", "--detailed-exitcode");

    assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void ofAPlanEndsWithOneWhenTheSiteRefusesARequest() throws IOException {
    HttpServer unwilling =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    unwilling.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(400, 2);
          exchange.getResponseBody().write(new byte[] {'{', '}'});
          exchange.close();
        });
    unwilling.start();
    try {
      String address = "http://localhost:" + unwilling.getAddress().getPort();
      Files.writeString(folder.resolve("aloft.yaml"), SPEC.formatted(address));

      ShellRun plan = run("plan", "--detailed-exitcode");

      assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.FAILED);
    } finally {
      unwilling.stop(0);
    }
  }

  @Test
  void neverPrintsAnAddressOrASummaryUnlessAsked() {
    run("plan", "--out", "first.plan");

    for (String form : List.of("--full", "--markdown", "--json", "--no-color")) {
      assertThat(run("show", "first.plan", form).out())
          .contains("acme")
          .doesNotContain("ann@", "bob@", "archive@", "quiet pump", "Paint the mast");
    }
    assertThat(run("show", "first.plan", "--full", "--reveal").out()).contains("ann@acme.example");
  }

  @Test
  void canBeRehearsedInOneGo() {
    ShellRun text = run("rehearse", "entities.xml");
    ShellRun json = run("rehearse", "entities.xml", "--json");

    assertThat(text.exitCode()).as(text.out()).isEqualTo(ExitCode.OK);
    Golden.assertMatches("cli/journey-rehearse.txt", masked(text.out()));
    OutputSchema.assertValid("rehearsal", json.out());
    JsonNode body = JsonMapper.shared().readTree(json.out());
    assertThat(body.at("/plan/create").asLong()).isPositive();
    assertThat(body.at("/apply/writes").asLong()).isPositive();
    assertThat(body.at("/secondPlan/changes").asLong(-1)).isZero();
    assertThat(body.at("/rebuiltPlan/changes").asLong(-1)).isZero();
    assertThat(body.at("/verify/differences").asLong(-1)).isZero();
    assertThat(body.at("/ledger/accounted")).isEqualTo(body.at("/ledger/read"));
    assertThat(body.at("/ledger/notYetSupported/OSPropertyEntry").asLong()).isEqualTo(1);
  }

  @Test
  void keepsARehearsalInAFolderThatIsASpecAgain() {
    run("rehearse", "entities.xml", "--keep", "kept");

    assertThat(run("validate", "kept").exitCode()).isEqualTo(ExitCode.OK);
  }

  private ShellRun run(String... words) {
    Environment environment =
        new Environment(Map.of("ATLASSIAN_TOKEN", "sandbox-token"), folder, CLOCK);
    return ShellRun.of(Commands.all(), environment, words);
  }

  /** Without what differs from run to run: times, ports, hashes and ids. */
  private static String masked(String text) {
    return text.replaceAll("\\d+\\.\\d s", "SECONDS s")
        .replaceAll("localhost:\\d+", "localhost:PORT")
        .replaceAll("(spec|fingerprint|source|snapshot) [0-9a-f]{8}", "$1 HASH")
        .replaceAll("(?m)  #\\S+$", "  #ID");
  }
}

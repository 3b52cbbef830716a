package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.testing.Keys;
import dev.aloft.value.Digest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpolationTest {

  @TempDir Path folder;
  private SpecFixture spec;

  @BeforeEach
  void begin() {
    spec = new SpecFixture(folder);
  }

  @Test
  void putsEnvironmentFilesAndVariablesIntoScalars() {
    spec.file("secrets/site.txt", "acme\n")
        .environment("BACKUPS", "/mnt/backups")
        .file(
            "m.yaml",
            migration(
                "${env:BACKUPS}/${var:day}.zip",
                "https://${file:secrets/site.txt}.atlassian.net",
                "{day: 2026-11-20}"));

    Migration migration = spec.blueprint().migration();

    assertThat(migration.source("default").orElseThrow().jira())
        .extracting(origin -> ((Origin.XmlBackup) origin).path())
        .containsExactly(Path.of("/mnt/backups/2026-11-20.zip"));
    assertThat(migration.target("default").orElseThrow().site())
        .hasToString("https://acme.atlassian.net");
  }

  @Test
  void theCommandLineWinsOverDeclaredVariables() {
    spec.file("m.yaml", migration("${var:day}.zip", "https://a.atlassian.net", "{day: monday}"))
        .variable("day", "friday");

    assertThat(spec.blueprint().migration().source("default").orElseThrow().jira())
        .extracting(origin -> ((Origin.XmlBackup) origin).path())
        .containsExactly(folder.resolve("friday.zip"));
  }

  @Test
  void aVariableMayComeFromTheEnvironmentAndThenStaysASecret() {
    spec.file(
        "m.yaml",
        """
        apiVersion: aloft/v1
        kind: Migration
        metadata: {name: acme}
        spec:
          source: {jira: {origins: [{type: xml-backup, path: jira.zip}]}}
          target: {site: https://a.atlassian.net, auth: {email: b@acme.example, token: "${var:token}"}}
          vars: {token: "${env:ATLASSIAN_TOKEN}"}
        """);

    Secret token = spec.blueprint().migration().target("default").orElseThrow().token();

    assertThat(token.name()).isEqualTo("env:ATLASSIAN_TOKEN");
    assertThat(token.reveal()).isEqualTo(SpecFixture.TOKEN);
  }

  @Test
  void aPlainVariableHasItsJsonTypeAndAQuotedOneIsText() {
    Blueprint blueprint =
        spec.file(
                "m.yaml",
                migration("jira.zip", "https://a.atlassian.net", "{gap: 0.4, all: true, v: 1.10}"))
            .file(
                "p.yaml",
                """
                apiVersion: aloft/v1
                kind: Projects
                metadata: {name: all}
                spec:
                  select:
                    archived: ${var:all}
                    category: "${var:v}"
                  executor: rest
                  keys: keep
                  maxGapShare: ${var:gap}
                """)
            .blueprint();

    ProjectRule rule = blueprint.rules().getFirst();
    assertThat(rule.select().archived()).isTrue();
    assertThat(rule.select().categories())
        .extracting(ProjectRule.Pattern::text)
        .containsExactly("1.10");
    assertThat(rule.content().maxGapShare()).contains(0.4);
  }

  @Test
  void aDoubledDollarIsNoReference() {
    Blueprint blueprint =
        spec.file("m.yaml", SpecFixture.MIGRATION)
            .file(
                "d.yaml",
                SpecReaderTest.document(
                    "Decisions", "names", "[{type: group, from: \"$${env:X}\", to: $x}]"))
            .blueprint();

    assertThat(blueprint.decisions().decide("group", "default", "${env:X}")).isPresent();
  }

  @Test
  void anUnusedVariableOfTheSpecMayBeMissingFromTheEnvironment() {
    spec.file(
        "m.yaml", migration("jira.zip", "https://a.atlassian.net", "{x: \"${env:NOT_THERE}\"}"));

    assertThat(spec.read().warnings()).isEmpty();
  }

  @Test
  void warnsOfAnUnusedVariableOfTheCommandLine() {
    spec.file("m.yaml", SpecFixture.MIGRATION).variable("dya", "monday");

    assertThat(spec.print(spec.read().warnings()))
        .isEqualTo(
            """
            - ALOFT-SPEC-009
              --var dya is used nowhere
              expected: a ${var:dya} in the spec
            """);
  }

  @Test
  void aTokenOnTheCommandLineIsRefusedAsALiteralOne() {
    spec.file("m.yaml", SpecFixture.MIGRATION.replace("${env:ATLASSIAN_TOKEN}", "${var:token}"))
        .options(SpecOptions.standard().withVariables(Map.of("token", SpecFixture.TOKEN)));

    assertThat(spec.report()).contains("ALOFT-SPEC-008").doesNotContain(SpecFixture.TOKEN);
  }

  @Test
  void readsWithoutSecretsWhereNobodyLogsIn() {
    spec.file("m.yaml", SpecFixture.MIGRATION)
        .withoutEnvironment()
        .options(SpecOptions.standard().withSecrets(SpecOptions.Secrets.NAMED_ONLY));

    Secret token = spec.blueprint().migration().target("default").orElseThrow().token();

    assertThat(token.name()).isEqualTo("env:ATLASSIAN_TOKEN");
    assertThatThrownBy(token::reveal)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("m.yaml:11:44")
        .hasMessageContaining("${env:ATLASSIAN_TOKEN} was not read");
  }

  @Test
  void theKeyOfEncryptionIsNamedLikeATokenAndChangesNoPlan() {
    String migration = SpecFixture.MIGRATION;
    spec.file("m.yaml", migration);
    Digest without = spec.blueprint().digest();
    spec.file(
            "m.yaml",
            migration.replace("  source:", "  encryptionKey: \"${env:ALOFT_KEY}\"\n  source:"))
        .environment("ALOFT_KEY", Keys.text('k'));

    Blueprint blueprint = spec.blueprint();

    assertThat(blueprint.digest()).isEqualTo(without);
    assertThat(blueprint.migration().encryption().isOn()).isTrue();
    assertThat(blueprint.migration().encryptionKey().orElseThrow())
        .hasToString("secret env:ALOFT_KEY");
  }

  @Test
  void aKeyOfEncryptionInTheSpecItselfIsRefusedAndNotShown() {
    spec.file(
        "m.yaml",
        SpecFixture.MIGRATION.replace(
            "  source:", "  encryptionKey: " + Keys.text('k') + "\n  source:"));

    assertThat(spec.report()).contains("ALOFT-SPEC-008").doesNotContain(Keys.text('k'));
  }

  @Test
  void aRehearsalReadsTheTokensOfSourcesOnly() {
    spec.file("m.yaml", SpecFixture.MIGRATION.replace(SpecFixture.BACKUP, SpecFixture.SERVER))
        .withoutEnvironment()
        .environment("JIRA_TOKEN", SpecFixture.TOKEN)
        .options(SpecOptions.standard().withSecrets(SpecOptions.Secrets.OF_SOURCES));

    Migration migration = spec.blueprint().migration();
    Origin origin = migration.source("default").orElseThrow().jira().getFirst();

    assertThat(((Origin.DataCenter) origin).token().reveal()).isEqualTo(SpecFixture.TOKEN);
    assertThatThrownBy(migration.target("default").orElseThrow().token()::reveal)
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aSecretNeverPrints() {
    Blueprint blueprint = spec.file("m.yaml", SpecFixture.MIGRATION).blueprint();

    assertThat(blueprint.toString()).doesNotContain(SpecFixture.TOKEN).doesNotContain("bot@");
    assertThat(blueprint.migration().target("default").orElseThrow().token())
        .hasToString("secret env:ATLASSIAN_TOKEN");
  }

  private static String migration(String path, String site, String vars) {
    return """
    apiVersion: aloft/v1
    kind: Migration
    metadata: {name: acme}
    spec:
      source: {jira: {origins: [{type: xml-backup, path: "%s"}]}}
      target: {site: "%s", auth: {email: bot@acme.example, token: "${env:ATLASSIAN_TOKEN}"}}
      vars: %s
    """
        .formatted(path, site, vars);
  }
}

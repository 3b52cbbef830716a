package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.LaneTerms;
import dev.aloft.spec.Decision.OnExisting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {

  @TempDir Path folder;
  private SpecFixture spec;

  @BeforeEach
  void begin() {
    spec = new SpecFixture(folder);
  }

  @Test
  void readsTheSingularFormAsASiteNamedDefault() {
    Migration migration = spec.file("m.yaml", SpecFixture.MIGRATION).blueprint().migration();

    assertThat(migration.name()).isEqualTo("acme");
    assertThat(migration.sources().keySet()).containsExactly("default");
    assertThat(migration.source("default").orElseThrow().jira())
        .containsExactly(
            new Origin.XmlBackup(
                folder.resolve("backups/jira.zip"),
                Optional.empty(),
                Optional.empty(),
                new SpecLocation(SpecFiles.display(folder) + "/m.yaml", 8, 36)));
    Target target = migration.target("default").orElseThrow();
    assertThat(target.site()).isEqualTo(URI.create("https://acme.atlassian.net"));
    assertThat(target.token().reveal()).isEqualTo(SpecFixture.TOKEN);
    assertThat(migration.state()).isEqualTo(folder.resolve(".aloft/state.db"));
  }

  @Test
  void readsAServerAsTheOrigin() {
    Origin origin = server(SpecFixture.SERVER);

    Origin.DataCenter server = (Origin.DataCenter) origin;
    assertThat(server.url()).isEqualTo(URI.create("https://acme.example/jira"));
    assertThat(server.token().name()).isEqualTo("env:JIRA_TOKEN");
    assertThat(server.token().reveal()).isEqualTo(SpecFixture.TOKEN);
  }

  @Test
  void aServerIsNotSentItsTokenUnencrypted() {
    assertThatThrownBy(() -> server(SpecFixture.SERVER.replace("https:", "http:")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be the address of a source");
  }

  private Origin server(String line) {
    return spec.file("m.yaml", SpecFixture.MIGRATION.replace(SpecFixture.BACKUP, line))
        .environment("JIRA_TOKEN", SpecFixture.TOKEN)
        .blueprint()
        .migration()
        .source("default")
        .orElseThrow()
        .jira()
        .getFirst();
  }

  @Test
  void anOriginSaysWhereItsServerRan() {
    Origin origin = originWith("timeZone: Europe/Berlin");

    assertThat(((Origin.XmlBackup) origin).timeZone()).contains(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void aTimeZoneThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> originWith("timeZone: Europe/Berlim"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("there is no time zone \"Europe/Berlim\"");
  }

  private Origin originWith(String line) {
    String path = "path: backups/jira.zip";
    assertThat(SpecFixture.MIGRATION).contains(path);
    return spec.file("m.yaml", SpecFixture.MIGRATION.replace(path, path + ", " + line))
        .blueprint()
        .migration()
        .source("default")
        .orElseThrow()
        .jira()
        .getFirst();
  }

  @Test
  void readsEveryKindWithAllItsKeys() {
    spec.file(
            "people/users.csv",
            "email,source\nj.doe@acme.example,jdoe\n\"x@acme.example\",emea/x\n")
        .file("m.yaml", SpecFixture.TWO_SITES)
        .file(
            "people/users.yml",
            """
            apiVersion: aloft/v1
            kind: Users
            metadata: {name: everyone}
            spec:
              trustedDomains: [ACME.example]
              match: email
              map: users.csv
              standIn: stand-in@acme.example
              domains: {rewrite: {Old.example: ACME.example}}
              duplicates: merge
              invalid: fail
              inactive: stand-in
              exclude: {groups: [contractors], replaceRoles: archive@acme.example}
              provisioning: none
            """)
        .file(
            "rest.yaml",
            """
            apiVersion: aloft/v1
            kind: Decisions
            metadata: {name: names}
            spec:
              - {type: jira.custom-field, from: {source: emea, name: Story Pts, fieldType: number}, to: Story Points, onExisting: use}
              - {type: jira.status, from: [Closed, emea/Resolved, N/A], to: Done}
              - {type: group, from: staff, onExisting: adopt}
            ---
            apiVersion: aloft/v1
            kind: Projects
            metadata: {name: engineering}
            spec:
              select: {source: emea, keys: "E*", category: [Engineering], updatedAfter: 2024-01-01, archived: true, except: ["OLD*", SBX]}
              target: {site: main}
              owner: "@platform"
              content: all
              executor: rest
              keys: keep
              maxGapShare: 30 %
              history: comment
              created: none
            ---
            apiVersion: aloft/v1
            kind: Project
            metadata: {name: ops}
            spec: {source: us/OPS, target: {key: OPSUS, name: Operations}, executor: rest, keys: {us/OPS: new}}
            """);

    Blueprint blueprint = spec.blueprint();

    Users users = blueprint.users();
    assertThat(users.trustedDomains()).containsExactly("acme.example");
    assertThat(users.map())
        .extracting(Users.MapRow::source, Users.MapRow::names, r -> r.location().line())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Optional.empty(), List.of("jdoe"), 2),
            org.assertj.core.groups.Tuple.tuple(Optional.of("emea"), List.of("x"), 3));
    assertThat(users.rewrites())
        .extracting(Users.DomainRewrite::from, Users.DomainRewrite::to)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("old.example", "acme.example"));
    assertThat(users.standIn().map(Users.StandIn::email)).contains("stand-in@acme.example");
    assertThat(users.duplicates()).isEqualTo(Users.Duplicates.MERGE);
    assertThat(users.invalid()).isEqualTo(Users.Invalid.FAIL);
    assertThat(users.inactive()).isEqualTo(Users.Inactive.STAND_IN);
    assertThat(users.provisioning()).isEqualTo(Users.Provisioning.NONE);
    assertThat(users.exclude().orElseThrow().groups())
        .extracting(Users.Group::name)
        .containsExactly("contractors");

    assertThat(blueprint.decisions().all()).hasSize(3);
    Decision points = blueprint.decisions().all().getFirst();
    assertThat(points.to()).contains("Story Points");
    assertThat(points.onExisting()).contains(OnExisting.USE);
    assertThat(points.from().getFirst().source()).contains("emea");
    assertThat(points.from().getFirst().fieldType()).contains("number");
    assertThat(blueprint.decisions().all().get(1).from())
        .extracting(Decision.Name::name)
        .containsExactly("Closed", "Resolved", "N/A");

    ProjectRule rule = blueprint.rules().getFirst();
    assertThat(rule.target()).isEqualTo("main");
    assertThat(rule.owner()).contains("@platform");
    assertThat(rule.select().updatedAfter()).contains(Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(rule.select().archived()).isTrue();
    assertThat(rule.content().settle())
        .contains(
            new Content.Moved(
                Content.Executor.REST,
                Content.Keys.KEEP,
                0.3,
                Content.History.COMMENT,
                Content.Created.NONE,
                LaneTerms.CAREFUL));

    ProjectLine line = blueprint.projects().getFirst();
    assertThat(line.source()).isEqualTo("us");
    assertThat(line.key()).isEqualTo("OPS");
    assertThat(line.targetKey()).contains("OPSUS");
    assertThat(line.target()).contains("main");
    assertThat(line.content().keys()).contains(Content.Keys.NEW);
  }

  @Test
  void usersHaveProtectingDefaults() {
    Users users = spec.file("m.yaml", SpecFixture.MIGRATION).blueprint().users();

    assertThat(users.duplicates()).isEqualTo(Users.Duplicates.FAIL);
    assertThat(users.invalid()).isEqualTo(Users.Invalid.STAND_IN);
    assertThat(users.provisioning()).isEqualTo(Users.Provisioning.EXISTING_ONLY);
    assertThat(users.standIn()).isEmpty();
  }

  @Test
  void contentHasTheDefaultsOfTheDesign() {
    Blueprint blueprint =
        spec.file("m.yaml", SpecFixture.MIGRATION)
            .file("p.yaml", document("Projects", "all", "{select: {}, executor: rest, keys: new}"))
            .blueprint();

    assertThat(blueprint.rules().getFirst().content().settle())
        .contains(
            new Content.Moved(
                Content.Executor.REST,
                Content.Keys.NEW,
                0.2,
                Content.History.PROPERTY,
                Content.Created.FIELD,
                LaneTerms.CAREFUL));
  }

  @Test
  void configurationAloneNeedsNoExecutor() {
    Blueprint blueprint =
        spec.file("m.yaml", SpecFixture.MIGRATION)
            .file("p.yaml", document("Projects", "all", "{select: {}, content: none}"))
            .blueprint();

    assertThat(blueprint.rules().getFirst().content().settle())
        .contains(new Content.ConfigurationOnly());
  }

  @Test
  void readsYamlInEveryFolderButHiddenOnes() {
    Blueprint blueprint =
        spec.file("m.yaml", SpecFixture.MIGRATION)
            .file(".github/workflows/ci.yaml", "on: push\n")
            .file("notes.txt", "not: yaml: at: all")
            .file("deep/er/p.yml", document("Projects", "all", "{select: {}, content: none}"))
            .blueprint();

    assertThat(blueprint.rules()).hasSize(1);
  }

  @Test
  void readsSingleFilesAndReadsAFileOnlyOnce() {
    spec.file("m.yaml", SpecFixture.MIGRATION)
        .file("p.yaml", document("Projects", "all", "{select: {}, content: none}"));

    LoadedSpec loaded =
        spec.read(List.of(folder.resolve("m.yaml"), folder.resolve("p.yaml"), folder));

    assertThat(loaded.blueprint().rules()).hasSize(1);
    assertThat(loaded.lockFile()).isEqualTo(folder.resolve("aloft.lock"));
  }

  @Test
  void checksTheTypesOfDecisionsIfTheyAreGiven() {
    spec.file("m.yaml", SpecFixture.MIGRATION)
        .file("d.yaml", document("Decisions", "names", "[{type: jira.statsu, from: A, to: B}]"))
        .options(SpecOptions.standard().withResourceTypes(Set.of("jira.status", "group")));

    assertThat(spec.report())
        .isEqualTo(
            """
            d.yaml:4:15 ALOFT-SPEC-026
              unknown resource type "jira.statsu"
              expected: did you mean "jira.status"?
            """);
  }

  @Test
  void anchorsAndMergeKeysAreWrittenOut() {
    Blueprint blueprint =
        spec.file("m.yaml", SpecFixture.MIGRATION)
            .file(
                "p.yaml",
                """
                apiVersion: aloft/v1
                kind: Decisions
                metadata: {name: a}
                spec:
                  - &first {type: jira.status, from: A, onExisting: use}
                  - {<<: *first, from: B}
                """)
            .blueprint();

    assertThat(
            blueprint.decisions().decide("jira.status", "default", "B").orElseThrow().onExisting())
        .contains(OnExisting.USE);
  }

  @Test
  void nothingOfYamlOnePointOneSurprises() {
    Blueprint blueprint =
        spec.file("m.yaml", SpecFixture.MIGRATION)
            .file(
                "d.yaml",
                document(
                    "Decisions",
                    "names",
                    "[{type: jira.status, from: [NO, on, 010, 0x1F, 2024-01-01, 1_000, 12:30], to:"
                        + " yes}]"))
            .blueprint();

    Decision decision = blueprint.decisions().all().getFirst();
    assertThat(decision.from())
        .extracting(Decision.Name::name)
        .containsExactly("NO", "on", "010", "0x1F", "2024-01-01", "1_000", "12:30");
    assertThat(decision.to()).contains("yes");
  }

  static String document(String kind, String name, String body) {
    return "apiVersion: aloft/v1\nkind: %s\nmetadata: {name: %s}\nspec: %s\n"
        .formatted(kind, name, body);
  }
}

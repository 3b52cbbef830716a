package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that shows something to everybody answers a wrong token too; Aloft is not fooled. */
@Tag("shared")
class WrongTokenTest {

  private static final String BACKUP =
      """
      <entity-engine-xml>
      <Project id="1" name="Ops" key="OPS" lead="bob" counter="1"/>
      <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
      <Status id="1" sequence="1" name="Open" statuscategory="2"/>
      <Issue id="10" key="OPS-1" number="1" project="1" type="1" status="1"
          summary="Mend the quiet pump"
          created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
      </entity-engine-xml>
      """;

  @TempDir private Path folder;

  private ShellRun run(CloudWorld world, String token, String... words) throws IOException {
    AcmeFolder acme = new AcmeFolder(world, folder);
    acme.write(BACKUP);
    return acme.runWithToken(token, words);
  }

  private static Behaviour usual(boolean refusing) {
    return refusing ? Behaviour.usual().with(Quirk.WRONG_TOKENS_REFUSED) : Behaviour.usual();
  }

  /** Makes the site a public one: anyone may browse the project that is there. */
  private static void open(CloudWorld world) {
    world.project("OPEN", "business");
    String scheme =
        world
            .ada()
            .post(
                "/rest/api/3/permissionscheme",
                """
                {"name": "Public", "permissions": [
                  {"holder": {"type": "anyone"}, "permission": "BROWSE_PROJECTS"}]}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    world
        .ada()
        .put("/rest/api/3/project/OPEN/permissionscheme", "{\"id\": %s}".formatted(scheme))
        .expect(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isNoticedBeforeAnythingIsPlannedOrWritten(boolean refusing) throws IOException {
    try (CloudWorld world = new CloudWorld(usual(refusing))) {
      open(world);

      for (List<String> words : List.of(List.of("plan"), List.of("apply", "--auto-approve"))) {
        ShellRun run = run(world, "expired", words.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("ALOFT-SITE-001").contains("e-mail address and the token");
      }
      world.ada().get("/rest/api/3/project/OPS").expect(404);
      assertThat(world.ada().get("/rest/api/3/project").expect(200).json()).hasSize(1);
    }
  }
}

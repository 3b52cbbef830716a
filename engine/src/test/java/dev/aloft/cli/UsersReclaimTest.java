package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aloft users reclaim}: a changed map; the plan is an ordinary one. */
class UsersReclaimTest {

  @TempDir private Path folder;

  private ShellRun reclaim(String... words) {
    return ShellRun.of(Commands.all(), new Environment(Map.of(), folder, Clock.systemUTC()), words);
  }

  private void spec(String more) throws IOException {
    Files.writeString(
        folder.resolve("aloft.yaml"),
        """
        apiVersion: aloft/v1
        kind: Migration
        metadata: {name: acme}
        spec:
          source: {jira: {origins: [{type: xml-backup, path: entities.xml}]}}
          target:
            site: https://acme.atlassian.net
            auth: {email: bot@acme.example, token: "${env:ATLASSIAN_TOKEN}"}
        ---
        apiVersion: aloft/v1
        kind: Users
        metadata: {name: everyone}
        spec: {standIn: archive@acme.example%s}
        """
            .formatted(more));
  }

  @Test
  void writesTheMapThatTheSpecReads() throws IOException {
    spec(", map: users.csv");
    Files.writeString(folder.resolve("users.csv"), "source,email\nann,ann@acme.example\n");

    ShellRun run = reclaim("users", "reclaim", "default/gone", "Gwen@acme.example");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("default/gone", "g***@acme.example", "aloft plan")
        .doesNotContain("gwen@");
    assertThat(folder.resolve("users.csv"))
        .hasContent("source,email\nann,ann@acme.example\ndefault/gone,gwen@acme.example\n");
    OutputSchema.assertValid(
        "reclaimed", reclaim("users", "reclaim", "gone", "g@acme.example", "--json").out());
  }

  @Test
  void leavesEverythingAsItWasWhereNothingWouldComeOfIt() throws IOException {
    spec("");

    ShellRun unread = reclaim("users", "reclaim", "gone", "gwen@acme.example");
    assertThat(unread.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(unread.err()).contains("the spec does not read users.csv", "`map: users.csv`");
    assertThat(folder.resolve("users.csv")).doesNotExist();

    spec(", map: jcma.csv");
    String other =
        """
        UserKey,UserName,ErrorType,OldEmail,NewEmail,Tombstone,AccountType
        k1,left,INV,,INV_1@acme.example,TRUE,USER
        """
            .replace("\n", "\r\n");
    Files.writeString(folder.resolve("jcma.csv"), other);
    ShellRun form = reclaim("users", "reclaim", "gone", "gwen@acme.example", "--map", "jcma.csv");
    assertThat(form.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(form.err())
        .contains("no row for the person", "source,email")
        .doesNotContain("gwen@");
    assertThat(Files.readString(folder.resolve("jcma.csv"))).isEqualTo(other);

    assertThat(
            reclaim("users", "reclaim", "default/left", "l@acme.example", "--map", "jcma.csv")
                .exitCode())
        .isEqualTo(ExitCode.OK);
    assertThat(Files.readString(folder.resolve("jcma.csv")))
        .isEqualTo(other.replace("INV_1@acme.example,TRUE", "l@acme.example,FALSE"));

    assertThat(reclaim("users", "reclaim", "gone", "nobody").exitCode())
        .isEqualTo(ExitCode.INVALID_INPUT);
  }
}

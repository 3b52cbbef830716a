package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.sandbox.jira.datacenter.load.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxDataCenterTest {

  @Test
  void servesAConfluenceToItsAdministrator() {
    try (SandboxDataCenter server =
            SandboxDataCenter.confluence(
                "wiki", Clock.systemUTC(), "a@b.example", "secret", FaultScript.NONE, 0);
        PlainClient admin = PlainClient.bearer(server.address(), "secret")) {
      String space = "{\"key\": \"DOCS\", \"name\": \"Documents\"}";
      admin.post("/rest/api/space", space).expect(200);
      var all = admin.get("/rest/api/space").expect(200).json();
      assertThat(all.path("results").path(0).path("key").asString()).isEqualTo("DOCS");
    }
  }

  @Test
  void beginsWithABackupAndSaysWhatCame(@TempDir Path folder) throws IOException {
    Path backup = folder.resolve("backup.zip");
    new BackupGenerator(BackupShape.of(30)).backup(backup);
    List<Loaded> heard = new ArrayList<>();
    try (SandboxDataCenter server =
            SandboxDataCenter.start(
                "jira",
                Clock.systemUTC(),
                "a@b.example",
                "secret",
                Optional.of(backup),
                heard::add,
                FaultScript.NONE,
                0);
        PlainClient admin = PlainClient.bearer(server.address(), "secret")) {
      assertThat(heard).extracting(Loaded::issues).containsExactly(30);
      assertThat(
              admin.get("/rest/api/2/search?maxResults=0").expect(200).json().path("total").asInt())
          .isEqualTo(30);
    }
  }

  @Test
  void refusesABackupThatIsNone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.xml"), "<notes/>");

    assertThatThrownBy(() ->
            SandboxDataCenter.start(
                "jira",
                Clock.systemUTC(),
                "a@b.example",
                "secret",
                Optional.of(file),
                loaded -> {},
                FaultScript.NONE,
                0))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("the root element is <notes>");
  }
}

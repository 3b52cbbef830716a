package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.run.OpenSource;
import dev.aloft.run.RehearsalSites.RehearsalSite;
import dev.aloft.sandbox.web.ExchangeListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses are shown only to whoever asks: {@code apply} and {@code state rm}, too. */
class RevealTest {

  private static final String ANN = "ann@acme.example";

  @TempDir Path folder;

  @Test
  void showsAddressesOnlyWhereAsked() throws IOException {
    try (RehearsalSite site =
        new SandboxSites(Clock.systemUTC(), ExchangeListener.none())
            .start(
                List.of(
                    new OpenSource.Person(ANN, "Ann Able"),
                    new OpenSource.Person("archive@acme.example", "Archive")),
                "admin@acme.example")) {
      Files.writeString(folder.resolve("entities.xml"), BACKUP);
      Files.writeString(folder.resolve("users.csv"), "source,email\n");
      Crowd.spec(
          folder,
          "{standIn: archive@acme.example, map: users.csv, maxStandIns: 100 %}",
          site.access("default").site());
      assertThat(told("plan", "--out", "first.plan")).doesNotContain(ANN);
      assertThat(told("apply", "first.plan")).doesNotContain(ANN);
      String user =
          told("state", "list", "--reveal")
              .lines()
              .flatMap(line -> Stream.of(line.strip().split("\\s{2,}")))
              .filter(word -> word.contains("user[\"" + ANN))
              .findFirst()
              .orElseThrow();
      assertThat(told("state", "rm", user, "--yes")).contains("user[").doesNotContain(ANN);
      assertThat(told("apply", "--auto-approve")).doesNotContain(ANN);
      assertThat(told("state", "rm", user, "--yes", "--reveal")).contains(ANN);
      Files.writeString(folder.resolve("entities.xml"), BACKUP.replace("High", "Ask " + ANN));
      assertThat(told("apply", "first.plan")).doesNotContain(ANN);
      assertThat(told("apply", "first.plan", "--reveal")).contains(ANN);
    }
  }

  private String told(String... command) {
    Environment environment =
        new Environment(Map.of("ATLASSIAN_TOKEN", "sandbox-token"), folder, Clock.systemUTC());
    ShellRun run = ShellRun.of(Commands.all(), environment, command);
    return run.out() + run.err();
  }

  private static final String BACKUP =
      """
      <entity-engine-xml>
      <Project id="1" name="Ops" key="OPS" lead="ann" counter="1"/>
      <Directory id="1" position="0" directoryName="Internal" active="1"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1" displayName="Ann" emailAddress="ann@acme.example"/>
      <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
      <Status id="1" sequence="1" name="Open" statuscategory="2"/>
      <Priority id="1" sequence="1" name="High" statusColor="#990000"/>
      <Issue id="10" key="OPS-1" number="1" project="1" type="1" status="1" priority="1" reporter="ann" creator="ann" assignee="ann" summary="Mail" created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
      </entity-engine-xml>
      """;
}

package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole site is saved, loaded and compared. */
class SandboxSaveTest {

  private static final String EMAIL = "admin@sandbox.example";

  @TempDir Path folder;

  private ShellRun run(String... words) {
    return run((client, address) -> {}, words);
  }

  private ShellRun run(BiConsumer<JiraClient, String> meanwhile, String... words) {
    return SandboxRun.of(
        folder,
        server -> {
          try (JiraClient client = new JiraClient(server.address(), EMAIL, SandboxRun.TOKEN)) {
            meanwhile.accept(client, server.address().toString());
          }
        },
        words);
  }

  private static void fill(JiraClient client) {
    client.post("3/projectCategory", "{\"name\": \"Ferries\"}").expect(201);
    String space =
        client
            .post("/wiki/rest/api/space", "{\"key\": \"DOCS\", \"name\": \"Docs\"}")
            .expect(200)
            .json()
            .path("id")
            .asString();
    client
        .post(
            "/wiki/api/v2/pages",
            """
            {"spaceId": "%s", "title": "Harbour",
             "body": {"representation": "storage", "value": "<p>caf\u00e9 1.50</p>"}}
            """
                .formatted(space))
        .expect(200);
  }

  @Test
  void aSavedSiteIsTheSameSiteWhereverItIsLoaded() {
    List<ExitCode> ends = new ArrayList<>();
    run(
        (client, address) -> {
          fill(client);
          ends.add(run("sandbox", "save", address, "--out", "site.zip").exitCode());
          ends.add(run("sandbox", "save", address, "--out", "site").exitCode());
        },
        "sandbox");
    assertThat(ends).containsOnly(ExitCode.OK);
    assertThat(folder.resolve("site/document.confluence.text.jsonl")).content().contains("café");

    ShellRun[] compared = new ShellRun[1];
    ShellRun loaded =
        run(
            (client, address) -> {
              assertThat(
                      client.get("/wiki/api/v2/pages?title=Harbour").expect(200).json().toString())
                  .contains("Harbour");
              compared[0] = run("sandbox", "diff", "site.zip", address);
            },
            "sandbox",
            "--load",
            "site",
            "--data",
            "kept");
    assertThat(loaded.exitCode()).as(loaded.err()).isEqualTo(ExitCode.OK);
    assertThat(compared[0].exitCode()).as(compared[0].out()).isEqualTo(ExitCode.OK);
    assertThat(compared[0].out()).isEqualTo("no differences\n");
    assertThat(run("sandbox", "diff", "kept", "site").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void tellsAddressByAddressWhatDiffers() {
    ShellRun[] compared = new ShellRun[2];
    run(
        (client, address) -> {
          fill(client);
          run("sandbox", "save", address, "--out", "before.zip");
          var page =
              client.get("/wiki/api/v2/pages?title=Harbour").expect(200).json().at("/results/0/id");
          client
              .put(
                  "/wiki/api/v2/pages/" + page.asString() + "/title",
                  "{\"status\": \"current\", \"title\": \"Port\"}")
              .expect(200);
          compared[0] = run("sandbox", "diff", "before.zip", address);
          compared[1] = run("sandbox", "diff", "before.zip", address, "--json");
        },
        "sandbox");
    assertThat(compared[0].exitCode()).isEqualTo(ExitCode.DIFFERENCES);
    assertThat(compared[0].out())
        .containsPattern("~ confluence.content \\d+ {2}/document/title\n")
        .containsPattern("\\+ confluence.version \\d+ {2}only in B\n")
        .doesNotContain("Harbour");
    OutputSchema.assertValid("site-differences", compared[1].out());
  }

  @Test
  void refusesWhatIsNoSite() throws IOException {
    Files.writeString(folder.resolve("text.zip"), "no zip");
    Files.createDirectory(folder.resolve("empty"));
    for (List<String> words :
        List.of(
            List.of("sandbox", "save", "empty", "--out", "x.zip"),
            List.of("sandbox", "save", "http://aloft.example", "--out", "x.zip"),
            List.of("sandbox", "save", "empty", "--out", "text.zip"),
            List.of("sandbox", "diff", "text.zip", "text.zip"),
            List.of("sandbox", "--load", "text.zip"))) {
      ShellRun run = run(words.toArray(String[]::new));
      assertThat(run.exitCode()).as(words.toString()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.err()).contains("ALOFT-CLI-");
    }
    assertThat(folder.resolve("x.zip")).doesNotExist();
  }

  @Test
  void saysWhatItHasSaved() {
    run(
        (client, address) -> {
          ShellRun saved = run("sandbox", "save", address, "--out", "s.zip", "--json");
          OutputSchema.assertValid("saved-site", saved.out());
        },
        "sandbox");
    assertThat(folder.resolve("s.zip")).exists();
  }
}

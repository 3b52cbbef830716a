package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data Center sites are served, kept, loaded, saved and compared as cloud sites are. */
class SandboxDataCenterTest {

  private static final String JIRA = "jira-data-center";
  private static final String CONFLUENCE = "confluence-data-center";

  @TempDir Path folder;

  private ShellRun run(BiConsumer<PlainClient, String> meanwhile, String... words) {
    return SandboxRun.of(
        folder,
        server -> {
          try (PlainClient client = PlainClient.bearer(server.address(), SandboxRun.TOKEN)) {
            meanwhile.accept(client, server.address().toString());
          }
        },
        words);
  }

  private ShellRun serve(
      String product, BiConsumer<PlainClient, String> meanwhile, String... more) {
    return run(
        meanwhile,
        Stream.concat(Stream.of("sandbox", "--product", product), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void fill(PlainClient admin) {
    admin.post("/rest/api/space", "{\"key\": \"DOCS\", \"name\": \"Documents\"}").expect(200);
  }

  private static void check(PlainClient admin) {
    assertThat(admin.get("/rest/api/space").expect(200).json().at("/results/0/key").asString())
        .isEqualTo("DOCS");
  }

  @Test
  void savingSaysThatTheSecretsOfWebhooksStayBehind() {
    ShellRun[] saves = new ShellRun[2];
    serve(
        CONFLUENCE,
        (admin, address) -> {
          saves[0] =
              run(SandboxDataCenterTest::nothing, "sandbox", "save", address, "--out", "a.zip");
          admin
              .post(
                  "/rest/api/webhooks",
                  """
                  {"name": "w", "url": "https://x.example", "events": ["page_created"],
                   "configuration": {"secret": "shared-secret"}}\
                  """)
              .expect(201);
          saves[1] =
              run(SandboxDataCenterTest::nothing, "sandbox", "save", address, "--out", "b.zip");
        });
    assertThat(saves[0].exitCode()).as(saves[0].err()).isEqualTo(ExitCode.OK);
    assertThat(saves[0].err()).doesNotContain("secrets");
    assertThat(saves[1].exitCode()).as(saves[1].err()).isEqualTo(ExitCode.OK);
    assertThat(saves[1].err())
        .contains("not saved: the secrets of 1 webhook; set them again where this is loaded");
  }

  @Test
  void aConfluenceGoesOnWithWhatItsFolderHolds() {
    serve(CONFLUENCE, (admin, address) -> fill(admin), "--data", "kept", "--name", "wiki");
    ShellRun again = serve(CONFLUENCE, (admin, address) -> check(admin), "--data", "kept");

    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.OK);
    assertThat(again.out()).contains("wiki (Confluence Data Center)", "kept in");
    ShellRun other = serve(JIRA, SandboxDataCenterTest::nothing, "--data", "kept");
    assertThat(other.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(other.err())
        .contains("ALOFT-CLI-020", "one of confluence-data-center, not of jira-data-center");
  }

  @Test
  void aJiraBeginsWithABackupAndKeepsIt() throws IOException {
    new BackupGenerator(BackupShape.of(30)).backup(folder.resolve("backup.zip"));
    BiConsumer<PlainClient, String> whole =
        (admin, address) ->
            assertThat(
                    admin
                        .get("/rest/api/2/search?maxResults=0")
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(30);
    ShellRun loaded = serve(JIRA, whole, "--load", "backup.zip", "--data", "kept");
    assertThat(loaded.exitCode()).as(loaded.err()).isEqualTo(ExitCode.OK);
    assertThat(loaded.err()).contains("loaded: ", "30 issues");

    assertThat(serve(JIRA, whole, "--data", "kept").exitCode()).isEqualTo(ExitCode.OK);
    ShellRun twice =
        serve(JIRA, SandboxDataCenterTest::nothing, "--load", "backup.zip", "--data", "kept");
    assertThat(twice.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(twice.err()).contains("there is a site in it already");
  }

  @Test
  void aSavedSiteIsTheSameSiteWhereverItIsLoaded() {
    for (String product : List.of(JIRA, CONFLUENCE)) {
      String zip = product + ".zip";
      List<ShellRun> runs = new ArrayList<>();
      serve(
          product,
          (admin, address) -> {
            if (product.equals(CONFLUENCE)) {
              fill(admin);
            }
            runs.add(run(SandboxDataCenterTest::nothing, "sandbox", "save", address, "--out", zip));
          });
      serve(
          product,
          (admin, address) -> {
            runs.add(run(SandboxDataCenterTest::nothing, "sandbox", "diff", zip, address));
            runs.add(
                run(
                    SandboxDataCenterTest::nothing,
                    "sandbox",
                    "save",
                    address,
                    "--out",
                    "again-" + zip));
          },
          "--load",
          zip,
          "--data",
          product);
      assertThat(runs).hasSize(3);
      assertThat(runs)
          .allSatisfy(run -> assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK));
      assertThat(runs.get(1).out()).isEqualTo("no differences\n");
      assertThat(folder.resolve("again-" + zip)).hasSameBinaryContentAs(folder.resolve(zip));
    }
    ShellRun apart =
        run(SandboxDataCenterTest::nothing, "sandbox", "diff", JIRA, "confluence-data-center.zip");
    assertThat(apart.exitCode()).isEqualTo(ExitCode.DIFFERENCES);
  }

  @Test
  void tellsAddressByAddressWhatDiffers() {
    List<ShellRun> runs = new ArrayList<>();
    serve(
        JIRA,
        (admin, address) -> {
          run(SandboxDataCenterTest::nothing, "sandbox", "save", address, "--out", "before");
          admin
              .put("/rest/api/2/application-properties/jira.title", "{\"value\": \"Port\"}")
              .expect(200);
          admin.post("/rest/api/2/group", "{\"name\": \"crew\"}").expect(201);
          runs.add(run(SandboxDataCenterTest::nothing, "sandbox", "diff", "before", address));
        });
    assertThat(runs.getFirst().exitCode()).isEqualTo(ExitCode.DIFFERENCES);
    assertThat(runs.getFirst().out())
        .contains("+ setting 1  only in B", "+ people.group 3  only in B")
        .doesNotContain("Port");
  }

  @Test
  void refusesWhatItCannotLoadAndLeavesNothing() throws IOException {
    Files.writeString(folder.resolve("notes.xml"), "<notes/>");
    Files.writeString(folder.resolve("text.zip"), "no zip");
    Files.createDirectory(folder.resolve("nothing"));
    serve(
        JIRA,
        (admin, address) ->
            run(SandboxDataCenterTest::nothing, "sandbox", "save", address, "--out", "j.zip"));
    for (List<String> words :
        List.of(
            List.of(JIRA, "notes.xml", "the root element is <notes>"),
            List.of(JIRA, "nothing", "holds neither a backup (entities.xml) nor a recorded"),
            List.of(CONFLUENCE, "text.zip", "a site cannot begin with what was named"),
            List.of(
                CONFLUENCE, "j.zip", "a site of jira-data-center, not of confluence-data-center"),
            List.of("jira-cloud", "j.zip", "a site of jira-data-center, not of jira-cloud"))) {
      ShellRun run =
          serve(
              words.get(0),
              SandboxDataCenterTest::nothing,
              "--load",
              words.get(1),
              "--data",
              "kept");
      assertThat(run.exitCode()).as(words.toString()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(run.err()).contains(words.get(2));
      assertThat(folder.resolve("kept")).isEmptyDirectory();
    }
  }

  @Test
  void refusesAFolderThatIsDamagedOrForeign() throws IOException {
    serve(JIRA, SandboxDataCenterTest::nothing, "--data", "kept");
    Path file = folder.resolve("kept/site.db");
    byte[] half = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(half, half.length / 3));
    ShellRun damaged = serve(JIRA, SandboxDataCenterTest::nothing, "--data", "kept");
    assertThat(damaged.exitCode()).as(damaged.err()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(damaged.err()).contains("ALOFT-CLI-020");

    Files.writeString(file, "these are notes that somebody put into a file with this name");
    ShellRun foreign = serve(JIRA, SandboxDataCenterTest::nothing, "--data", "kept");
    assertThat(foreign.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(foreign.err()).contains("ALOFT-CLI-020", "site.db");
    assertThat(
            run(SandboxDataCenterTest::nothing, "sandbox", "save", "kept", "--out", "x.zip")
                .exitCode())
        .isEqualTo(ExitCode.INVALID_INPUT);
  }

  private static void nothing(PlainClient client, String address) {}
}

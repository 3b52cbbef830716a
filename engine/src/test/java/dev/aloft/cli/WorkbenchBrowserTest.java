package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.run.OpenSource;
import dev.aloft.run.PersonToDecide;
import dev.aloft.run.RehearsalSites.RehearsalSite;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.spec.PeopleMapEdit;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.Users;
import dev.aloft.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The people workbench in a headless Chromium; {@code -Daloft.golden.update=true} renews the docs'
 * picture.
 */
@Tag("browser")
class WorkbenchBrowserTest {

  private static final Path PICTURES = Path.of("..", "docs", "images");
  private static final String USERS =
      "{standIn: archive@acme.example, trustedDomains: [acme.example], duplicates: first-directory,"
          + " maxStandIns: 50 %";
  private static final String NOBODY_SITE = "https://acme.atlassian.net";
  private static final String ASSISTANTS =
      """
      \uFEFFUserKey,UserName,ErrorType,OldEmail,NewEmail,Tombstone,AccountType
      "p0",p0,,p0@acme.example,p0@acme.example,FALSE,USER
      p5,"p5",INV,,"",false,"USER"
      p7, p7 ,DUP,p6@acme.example,p7@acme.example,FALSE,CUSTOMER
      """
          .replace("\n", "\r\n");

  @TempDir private Path folder;

  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    browser = Browser.start(folder);
    browser.scheme("dark");
  }

  @AfterEach
  void stop() throws Exception {
    browser.close();
  }

  private ShellRun aloft(String... words) {
    return ShellRun.of(
        Commands.all(),
        new Environment(Map.of("ATLASSIAN_TOKEN", "sandbox-token"), folder, Clock.systemUTC()),
        words);
  }

  private void open(int people) throws Exception {
    Crowd.in(folder, people, USERS + "}", NOBODY_SITE);
    reopen();
  }

  private void reopen() throws Exception {
    ShellRun run = aloft("users", "workbench");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    browser.open(folder.resolve(".aloft/workbench.html"));
    browser.await("window.bench");
  }

  /** Leaves one person at the cursor. */
  private void find(String key) throws Exception {
    browser.press("/");
    browser.type(key);
    browser.press("Enter");
    browser.evaluate(
        "bench.table.go(bench.table.view.findIndex(i => bench.all[i].key === '%s'))"
            .formatted(key.replace("'", "\\'")));
  }

  private String download(String name) throws Exception {
    browser.click("#export");
    return new String(browser.download(name), StandardCharsets.UTF_8);
  }

  private void choose(String select, String value) throws Exception {
    browser.evaluate(
        "(() => { const one = document.getElementById('%s'); one.value = '%s'; one.dispatchEvent(new Event('change')); })()"
            .formatted(select, value));
  }

  private Map<String, PersonToDecide> people() {
    return InProcess.workspaces()
        .people(folder.resolve("aloft.yaml"), SpecOptions.standard())
        .toDecide()
        .people()
        .stream()
        .collect(Collectors.toMap(PersonToDecide::key, Function.identity()));
  }

  private Map<String, String> outlooks() {
    return people().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().outlook().orElseThrow().address().orElse("stand-in")));
  }

  @Test
  void whatIsDecidedByKeysIsWhatThePlanDoes() throws Exception {
    try (RehearsalSite site =
        new SandboxSites(Clock.systemUTC(), ExchangeListener.none())
            .start(
                List.of(
                    new OpenSource.Person("archive@acme.example", "Archive"),
                    new OpenSource.Person("fifth@new.example", "Five")),
                "admin@acme.example")) {
      Crowd.in(folder, 30, USERS + "}", site.access("default").site());
      Map<String, String> expected = new java.util.HashMap<>(outlooks());
      assertThat(aloft("plan").out()).contains("1 account is there").doesNotContain("a row of");
      reopen();

      find("p5");
      browser.press("Enter");
      browser.type("not an address");
      browser.press("Enter");
      assertThat(browser.text("bench.decisions.now.size")).isEqualTo("0");
      browser.press("Enter");
      browser.type("fifth@new.example");
      browser.press("Enter");
      find("p0");
      browser.press("s", "n");
      browser.type("=left, in \"May\"");
      browser.press("Enter");
      find("p29");
      browser.press("a");
      find(Crowd.FORMULA);
      browser.press("s");
      expected.put("p5", "fifth@new.example");
      expected.put("p0", "stand-in");
      expected.put("p29", "p29@elsewhere.example");
      expected.put(Crowd.FORMULA, "stand-in");
      String map = download("users.csv");

      assertThat(map)
          .startsWith("source,email,note\n")
          .contains("default/p0,stand-in,\"'=left, in \"\"May\"\"\"\n")
          .contains("default/" + Crowd.FORMULA + ",stand-in,\n");
      Files.writeString(folder.resolve("users.csv"), map);
      Crowd.spec(folder, USERS + ", map: users.csv}", site.access("default").site());
      assertThat(outlooks()).isEqualTo(expected);
      ShellRun plan = aloft("plan", "--full", "--reveal");
      assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.OK);
      assertThat(plan.out())
          .contains("2 accounts are there", "by rule 2 with a row of the people map");
      assertThat(browser.complaints()).isEmpty();

      reopen();
      assertThat(browser.text("bench.decisions.now.size")).isEqualTo("4");
      assertThat(download("users.csv")).isEqualTo(map);
      find("p0");
      browser.press("r");
      assertThat(download("users.csv")).isEqualTo(map.replaceFirst("default/p0,.*\n", ""));
    }
  }

  @Test
  void oneRowThatSpeaksAboutSeveralIsDividedWhereTheyPart() throws Exception {
    Crowd.in(folder, 12, USERS + ", map: users.csv}", NOBODY_SITE);
    Files.writeString(
        folder.resolve("users.csv"), "source,email\np6@acme.example,stand-in\nnobody,stand-in\n");
    reopen();
    find("p7");
    browser.press("r");

    Files.writeString(folder.resolve("users.csv"), download("users.csv"));

    assertThat(folder.resolve("users.csv"))
        .hasContent("source,email\nnobody,stand-in\ndefault/p6,stand-in\n");
    assertThat(outlooks()).containsEntry("p6", "stand-in").containsEntry("p7", "p6@acme.example");
  }

  @Test
  void manyAreDecidedAtOnceAndTakenBackAtOnce() throws Exception {
    open(200);
    choose("finding", "USR-UNTRUSTED-DOMAIN");
    browser.press("Control+a", "a");
    assertThat(browser.text("bench.decisions.unsaved")).isEqualTo("10");
    browser.evaluate("document.getElementById('domain').value = 'Acme.example'");
    browser.click("#bulk-domain button");
    assertThat(browser.text("[...bench.decisions.now.values()].map(one => one.address).join()"))
        .contains("p9@acme.example", "p29@acme.example")
        .doesNotContain("elsewhere");

    browser.press("Control+z", "Control+z");
    assertThat(browser.text("bench.decisions.unsaved")).isEqualTo("0");
    choose("finding", "USR-NO-ADDRESS");
    browser.press("Control+a", "a");
    assertThat(browser.text("document.getElementById('message').textContent"))
        .contains("0 decided", "without a usable address left as they were");
  }

  @Test
  void nobodyLeavesUnawaresWithDecisionsInNoFile() throws Exception {
    open(20);
    String leaving =
        "(() => { const event = new Event('beforeunload', {cancelable: true});"
            + " window.dispatchEvent(event); return event.defaultPrevented; })()";
    assertThat(browser.text(leaving)).isEqualTo("false");
    find("p0");
    browser.press("s");
    assertThat(browser.text(leaving)).isEqualTo("true");
    download("users.csv");
    assertThat(browser.text(leaving)).isEqualTo("false");
  }

  @Test
  void aFileOfTheAssistantsComesBackByteForByte() throws Exception {
    open(20);
    Path file = Files.writeString(folder.resolve("jcma.csv"), ASSISTANTS);
    browser.choose("#import", file);
    browser.await("bench.mapName === 'jcma.csv'");
    assertThat(download("jcma.csv")).isEqualTo(ASSISTANTS);

    find("p5");
    browser.press("s");
    find("p0");
    browser.press("Enter");
    browser.type("p0@new.example");
    browser.press("Enter");
    assertThat(download("jcma.csv"))
        .isEqualTo(
            edited(
                edited(ASSISTANTS, "p5", new Users.Becomes.StandIn()),
                "p0",
                new Users.Becomes.Account("p0@new.example")));

    find("p8");
    browser.press("s");
    download("jcma.csv");
    assertThat(browser.text("document.getElementById('message').textContent"))
        .contains("1 decisions cannot be said in this form: p8");
  }

  private static String edited(String map, String person, Users.Becomes becomes) {
    return ((PeopleMapEdit.Edited.Done) PeopleMapEdit.with(map, person, becomes)).map();
  }

  @Test
  void decisionsAreWrittenForTheAssistantsToo() throws Exception {
    open(20);
    find("p0");
    browser.press("s");
    find("p5");
    browser.press("Enter");
    browser.type("five@acme.example");
    browser.press("Enter");
    choose("form", "assistant");
    Files.writeString(folder.resolve("assistant-users.csv"), download("assistant-users.csv"));

    assertThat(folder.resolve("assistant-users.csv"))
        .hasContent(
            """
            UserKey,UserName,ErrorType,OldEmail,NewEmail,Tombstone,AccountType
            p0,p0,,p0@acme.example,p0@acme.example,TRUE,USER
            p5,p5,,,five@acme.example,FALSE,USER
            """);
    Crowd.spec(folder, USERS + ", map: assistant-users.csv}", NOBODY_SITE);
    assertThat(outlooks()).containsEntry("p0", "stand-in").containsEntry("p5", "five@acme.example");
  }

  @Test
  void namesThatMeanHarmAreNames() throws Exception {
    open(20);
    find("p1");
    assertThat(browser.text("document.title")).isEqualTo("People of acme");
    assertThat(browser.text("document.querySelector('#details h2').textContent"))
        .isEqualTo(Crowd.SCRIPT);
    assertThat(browser.text("document.querySelectorAll('script').length")).isEqualTo("2");
    find("p3");
    assertThat(browser.text("document.querySelector('#details h2 bdi').textContent"))
        .as("what turns writing around is shown")
        .startsWith("\uFFFDelpmaxe.emca@nimda \uD83D\uDE80");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tenThousandPeopleAreNoBurden() throws Exception {
    open(10_000);
    assertThat(browser.text("document.querySelectorAll('tr.person').length < 60"))
        .isEqualTo("true");
    for (String by : List.of("name", "email", "places", "outlook")) {
      browser.text(
          """
          (() => {
            bench.sort = {by: '%s', up: true};
            bench.refresh();
            bench.table.go(9999);
            return 'done';
          })()\
          """
              .formatted(by));
      assertThat(browser.text("document.querySelectorAll('tr.person').length < 60"))
          .as("rows drawn, sorted by %s", by)
          .isEqualTo("true");
    }
    assertThat(browser.text("bench.table.place === bench.table.view[9999]")).isEqualTo("true");
    browser.press("Control+a", "s");
    assertThat(download("users.csv").lines()).hasSize(10_001);
  }

  @Test
  void itLooksLikeAWorkbench() throws Exception {
    open(3_000);
    browser.press("ArrowDown", "ArrowDown", "s", "ArrowDown", "ArrowDown", "ArrowDown", "a");
    browser.press("ArrowDown", " ", " ", "ArrowUp", "ArrowUp", "ArrowUp");
    byte[] picture = browser.picture();
    if (Boolean.getBoolean("aloft.golden.update")) {
      Files.write(PICTURES.resolve("people-workbench.png"), picture);
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getRGB(2, 2)).as("dark at night").isEqualTo(0xff14171c);
  }
}

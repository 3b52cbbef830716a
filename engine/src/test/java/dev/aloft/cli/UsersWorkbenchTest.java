package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.testing.OutputSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aloft users workbench}: one private file, whatever is wrong with the people. */
class UsersWorkbenchTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    // Two people of one address stop every plan; here they are to be decided on.
    Crowd.in(folder, 30, "{standIn: archive@acme.example}", "https://acme.atlassian.net");
  }

  private ShellRun workbench(String... more) {
    String[] words = new String[2 + more.length];
    words[0] = "users";
    words[1] = "workbench";
    System.arraycopy(more, 0, words, 2, more.length);
    return ShellRun.of(Commands.all(), new Environment(Map.of(), folder, Clock.systemUTC()), words);
  }

  @Test
  void writesAPageForItsOwnerOnly() throws Exception {
    ShellRun run = workbench();

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("workbench.html", "30 people", "yours alone to read", "users.csv")
        .doesNotContain("@acme.example");
    Path page = folder.resolve(".aloft/workbench.html");
    if (Files.getFileAttributeView(page, PosixFileAttributeView.class) != null) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
          .isEqualTo("rw-------");
    }
    OutputSchema.assertValid("workbench", workbench("--json").out());
  }

  @Test
  void fetchesNothingAndRunsNothingOfStrangers() throws Exception {
    workbench("--out", "people.html");

    String page = Files.readString(folder.resolve("people.html"));
    assertThat(page)
        .contains("default-src &#39;none&#39;; script-src &#39;sha256-")
        .contains("would stop at people: 2", "p0@acme.example")
        .doesNotContain("src=", "<link", "url(", "import(", "fetch(");
    assertThat(page.split("</script>", -1)).as("its own two scripts end").hasSize(3);
    assertThat(page).contains("\\u003c/script\\u003e\\u003cscript\\u003edocument.title");
  }

  @Test
  void goesOnWithTheMapThatIsThere() throws Exception {
    Files.writeString(folder.resolve("users.csv"), "source,email\np0,stand-in\n");
    Crowd.spec(folder, "{standIn: a@acme.example, map: users.csv}", "https://acme.atlassian.net");

    workbench("--out", "people.html");

    assertThat(Files.readString(folder.resolve("people.html")))
        .contains("\"mapText\":\"source,email\\np0,stand-in\\n\"")
        .contains("\"address\":\"\",\"why\":\"a row of the people map\"");
  }
}

package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Explanation;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void explainsACodeHoweverItIsSpelt() {
    ShellRun run = ShellRun.of("explain", "aloft-cli-001");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    Golden.assertMatches("cli/explain.txt", run.out());
  }

  @Test
  void explainsWhyAnIssueOfTheLedgerStaysAndWhatToDo() {
    ShellRun run = ShellRun.of("explain", "issue-security-level");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "everybody who sees the project would see the issue",
            "take the level off the issue in the source",
            "create the issue with its level");
  }

  @Test
  void explainsInJson() {
    ShellRun run = ShellRun.of("explain", "ALOFT-CLI-001", "--json");

    Golden.assertMatches("cli/explain.json", run.out());
    OutputSchema.assertValid("explanation", run.out());
  }

  @Test
  void proposesTheNearestCode() {
    ShellRun run = ShellRun.of("explain", "ALOFT-CLI-01");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.out()).isEmpty();
    Golden.assertMatches("cli/explain-typo.txt", run.err());
  }

  @Test
  void listsEverythingItKnows() {
    ShellRun text = ShellRun.of("explain");
    ShellRun json = ShellRun.of("explain", "--json");

    assertThat(text.out()).contains("ALOFT-CLI-001", "ALOFT-CLI-099");
    assertThat(text.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
    OutputSchema.assertValid("explanations", json.out());
  }

  @Test
  void knowsEveryExplanationOfTheEngineUnderAnIdOfItsOwn() throws Exception {
    List<Explanation> explanations = explanationsOfTheEngine();
    List<String> known =
        ShellRun.of("explain").out().lines().map(line -> line.split(" ", 2)[0]).toList();

    assertThat(explanations)
        .allSatisfy(one -> assertThat(one.explanation()).as(one.id()).isNotBlank())
        .filteredOn(DiagnosticCode.class::isInstance)
        .allSatisfy(one -> assertThat(one.id()).matches("ALOFT-[A-Z]+-\\d{3}"));
    assertThat(known)
        .as("what ExplanationsModule names")
        .containsExactlyInAnyOrderElementsOf(explanations.stream().map(Explanation::id).toList())
        .doesNotHaveDuplicates();
  }

  /** Every constant of every enum that can be explained, wherever it is. */
  private static List<Explanation> explanationsOfTheEngine() throws Exception {
    Path classes =
        Path.of(Explanation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Explanation> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name =
            classes.relativize(file).toString().replace(".class", "").replace(File.separator, ".");
        if (name.endsWith("package-info")) {
          continue;
        }
        Class<?> type = Class.forName(name, false, Explanation.class.getClassLoader());
        if (type.isEnum() && Explanation.class.isAssignableFrom(type)) {
          Stream.of(type.getEnumConstants()).map(Explanation.class::cast).forEach(found::add);
        }
      }
    }
    return found;
  }
}

package dev.aloft.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Explanation;
import dev.aloft.plan.Reason;
import dev.aloft.report.Console;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExplainCommandTest {

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

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
        .allSatisfy(
            one -> assertThat(one.id()).matches("(ALOFT-[A-Z]+-\\d{3}|(USR|GRP|ORG)-[A-Z-]+)"));
    assertThat(known)
        .as("what ExplanationsModule names")
        .containsExactlyInAnyOrderElementsOf(explanations.stream().map(Explanation::id).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void explainsEachWithMoreThanItsName() throws Exception {
    for (Explanation one : explanationsOfTheEngine()) {
      ShellRun run = ShellRun.of("explain", one.id());

      assertThat(run.exitCode()).as(one.id()).isEqualTo(ExitCode.OK);
      assertThat(run.out()).as(one.id()).startsWith(one.id());
      assertThat(one.explanation().strip())
          .as("%s: what it means, and what to do", one.id())
          .hasSizeGreaterThan(20)
          .endsWith(".");
      assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    }
  }

  @Test
  void knowsReasonsActionsAndOutcomesInEachOfTheirForms() {
    assertThat(List.of("stand-in", "STAND_IN", "keep", "not yet supported", "notYetSupported"))
        .allSatisfy(
            id -> assertThat(ShellRun.of("explain", id).exitCode()).as(id).isEqualTo(ExitCode.OK));
    Golden.assertMatches("cli/explain-reason.txt", ShellRun.of("explain", "name-taken").out());
  }

  @Test
  void givesAdviceWithEachReasonOfAPlan() {
    assertThat(Reason.values())
        .allSatisfy(reason ->
            assertThat(reason.explanation().split("\\. ", -1).length)
                .as("%s: what it means, and what to do", reason)
                .isGreaterThan(1));
  }

  @Test
  void namesOnlyCommandsThatThereAre() throws Exception {
    Map<String, CommandLine> commands =
        new CommandTree(
                new Console(NOWHERE, NOWHERE, false, false),
                ShellRun.ENVIRONMENT,
                GlobalOptions.of(List.of(), Map.of()),
                Commands.all())
            .whole()
            .getSubcommands();

    for (Explanation one : explanationsOfTheEngine()) {
      Matcher named =
          Pattern.compile("`aloft ([a-z]+)(?: ([a-z]+)\\b(?!\\.))?")
              .matcher(one.explanation().replace('\n', ' '));
      while (named.find()) {
        assertThat(commands).as(one.id()).containsKey(named.group(1));
        if (named.group(2) != null && named.group(1).equals("state")) {
          assertThat(commands)
              .extractingByKey("state")
              .extracting(CommandLine::getSubcommands, as(InstanceOfAssertFactories.MAP))
              .as(one.id())
              .containsKey(named.group(2));
        }
      }
    }
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

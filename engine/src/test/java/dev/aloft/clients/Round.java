package dev.aloft.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The round of one JavaScript client on one site: a script whose steps are tests. */
final class Round {

  private static final Path SCRIPTS =
      Path.of(System.getProperty("aloft.clients", "target/clients"));

  private static final long LONGEST_SECONDS = 300;

  private Round() {}

  /** Runs a script with what it must know of a site; a test for each of its steps. */
  static Stream<DynamicTest> of(String script, ForeignSite site) {
    List<JsonNode> lines = run(script, site.description());
    List<DynamicTest> tests = new ArrayList<>();
    lines.stream()
        .filter(line -> line.has("step"))
        .map(line ->
            DynamicTest.dynamicTest(
                line.path("step").asString(),
                () ->
                    assertThat(line.path("ok").asBoolean())
                        .as(line.path("why").asString(""))
                        .isTrue()))
        .forEach(tests::add);
    int steps = tests.size();
    tests.add(
        DynamicTest.dynamicTest(
            "the round came to its end",
            () ->
                assertThat(lines.getLast().path("done").asInt(0))
                    .as("steps told by %s", lines.getLast())
                    .isEqualTo(steps)));
    tests.add(DynamicTest.dynamicTest("every exchange fits the contract", site::assertClean));
    return tests.stream();
  }

  private static List<JsonNode> run(String script, ObjectNode site) {
    ProcessBuilder builder =
        new ProcessBuilder("node", script)
            .directory(SCRIPTS.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("ALOFT_SITE", site.toString());
    List<JsonNode> lines = new ArrayList<>();
    try {
      Process process = builder.start();
      try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
        reader.lines().forEach(line -> lines.add(JsonMapper.shared().readTree(line)));
      }
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(script + " did not end");
      }
      assertThat(process.exitValue()).as("exit code of %s after %s", script, lines).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException("Node.js is needed to run " + script, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return lines;
  }
}

package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.testing.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged sandbox as a process that others start, use, stop and kill. */
class SandboxE2eTest {

  @TempDir Path folder;

  private final Program aloft = Program.packaged();

  private record Served(Process process, JiraClient client) {}

  private Served start() throws IOException {
    Process process = aloft.in(folder).serve("sandbox", "--json", "--data", "kept");
    StringBuilder printed = new StringBuilder();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    // The document ends with the only line that is a brace and nothing else.
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.append(line);
      if (line.equals("}")) {
        break;
      }
    }
    JsonNode up = JsonMapper.shared().readTree(printed.toString());
    return new Served(
        process,
        new JiraClient(
            URI.create(up.path("address").asString()),
            up.at("/account/email").asString(),
            up.at("/account/token").asString()));
  }

  private static void category(JiraClient client, String name) {
    client.post("3/projectCategory", "{\"name\": \"%s\"}".formatted(name)).expect(201);
  }

  private static String categories(JiraClient client) {
    return client.get("3/projectCategory").expect(200).json().findValuesAsString("name").toString();
  }

  @Test
  void keepsEverythingWhenItIsStopped() throws Exception {
    Served first = start();
    category(first.client(), "Ferries");
    first.process().destroy();
    assertThat(first.process().waitFor(30, TimeUnit.SECONDS)).isTrue();

    Served second = start();
    assertThat(categories(second.client())).isEqualTo("[Ferries]");
    second.process().destroy();
    assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void startsAgainAfterItWasKilledWithABeginningOfWhatWasDone() throws Exception {
    Served first = start();
    for (int number = 0; number < 50; number++) {
      category(first.client(), "Category " + number);
    }
    first.process().destroyForcibly();
    assertThat(first.process().waitFor(30, TimeUnit.SECONDS)).isTrue();

    Served second = start();
    JsonNode left = second.client().get("3/projectCategory").expect(200).json();
    for (int number = 0; number < left.size(); number++) {
      assertThat(left.path(number).path("name").asString()).isEqualTo("Category " + number);
    }
    second.process().destroy();
    assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}

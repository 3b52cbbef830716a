package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.testing.Program;
import dev.aloft.testing.ServedSandbox;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The packaged sandbox as a process that others start, use, stop and kill. */
class SandboxE2eTest {

  @TempDir Path folder;

  private final Program aloft = Program.packaged();

  private ServedSandbox start() throws IOException {
    return ServedSandbox.start(aloft.in(folder), "--data", "kept");
  }

  private static void category(JiraClient client, String name) {
    client.post("3/projectCategory", "{\"name\": \"%s\"}".formatted(name)).expect(201);
  }

  private static String categories(JiraClient client) {
    return client.get("3/projectCategory").expect(200).json().findValuesAsString("name").toString();
  }

  @Test
  void keepsEverythingWhenItIsStopped() throws Exception {
    try (ServedSandbox first = start()) {
      category(first.client(), "Ferries");
    }

    try (ServedSandbox second = start()) {
      assertThat(categories(second.client())).isEqualTo("[Ferries]");
    }
  }

  @Test
  void startsAgainAfterItWasKilledWithABeginningOfWhatWasDone() throws Exception {
    try (ServedSandbox first = start()) {
      for (int number = 0; number < 50; number++) {
        category(first.client(), "Category " + number);
      }
      first.kill();
    }

    try (ServedSandbox second = start()) {
      JsonNode left = second.client().get("3/projectCategory").expect(200).json();
      for (int number = 0; number < left.size(); number++) {
        assertThat(left.path(number).path("name").asString()).isEqualTo("Category " + number);
      }
    }
  }
}

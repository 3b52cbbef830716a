package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.testing.Program;
import dev.aloft.testing.ServedSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  private ServedSandbox server(String product) throws IOException {
    return ServedSandbox.start(aloft.in(folder), "--product", product, "--data", product);
  }

  private static void beginning(List<String> left, int most) {
    assertThat(left).hasSizeLessThanOrEqualTo(most);
    for (int number = 0; number < left.size(); number++) {
      assertThat(left.get(number)).isEqualTo("Number " + number);
    }
  }

  @Test
  void aJiraDataCenterThatWasKilledHasABeginningOfWhatWasDone() throws Exception {
    String role = "{\"name\": \"Number %d\"}";
    try (ServedSandbox first = server("jira-data-center")) {
      for (int number = 0; number < 50; number++) {
        first.server().post("/rest/api/2/role", role.formatted(number)).expect(200);
      }
      first.kill();
    }

    try (ServedSandbox second = server("jira-data-center")) {
      JsonNode roles = second.server().get("/rest/api/2/role").expect(200).json();
      List<String> left =
          roles
              .valueStream()
              .map(one -> one.path("name").asString())
              .filter(name -> name.startsWith("Number "))
              .toList();
      beginning(left, 50);
      second.server().post("/rest/api/2/role", role.formatted(left.size())).expect(200);
    }
  }

  private static String space(int number) {
    return "{\"key\": \"N%d\", \"name\": \"Number %d\"}".formatted(number, number);
  }

  @Test
  void aConfluenceDataCenterThatWasKilledHasABeginningOfWhatWasDone() throws Exception {
    try (ServedSandbox first = server("confluence-data-center")) {
      for (int number = 0; number < 30; number++) {
        first.server().post("/rest/api/space", space(number)).expect(200);
      }
      first.kill();
    }

    try (ServedSandbox second = server("confluence-data-center")) {
      JsonNode spaces =
          second.server().get("/rest/api/space?limit=100").expect(200).json().path("results");
      beginning(spaces.valueStream().map(one -> one.path("name").asString()).toList(), 30);
      for (JsonNode left : spaces) {
        String pages = "/rest/api/content?spaceKey=" + left.path("key").asString();
        assertThat(second.server().get(pages).expect(200).json().path("size").asInt())
            .as("home pages of " + left.path("key"))
            .isOne();
      }
    }
  }
}

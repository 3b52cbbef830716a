package dev.aloft.testing;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged sandbox as a process of its own.
 *
 * @param process it
 * @param client of its first Jira Cloud site, as its administrator
 * @param server of the Data Center that it serves, as its administrator
 */
public record ServedSandbox(Process process, JiraClient client, PlainClient server)
    implements AutoCloseable {

  /** Starts it, and returns when it says that it is up. */
  public static ServedSandbox start(Program aloft, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("sandbox", "--json"));
    words.addAll(List.of(options));
    Process process = aloft.serve(words.toArray(String[]::new));
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
    URI address = URI.create(up.path("address").asString());
    String token = up.at("/account/token").asString();
    return new ServedSandbox(
        process,
        new JiraClient(address, up.at("/account/email").asString(), token),
        PlainClient.bearer(address, token));
  }

  /** Kills it, and waits for its end. */
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  /** Asks it to stop, and waits for its end. */
  @Override
  public void close() {
    client.close();
    server.close();
    process.destroy();
    ended();
  }

  private void ended() {
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}

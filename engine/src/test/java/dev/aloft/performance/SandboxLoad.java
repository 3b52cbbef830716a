package dev.aloft.performance;

import com.sun.net.httpserver.HttpServer;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.kept.KeptSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A site on disk and somebody who fills and reads it, in one JVM: what {@link SandboxBenchmark}
 * starts with a small heap. Prints its figures as {@code name=number}, times in seconds.
 */
public final class SandboxLoad {

  private static final String EMAIL = "admin@acme.example";
  private static final String TOKEN = "sandbox-token";
  private static final int A_CALL = 50;
  private static final int ROUNDS = 20;
  private static final int READS_A_ROUND = 500;

  private final JiraClient site;
  private final String lead;

  private SandboxLoad(JiraClient site, String lead) {
    this.site = site;
    this.lead = lead;
  }

  /**
   * Makes the issues, then reads.
   *
   * @param arguments how many issues, and the folder in which the site is kept
   */
  public static void main(String[] arguments) throws IOException {
    int issues = Integer.parseInt(arguments[0]);
    Path file = Path.of(arguments[1]).resolve("site.db");
    try (KeptSite kept =
        KeptSite.open(file, Optional.of("load"), Clock.systemUTC(), Behaviour.usual())) {
      String lead = kept.site().addAdministrator(EMAIL, "Ada", TOKEN).accountId();
      try (Sandbox sandbox = Sandbox.start(kept.whole().product());
          JiraClient client = new JiraClient(sandbox.address(), EMAIL, TOKEN)) {
        SandboxLoad load = new SandboxLoad(client, lead);
        load.create(issues);
        load.read("project", "3/project/LOAD");
        load.read("issue", "3/issue/LOAD-" + (issues / 2 + 1) + "?fields=summary");
      }
    }
  }

  private void create(int issues) {
    site.post(
            "3/project",
            """
            {"key": "LOAD", "name": "Load", "projectTypeKey": "software", "leadAccountId": "%s"}
            """
                .formatted(lead))
        .expect(201);
    String type = issueType();
    long start = System.nanoTime();
    for (int made = 0; made < issues; made += A_CALL) {
      int first = made;
      String body =
          IntStream.range(0, A_CALL)
              .mapToObj(i -> issue(type, first + i))
              .collect(Collectors.joining(",", "{\"issueUpdates\": [", "]}"));
      site.post("2/issue/bulk", body).expect(201);
    }
    print("create", since(start));
  }

  private String issueType() {
    return site.get("3/issue/createmeta/LOAD/issuetypes")
        .expect(200)
        .json()
        .path("issueTypes")
        .valueStream()
        .filter(one -> one.path("hierarchyLevel").asInt() == 0)
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static String issue(String type, int number) {
    return """
    {"fields": {"project": {"key": "LOAD"}, "issuetype": {"id": "%s"},
     "summary": "number %d", "labels": ["load"],
     "description": "h1. Title\\n* some\\n* *points* of text\\n\\n%s"},
     "properties": [{"key": "stamp", "value": {"source": %d}}]}
    """
        .formatted(
            type, number, "and more of a text that goes on for a while. ".repeat(12), number);
  }

  /** Reads by turns from the site and from a server that has the reply's bytes ready. */
  private void read(String name, String path) throws IOException {
    byte[] reply = site.get(path).expect(200).bytes();
    try (BareServer bare = BareServer.with(reply);
        JiraClient other = new JiraClient(bare.address(), EMAIL, TOKEN)) {
      read(site, path);
      read(other, path);
      double ours = 0;
      double theirs = 0;
      for (int i = 0; i < ROUNDS; i++) {
        ours += read(site, path);
        theirs += read(other, path);
      }
      print(name, ours / ROUNDS / READS_A_ROUND);
      print(name + ".bare", theirs / ROUNDS / READS_A_ROUND);
    }
  }

  private static double read(JiraClient client, String path) {
    long start = System.nanoTime();
    for (int i = 0; i < READS_A_ROUND; i++) {
      client.get(path).expect(200);
    }
    return since(start);
  }

  /** The JDK's own server, which gives one answer to everything. */
  private record BareServer(HttpServer server, ExecutorService threads) implements AutoCloseable {

    static BareServer with(byte[] reply) throws IOException {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      server.createContext(
          "/",
          http -> {
            try (http) {
              http.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
              http.sendResponseHeaders(200, reply.length);
              http.getResponseBody().write(reply);
            }
          });
      server.start();
      return new BareServer(server, threads);
    }

    URI address() {
      return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
      threads.close();
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String name, double number) {
    System.out.println(name + "=" + number);
  }
}

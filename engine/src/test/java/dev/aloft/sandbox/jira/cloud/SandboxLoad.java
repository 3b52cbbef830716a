package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures bulk creates and the heap that issues take; run by hand with the number of issues. Not a
 * test, since a time depends on what else the machine does.
 */
public final class SandboxLoad {

  private SandboxLoad() {}

  /** Makes issues in calls of 50 on a fresh site, and prints rate and heap. */
  public static void main(String[] arguments) {
    int wanted = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
    JiraSite site = new JiraSite("load", Clock.systemUTC(), Behaviour.usual());
    String ada = site.addAdministrator("ada@acme.example", "Ada", "token").accountId();
    try (Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product());
        JiraClient client = new JiraClient(sandbox.address(), "ada@acme.example", "token")) {
      client
          .post(
              "3/project",
              """
              {"key": "LOAD", "name": "Load", "projectTypeKey": "software", "leadAccountId": "%s"}
              """
                  .formatted(ada))
          .expect(201);
      String type =
          client
              .get("3/issue/createmeta/LOAD/issuetypes")
              .expect(200)
              .json()
              .path("issueTypes")
              .valueStream()
              .filter(one -> one.path("hierarchyLevel").asInt() == 0)
              .findFirst()
              .orElseThrow()
              .path("id")
              .asString();
      long start = System.nanoTime();
      for (int made = 0; made < wanted; made += 50) {
        int first = made;
        String body =
            IntStream.range(0, 50)
                .mapToObj(i -> element(type, first + i))
                .collect(Collectors.joining(",", "{\"issueUpdates\": [", "]}"));
        client.post("2/issue/bulk", body).expect(201);
        if (made % 10_000 == 0) {
          report(made + 50, start);
        }
      }
      report(wanted, start);
    }
  }

  private static void report(int made, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    System.out.printf("%d issues, %.0f/s, heap %d MB%n", made, made / seconds, heap);
  }

  private static String element(String type, int number) {
    return """
    {"fields": {"project": {"key": "LOAD"}, "issuetype": {"id": "%s"},
     "summary": "number %d", "labels": ["load"],
     "description": "h1. Title\\n* some\\n* *points* of text\\n\\n%s"},
     "properties": [{"key": "stamp", "value": {"source": %d}}]}
    """
        .formatted(
            type, number, "and more of a text that goes on for a while. ".repeat(12), number);
  }
}

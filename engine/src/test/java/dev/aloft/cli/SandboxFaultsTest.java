package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every fault can be asked for on the site of every product, and happens there. */
class SandboxFaultsTest {

  private static final String EMAIL = "admin@sandbox.example";

  @TempDir Path folder;

  /** What a caller sees of a fault. */
  private enum Seen {
    NOTHING,
    DONE,
    DONE_OR_REFUSED,
    CUT,
    PAGE,
    STATUS_401,
    STATUS_429,
    STATUS_502,
    STATUS_503
  }

  /** Every kind of fault: what the client sees, and how often the site carries the request out. */
  private enum Kind {
    LOST_ANSWER("fault: lost-answer", Seen.NOTHING, 1),
    DUPLICATE("fault: duplicate", Seen.DONE_OR_REFUSED, 2),
    DUPLICATE_FIRST("fault: duplicate, answer: first", Seen.DONE, 2),
    BUSY("fault: status, status: 429", Seen.STATUS_429, 0),
    BUSY_FOR("fault: status, status: 429, retryAfter: 3", Seen.STATUS_429, 0),
    BEFORE("fault: status, status: 503", Seen.STATUS_503, 0),
    AFTER("fault: status, status: 502, effect: done", Seen.STATUS_502, 1),
    EXPIRED("fault: expired-token", Seen.STATUS_401, 0),
    RESET("fault: reset", Seen.NOTHING, 1),
    TRUNCATED("fault: truncated", Seen.CUT, 1),
    SLOW("fault: slow, millis: 1", Seen.DONE, 1),
    PAGE("fault: web-page", Seen.PAGE, 0),
    PAGE_AFTER("fault: web-page, effect: done", Seen.PAGE, 1);

    private final String fault;
    private final Seen seen;
    private final int effects;

    Kind(String fault, Seen seen, int effects) {
      this.fault = fault;
      this.seen = seen;
      this.effects = effects;
    }
  }

  /** What comes of the same write a second time. */
  private enum Again {
    REFUSED(1),
    THE_SAME(1),
    ANOTHER(2);

    private final int most;

    Again(int most) {
      this.most = most;
    }
  }

  /**
   * Where a product is written to.
   *
   * @param path a template
   */
  private record Place(String method, String path) {

    /** Rules in the order of the kinds, each for one request. */
    String rules() {
      List<String> rules = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        rules.add(
            "  - {requests: {method: %s, path: '%s', nth: %d}, %s}\n"
                .formatted(method, path, rules.size() + 1, kind.fault));
      }
      return String.join("", rules);
    }
  }

  private static final Place JIRA_CENTER = new Place("POST", "/rest/api/2/group");
  private static final Place CONFLUENCE_CENTER = new Place("POST", "/rest/api/admin/group");
  private static final Place JIRA = new Place("POST", "/rest/api/3/group");
  private static final Place CONFLUENCE = new Place("POST", "/wiki/api/v2/spaces");
  private static final Place ORGANIZATION = new Place("POST", "/admin/v1/orgs/{org}/policies");
  private static final Place PEOPLE = new Place("PATCH", "/users/{account}/manage/profile");
  private static final Place SCIM = new Place("POST", "/scim/directory/{directory}/Groups");
  private static final Place MIGRATION =
      new Place("POST", "/migrations/public/v1/jobs/{job}/tasks");

  /** Does something once, named by a word. */
  private interface Write {
    PlainClient.Answer with(String word);
  }

  /**
   * A product on its site.
   *
   * @param done how many things of a name there are
   */
  private record Target(
      String name,
      PlainClient client,
      Place place,
      Again again,
      Write write,
      Function<String, Integer> done) {

    /** A word that no other product of the organization was written to with. */
    String word(String asked, Kind kind) {
      return asked + (name + kind).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    void meets(Kind kind, String word) {
      String what = name + ", " + kind + ", " + word;
      switch (kind.seen) {
        case NOTHING ->
            assertThatThrownBy(() -> write.with(word))
                .as(what)
                .isInstanceOf(UncheckedIOException.class);
        case DONE -> {
          PlainClient.Answer answer = write.with(word);
          assertThat(answer.status()).as(what).isBetween(200, 299);
          assertThat(answer.json().isObject()).as(what).isTrue();
        }
        case DONE_OR_REFUSED ->
            assertThat(write.with(word).status() >= 300).as(what).isEqualTo(again == Again.REFUSED);
        case CUT -> {
          PlainClient.Answer answer = write.with(word);
          assertThat(answer.status()).as(what).isBetween(200, 299);
          assertThat(answer.json().asString("")).as(what).startsWith("{").doesNotEndWith("}");
        }
        case PAGE ->
            assertThat(write.with(word).json().asString("")).as(what).contains("Please sign in");
        case STATUS_401, STATUS_429, STATUS_502, STATUS_503 -> {
          PlainClient.Answer answer = write.with(word);
          assertThat("STATUS_" + answer.status()).as(what).isEqualTo(kind.seen.name());
          assertThat(answer.headers().containsKey("Retry-After"))
              .as(what)
              .isEqualTo(kind == Kind.BUSY_FOR);
        }
      }
      assertThat(done.apply(word)).as(what).isEqualTo(Math.min(again.most, kind.effects));
    }
  }

  /** From the file that it begins with, then from what is sent to it while it runs. */
  private static void meetsAll(List<Target> targets) {
    for (Target target : targets) {
      for (Kind kind : Kind.values()) {
        target.meets(kind, target.word("file", kind));
      }
    }
    for (Target target : targets) {
      for (Kind kind : Kind.values()) {
        String rule =
            "rules: [{requests: {method: %s, path: '%s'}, %s}]"
                .formatted(target.place.method(), target.place.path(), kind.fault);
        target.client.put("/_sandbox/faults", rule).expect(204);
        target.meets(kind, target.word("sent", kind));
        JsonNode told = target.client.get("/_sandbox/faults").expect(200).json();
        assertThat(told.at("/rules/0/struck").asInt()).as(target.name).isOne();
        target.client.delete("/_sandbox/faults").expect(204);
      }
    }
  }

  private void file(Place... places) throws IOException {
    Files.writeString(
        folder.resolve("faults.yaml"),
        "rules:\n" + Arrays.stream(places).map(Place::rules).collect(Collectors.joining()));
  }

  private static int found(PlainClient client, String path, String pointer) {
    JsonNode found = client.get(path).json().at(pointer);
    return found.isArray() ? found.size() : found.asInt(0);
  }

  private static String group(String word) {
    return "{\"name\": \"" + word + "\"}";
  }

  private static Target jiraDataCenter(PlainClient client) {
    String path = JIRA_CENTER.path();
    return new Target(
        "Jira Data Center",
        client,
        JIRA_CENTER,
        Again.REFUSED,
        word -> client.post(path, group(word)),
        word -> client.get(path + "/member?groupname=" + word).status() == 200 ? 1 : 0);
  }

  private static Target confluenceDataCenter(PlainClient client) {
    return new Target(
        "Confluence Data Center",
        client,
        CONFLUENCE_CENTER,
        Again.REFUSED,
        word ->
            client.post(
                CONFLUENCE_CENTER.path(), "{\"type\": \"group\", \"name\": \"" + word + "\"}"),
        word -> client.get("/rest/api/group/" + word).status() == 200 ? 1 : 0);
  }

  private static Target jira(PlainClient client) {
    String path = JIRA.path();
    return new Target(
        "Jira Cloud",
        client,
        JIRA,
        Again.REFUSED,
        word -> client.post(path, group(word)),
        word -> found(client, path + "/bulk?groupName=" + word, "/values"));
  }

  private static Target confluence(PlainClient client) {
    String path = CONFLUENCE.path();
    return new Target(
        "Confluence Cloud",
        client,
        CONFLUENCE,
        Again.REFUSED,
        word -> client.post(path, "{\"key\": \"%s\", \"name\": \"%s\"}".formatted(word, word)),
        word -> found(client, path + "?keys=" + word, "/results"));
  }

  private static Target organization(PlainClient key, Organization organization) {
    String path = ORGANIZATION.path().replace("{org}", organization.id());
    return new Target(
        "organization",
        key,
        ORGANIZATION,
        Again.ANOTHER,
        word ->
            key.post(
                path,
                """
                {"data": {"type": "policy", "attributes": {"type": "ip-allowlist",
                 "name": "%s", "rule": {"in": ["192.0.2.0/24"]}}}}\
                """
                    .formatted(word)),
        word ->
            (int)
                key.get(path)
                    .json()
                    .path("data")
                    .valueStream()
                    .filter(one -> one.at("/attributes/name").asString().equals(word))
                    .count());
  }

  private static Target people(PlainClient key, String account) {
    String path = PEOPLE.path().replace("{account}", account);
    return new Target(
        "user management",
        key,
        PEOPLE,
        Again.THE_SAME,
        word -> key.patch(path, "{\"name\": \"" + word + "\"}"),
        word -> key.get(path).json().at("/account/name").asString("").equals(word) ? 1 : 0);
  }

  private static Target scim(PlainClient key, Organization organization) {
    String path = SCIM.path().replace("{directory}", organization.directoryId());
    return new Target(
        "SCIM",
        key,
        SCIM,
        Again.REFUSED,
        word ->
            key.post(
                path,
                """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
                 "displayName": "%s"}\
                """
                    .formatted(word)),
        word ->
            found(key, path + "?filter=displayName%20eq%20%22" + word + "%22", "/totalResults"));
  }

  /** Tasks have no names: those of a word are the ones that are more than before. */
  private static Target migration(PlainClient api, SandboxServer server) {
    String jobs = "/migrations/public/v1/jobs";
    String definition =
        """
        {"flow": "jira-onpremises-to-cloud", "source": {"serverId": "%s"},
         "destination": {"url": "%s"}, "scope": {"projects": {"includedKeys": ["P1"]}}}\
        """
            .formatted(server.beside().orElseThrow().serverId(), server.address());
    String job = api.post(jobs, definition).expect(200).json().path("jobId").asString();
    String path = MIGRATION.path().replace("{job}", job);
    AtomicInteger before = new AtomicInteger();
    return new Target(
        "migration API",
        api,
        MIGRATION,
        Again.ANOTHER,
        word -> {
          before.set(found(api, path, "/data"));
          return api.post(path, "{\"task\": \"Check\"}");
        },
        word -> found(api, path, "/data") - before.get());
  }

  private static void cloud(SandboxServer server) {
    Organization organization = server.site().cloud().organization();
    organization.directory().verify("sandbox.example");
    String account = server.site().accounts().byEmail(EMAIL).orElseThrow().accountId();
    URI beside = server.beside().orElseThrow().address();
    try (PlainClient client = PlainClient.basic(server.address(), EMAIL, SandboxRun.TOKEN);
        PlainClient key = PlainClient.bearer(server.administration().address(), SandboxRun.TOKEN);
        PlainClient api =
            PlainClient.basic(server.administration().address(), EMAIL, SandboxRun.TOKEN);
        PlainClient center = PlainClient.basic(beside, "admin", SandboxRun.TOKEN)) {
      meetsAll(
          List.of(
              jira(client),
              confluence(client),
              organization(key, organization),
              people(key, account),
              scim(key, organization),
              migration(api, server),
              jiraDataCenter(center)));
    }
  }

  @Test
  void onASiteOfTheCloudItsAdministrationAndTheServerBeside() throws IOException {
    new BackupGenerator(BackupShape.of(1)).backup(folder.resolve("backup.zip"));
    file(JIRA, CONFLUENCE, ORGANIZATION, PEOPLE, SCIM, MIGRATION, JIRA_CENTER);

    ShellRun run =
        SandboxRun.of(
            folder,
            server -> cloud(SandboxRun.cloud(server)),
            "sandbox",
            "--assistant",
            "backup.zip",
            "--faults",
            "faults.yaml");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
  }

  private void dataCenter(String product, Place place, Function<PlainClient, Target> target)
      throws IOException {
    file(place);

    ShellRun run =
        SandboxRun.of(
            folder,
            server -> {
              try (PlainClient client =
                  PlainClient.basic(server.address(), "admin", SandboxRun.TOKEN)) {
                meetsAll(List.of(target.apply(client)));
              }
            },
            "sandbox",
            "--product",
            product,
            "--faults",
            "faults.yaml");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
  }

  @Test
  void onAJiraDataCenter() throws IOException {
    dataCenter("jira-data-center", JIRA_CENTER, SandboxFaultsTest::jiraDataCenter);
  }

  @Test
  void onAConfluenceDataCenter() throws IOException {
    dataCenter(
        "confluence-data-center", CONFLUENCE_CENTER, SandboxFaultsTest::confluenceDataCenter);
  }
}

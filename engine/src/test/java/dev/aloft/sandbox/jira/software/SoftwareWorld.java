package dev.aloft.sandbox.jira.software;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A site with the project OPS and a scrum board over it that everybody sees. */
final class SoftwareWorld implements AutoCloseable {

  static final String AGILE = "/rest/agile/1.0";

  final CloudWorld cloud = CloudWorld.withPromptSearch();
  final int board;

  SoftwareWorld() {
    cloud.project("OPS", "software");
    board = board("scrum");
  }

  int board(String type) {
    String filter =
        ada()
            .post(
                "/rest/api/3/filter",
                """
                {"name": "%s of OPS", "jql": "project = OPS ORDER BY Rank ASC",
                 "sharePermissions": [{"type": "authenticated"}]}\
                """
                    .formatted(type))
            .expect(200)
            .json()
            .path("id")
            .asString();
    return ada()
        .post(
            AGILE + "/board",
            """
            {"name": "OPS %s", "type": "%s", "filterId": %s,
             "location": {"type": "project", "projectKeyOrId": "OPS"}}\
            """
                .formatted(type, type, filter))
        .expect(201)
        .json()
        .path("id")
        .asInt();
  }

  PlainClient ada() {
    return cloud.ada();
  }

  PlainClient bob() {
    return cloud.bob();
  }

  /** Makes a story and gives its key. */
  String story(String summary) {
    return cloud.issue("OPS", "Story", summary);
  }

  /** Makes a sprint and gives its id. */
  int sprint(String name) {
    return ada()
        .post(AGILE + "/sprint", "{\"name\": \"" + name + "\", \"originBoardId\": " + board + "}")
        .expect(201)
        .json()
        .path("id")
        .asInt();
  }

  /** Sets the dates of a sprint and starts it. */
  JsonNode start(int sprint) {
    return ada()
        .post(
            AGILE + "/sprint/" + sprint,
            """
            {"state": "active", "startDate": "2026-05-04T12:00:00.000+02:00",
             "endDate": "2026-05-18T10:00:00.000Z"}\
            """)
        .expect(200)
        .json();
  }

  static String issues(String... keys) {
    return "\"issues\": [\"" + String.join("\", \"", keys) + "\"]";
  }

  /** The keys that a list of boards gives. */
  List<String> keys(String path) {
    return keysOf(ada().get(AGILE + path).expect(200).json());
  }

  /** The keys that a query finds. */
  List<String> search(String jql) {
    String query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
    return keysOf(
        ada().get("/rest/api/3/search/jql?fields=summary&jql=" + query).expect(200).json());
  }

  static List<String> keysOf(JsonNode page) {
    return page.path("issues").valueStream().map(one -> one.path("key").asString("")).toList();
  }

  @Override
  public void close() {
    cloud.close();
  }
}

package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.sites.CloudSites;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever has not logged in, and whose credentials are wrong, sees what anyone may see. */
@Tag("shared")
class AnonymousTest {

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private final PlainClient nobody = PlainClient.anonymous(world.sandbox().address("acme"));
  private final PlainClient wrong = client(world, "ada@acme.example", "expired");

  private static PlainClient client(CloudWorld world, String email, String token) {
    return PlainClient.basic(world.sandbox().address("acme"), email, token);
  }

  @BeforeEach
  void openOneOfTwoProjects() {
    world.project("OPEN", "business");
    world.project("SHUT", "business");
    world.issue("OPEN", "Task", "For anyone");
    world.issue("SHUT", "Task", "For colleagues");
    grant("BROWSE_PROJECTS");
  }

  /** Lets anyone do something in the open project, which gets a scheme of its own for it. */
  private void grant(String... permissions) {
    String grants =
        List.of(permissions).stream()
            .map("{\"holder\": {\"type\": \"anyone\"}, \"permission\": \"%s\"}"::formatted)
            .reduce(
                "{\"holder\": {\"type\": \"applicationRole\"}, \"permission\": \"EDIT_ISSUES\"}",
                (one, other) -> one + ", " + other);
    JsonNode scheme =
        world
            .ada()
            .post(
                "/rest/api/3/permissionscheme",
                "{\"name\": \"Anyone: %s\", \"permissions\": [%s]}"
                    .formatted(List.of(permissions), grants))
            .expect(201)
            .json();
    world
        .ada()
        .put(
            "/rest/api/3/project/OPEN/permissionscheme",
            "{\"id\": %s}".formatted(scheme.path("id")))
        .expect(200);
  }

  @AfterEach
  void stop() {
    nobody.close();
    wrong.close();
    world.close();
  }

  private static List<String> keys(JsonNode list) {
    return list.valueStream().map(one -> one.path("key").asString()).toList();
  }

  @Test
  void isToldThatAnAccountIsNeededToBeSomebody() {
    for (PlainClient caller : List.of(nobody, wrong)) {
      assertThat(caller.get("/rest/api/3/myself").expect(401).headers())
          .doesNotContainKey("x-aaccountid");
    }
  }

  @Test
  void seesTheProjectsThatAnyoneMayBrowse() {
    for (PlainClient caller : List.of(nobody, wrong)) {
      JsonNode found = caller.get("/rest/api/3/project/search").expect(200).json();
      assertThat(keys(found.path("values"))).containsExactly("OPEN");
      caller.get("/rest/api/3/project/OPEN").expect(200);
      caller.get("/rest/api/3/project/SHUT").expect(404);
    }
  }

  @Test
  void findsAndReadsTheirIssues() {
    for (PlainClient caller : List.of(nobody, wrong)) {
      JsonNode found =
          caller
              .get("/rest/api/3/search/jql?jql=project%20in%20(OPEN)&fields=summary")
              .expect(200)
              .json();
      assertThat(keys(found.path("issues"))).containsExactly("OPEN-1");
      JsonNode issue = caller.get("/rest/api/3/issue/OPEN-1").expect(200).json();
      assertThat(issue.at("/fields/summary").asString()).isEqualTo("For anyone");
      assertThat(issue.at("/fields/creator/displayName").asString()).isEqualTo("Ada Admin");
      assertThat(issue.at("/fields/creator").has("emailAddress")).isFalse();
      caller.get("/rest/api/3/issue/SHUT-1").expect(404);
    }
  }

  @Test
  void aHeaderAloneTellsThatCredentialsWereRefused() {
    assertThat(wrong.get("/rest/api/3/project/search").expect(200).headers())
        .containsEntry("x-seraph-loginreason", "AUTHENTICATED_FAILED")
        .doesNotContainKey("x-aaccountid");
    assertThat(nobody.get("/rest/api/3/project/search").expect(200).headers())
        .doesNotContainKeys("x-seraph-loginreason", "x-aaccountid");
    assertThat(world.bob().get("/rest/api/3/project/search").expect(200).headers())
        .doesNotContainKey("x-seraph-loginreason")
        .containsEntry("x-aaccountid", world.bobAccount().accountId());
  }

  @Test
  void isRefusedWhereTheContractWantsALogin() {
    for (PlainClient caller : List.of(nobody, wrong)) {
      caller.get("/rest/api/3/users/search").expect(401);
      caller.post("/rest/api/3/issue", "{\"fields\": {}}").expect(401);
      caller.get("/rest/api/3/role").expect(401);
      caller.get("/rest/agile/1.0/board").expect(401);
      caller.get("/wiki/api/v2/spaces").expect(401);
    }
  }

  @Test
  void changesNothing() {
    for (PlainClient caller : List.of(nobody, wrong)) {
      String edit = "{\"fields\": {\"summary\": \"Taken\"}}";
      assertThat(caller.put("/rest/api/3/issue/OPEN-1", edit).status()).isBetween(400, 404);
      caller.put("/rest/api/3/issue/SHUT-1", edit).expect(404);
      assertThat(caller.delete("/rest/api/3/issue/OPEN-1").status()).isBetween(401, 403);
      assertThat(
              caller
                  .post("/rest/api/3/version", "{\"name\": \"1\", \"project\": \"OPEN\"}")
                  .status())
          .isBetween(401, 404);
    }
    JsonNode issue = world.ada().get("/rest/api/3/issue/OPEN-1").expect(200).json();
    assertThat(issue.at("/fields/summary").asString()).isEqualTo("For anyone");
    assertThat(world.ada().get("/rest/api/3/project/OPEN/versions").expect(200).json()).isEmpty();
  }

  @Test
  void writesWhatAnyoneMayWriteInNobodysName() {
    grant("BROWSE_PROJECTS", "EDIT_ISSUES", "ADD_COMMENTS", "WORK_ON_ISSUES", "CREATE_ATTACHMENTS");
    String issue = "/rest/api/3/issue/OPEN-1";
    nobody.put(issue, "{\"fields\": {\"summary\": \"Taken\"}}").expect(204);
    JsonNode comment =
        nobody
            .post("/rest/api/2/issue/OPEN-1/comment", "{\"body\": \"By the way\"}")
            .expect(201)
            .json();
    nobody.post("/rest/api/2/issue/OPEN-1/worklog", "{\"timeSpent\": \"1h\"}").expect(201);
    JsonNode file =
        nobody.upload(issue + "/attachments", "note.txt", "A note").expect(200).json().path(0);

    JsonNode seen = world.ada().get(issue + "?expand=changelog").expect(200).json();
    assertThat(seen.at("/fields/summary").asString()).isEqualTo("Taken");
    assertThat(seen.at("/fields/creator/displayName").asString()).isEqualTo("Ada Admin");
    assertThat(seen.at("/fields/comment/comments")).hasSize(1);
    assertThat(seen.at("/fields/worklog/worklogs")).hasSize(1);
    for (JsonNode signed :
        List.of(
            comment,
            file,
            seen.at("/fields/comment/comments/0"),
            seen.at("/fields/worklog/worklogs/0"),
            seen.at("/changelog/histories/0"))) {
      assertThat(signed.isObject()).isTrue();
      assertThat(signed.has("author")).isFalse();
      assertThat(signed.has("updateAuthor")).isFalse();
    }
  }

  /** The other caller of nobody's name may be another person. */
  @Test
  void hasNothingOfHisOwn() {
    grant("BROWSE_PROJECTS", "ADD_COMMENTS", "EDIT_OWN_COMMENTS", "DELETE_OWN_COMMENTS");
    String comments = "/rest/api/2/issue/OPEN-1/comment";
    String id =
        nobody.post(comments, "{\"body\": \"First\"}").expect(201).json().path("id").asString();
    nobody.put(comments + "/" + id, "{\"body\": \"Second\"}").expect(400);
    grant("BROWSE_PROJECTS", "EDIT_ALL_COMMENTS");
    nobody.put(comments + "/" + id, "{\"body\": \"Second\"}").expect(200);
    nobody.delete(comments + "/" + id).expect(401);
  }

  @Test
  void keepsProjectsThatAnyoneMayAdminister() {
    grant("BROWSE_PROJECTS", "ADMINISTER_PROJECTS");
    JsonNode version =
        nobody
            .post("/rest/api/3/version", "{\"name\": \"1\", \"project\": \"OPEN\"}")
            .expect(201)
            .json();
    nobody.delete("/rest/api/3/version/" + version.path("id").asString()).expect(204);
    nobody.post("/rest/api/3/component", "{\"name\": \"Hull\", \"project\": \"OPEN\"}").expect(201);
    nobody.post("/rest/api/3/component", "{\"name\": \"Hull\", \"project\": \"SHUT\"}").expect(404);
    assertThat(world.ada().get("/rest/api/3/auditing/record").expect(200).json().path("records"))
        .anySatisfy(record -> {
          assertThat(record.path("summary").asString()).isEqualTo("Project version created");
          assertThat(record.has("authorAccountId")).isFalse();
        });
  }

  @Test
  void sharesWithWhoeverHasLoggedInLeaveOthersOut() {
    for (String type : List.of("authenticated", "global")) {
      world
          .ada()
          .post(
              "/rest/api/3/filter",
              """
              {"name": "%s", "jql": "project = OPEN", "sharePermissions": [{"type": "%s"}]}\
              """
                  .formatted(type, type))
          .expect(200);
    }
    JsonNode found = nobody.get("/rest/api/3/filter/search").expect(200).json();
    assertThat(found.path("values").valueStream().map(one -> one.path("name").asString()))
        .containsExactly("global");
  }

  @Test
  void theGatewayLetsNobodyInWithoutCredentials() {
    String search = "/ex/jira/" + world.site().cloudId() + "/rest/api/3/project/search";
    try (var stranger = PlainClient.anonymous(world.sandbox().address(CloudSites.API))) {
      stranger.get(search).expect(401);
    }
  }

  @Test
  void aTokenWithScopesIsRefusedAtTheSite() {
    try (var bob = client(world, "bob@acme.example", "scoped-2")) {
      bob.get("/rest/api/3/project/search").expect(401);
    }
  }

  @Test
  void someSitesRefuseWrongTokensEverywhere() {
    Behaviour strict =
        Behaviour.usual().withSearchLag(Duration.ZERO).with(Quirk.WRONG_TOKENS_REFUSED);
    try (var other = new CloudWorld(strict);
        var caller = client(other, "ada@acme.example", "expired");
        var anonymous = PlainClient.anonymous(other.sandbox().address("acme"))) {
      caller.get("/rest/api/3/project/search").expect(401);
      anonymous.get("/rest/api/3/project/search").expect(200);
    }
  }
}

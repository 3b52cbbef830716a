package dev.aloft.sandbox.admin.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Users and groups that an identity provider keeps by SCIM. */
@Tag("shared")
class ProvisioningTest {

  private static final String ATLASSIAN = "urn:scim:schemas:extension:atlassian-external:1.0";

  private final CloudWorld world = new CloudWorld();
  private final String directory = "/scim/directory/" + world.organization().directoryId();
  private final String users = directory + "/Users";
  private final String groups = directory + "/Groups";

  @BeforeEach
  void start() {
    world.organization().directory().verify("acme.example");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static String person(String name) {
    return """
    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
     "emails": [{"value": "%s@acme.example", "type": "work", "primary": true}],
     "name": {"givenName": "Eve", "familyName": "Example"}, "title": "Engineer",
     "externalId": "x-%s", "active": true}\
    """
        .formatted(name, name, name);
  }

  private JsonNode provisioned(String name) {
    return world.key().post(users, person(name)).expect(201).json();
  }

  private static String account(JsonNode person) {
    return person.path(ATLASSIAN).path("atlassianAccountId").asString();
  }

  @Test
  void aPersonGetsAnAccount() {
    JsonNode eve = provisioned("eve");
    var account = world.organization().accounts().find(account(eve)).orElseThrow();
    assertThat(account.displayName()).isEqualTo("Eve Example");
    assertThat(account.email()).hasValue("eve@acme.example");
    assertThat(eve.path("meta").path("resourceType").asString()).isEqualTo("USER");
    var twice = world.key().post(users, person("eve")).expect(409).json();
    assertThat(twice.path("scimType").asString()).isEqualTo("uniqueness");
  }

  @Test
  void anAccountThatIsThereIsLinked() {
    assertThat(account(provisioned("bob"))).isEqualTo(world.bobAccount().accountId());
  }

  @Test
  void onlyVerifiedDomainsWillDo() {
    String other = person("eve").replace("@acme.example", "@other.example");
    assertThat(world.key().post(users, other).expect(400).json().path("scimType").asString())
        .isEqualTo("invalidValue");
    world.key().post(users, "{\"userName\": \"eve\", \"emails\": []}").expect(400);
    world.key().post("/scim/directory/other/Users", person("eve")).expect(404);
  }

  @Test
  void whoLeavesIsDeactivatedAndComesBack() {
    JsonNode bob = provisioned("bob");
    String path = users + "/" + bob.path("id").asString();
    world.key().delete(path).expect(204);
    world.key().get(path).expect(404);
    world.key().delete(path).expect(404);
    world.bob().get("/rest/api/3/myself").expect(401);
    assertThat(account(provisioned("bob"))).isEqualTo(account(bob));
    world.bob().get("/rest/api/3/myself").expect(200);
  }

  @Test
  void replacingClearsWhatIsNotSaid() {
    JsonNode eve = provisioned("eve");
    String path = users + "/" + eve.path("id").asString();
    String body = person("eve").replace("\"title\": \"Engineer\",", "");
    var after = world.key().put(path, body.replace("Example\"", "Other\"")).expect(200).json();
    assertThat(after.has("title")).isFalse();
    assertThat(world.organization().accounts().find(account(eve)).orElseThrow().displayName())
        .isEqualTo("Eve Other");
  }

  @Test
  void patchesChangeSingleAttributes() {
    JsonNode bob = provisioned("bob");
    String path = users + "/" + bob.path("id").asString();
    var after =
        world
            .key()
            .patch(
                path,
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [
                  {"op": "Replace", "path": "active", "value": false},
                  {"op": "add", "path": "name.givenName", "value": "Bobby"},
                  {"op": "remove", "path": "title"}]}\
                """)
            .expect(200)
            .json();
    assertThat(after.path("active").asBoolean()).isFalse();
    assertThat(after.path("name").path("givenName").asString()).isEqualTo("Bobby");
    assertThat(after.has("title")).isFalse();
    world.bob().get("/rest/api/3/myself").expect(401);
    world
        .key()
        .patch(path, "{\"operations\": [{\"op\": \"replace\", \"value\": {\"active\": true}}]}")
        .expect(200);
    world.bob().get("/rest/api/3/myself").expect(200);
    var wrong =
        world
            .key()
            .patch(
                path,
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"meta\", \"value\": {}}]}")
            .expect(400)
            .json();
    assertThat(wrong.path("scimType").asString()).isEqualTo("invalidPath");
    world.key().patch(path, "{\"Operations\": []}").expect(400);
    world.key().patch(path, "{\"Operations\": [{\"op\": \"move\"}]}").expect(400);
  }

  @Test
  void peopleAreFilteredAndPaged() {
    provisioned("eve");
    provisioned("bob");
    var named = world.key().get(users + "?filter=userName%20eq%20%22EVE%22").expect(200).json();
    assertThat(named.path("totalResults").asInt()).isOne();
    var numbered = world.key().get(users + "?filter=externalId%20eq%20%22x-bob%22").json();
    assertThat(numbered.path("Resources").path(0).path("userName").asString()).isEqualTo("bob");
    var second = world.key().get(users + "?startIndex=2&count=1").expect(200).json();
    assertThat(second.path("Resources").path(0).path("userName").asString()).isEqualTo("bob");
    assertThat(second.path("totalResults").asInt()).isEqualTo(2);
    var wrong = world.key().get(users + "?filter=title%20co%20%22E%22").expect(400).json();
    assertThat(wrong.path("scimType").asString()).isEqualTo("invalidFilter");
    var slim = world.key().get(users + "?attributes=userName,emails.value").json();
    assertThat(slim.path("Resources").path(0).has("title")).isFalse();
    var without = world.key().get(users + "?excludedAttributes=title,emails.type").json();
    assertThat(without.path("Resources").path(0).path("emails").path(0).has("type")).isFalse();
  }

  @Test
  void groupsAreTheProvidersAlone() {
    String eve = provisioned("eve").path("id").asString();
    var group =
        world
            .key()
            .post(
                groups,
                "{\"displayName\": \"Writers\", \"members\": [{\"value\": \"" + eve + "\"}]}")
            .expect(201)
            .json();
    String id = group.path("id").asString();
    assertThat(group.path("members").path(0).path("display").asString()).isEqualTo("eve");
    world.key().post(groups, "{\"displayName\": \"writers\"}").expect(409);
    var seen = world.ada().get("/rest/api/3/group/member?groupId=" + id).expect(200).json();
    assertThat(seen.path("total").asInt()).isOne();
    String bob = world.bobAccount().accountId();
    world
        .ada()
        .post("/rest/api/3/group/user?groupId=" + id, "{\"accountId\": \"" + bob + "\"}")
        .expect(403);
    world.ada().delete("/rest/api/3/group?groupId=" + id).expect(403);
    world.ada().delete("/wiki/rest/api/group/by-id?id=" + id).expect(403);
    String admin =
        "/admin/v2/orgs/"
            + world.organization().id()
            + "/directories/"
            + world.organization().directoryId()
            + "/groups/"
            + id;
    world.key().post(admin + "/memberships", "{\"accountId\": \"" + bob + "\"}").expect(403);
    world.key().delete(admin).expect(403);
    assertThat(world.key().get(admin).expect(200).json().toString())
        .contains("\"externalSynced\":true");
    world.key().delete(groups + "/" + id).expect(204);
    world.key().get(groups + "/" + id).expect(404);
    world.ada().get("/rest/api/3/group/member?groupId=" + id).expect(404);
  }

  @Test
  void membersAreAddedTakenOutAndReplaced() {
    String eve = provisioned("eve").path("id").asString();
    String bob = provisioned("bob").path("id").asString();
    String path =
        groups
            + "/"
            + world
                .key()
                .post(groups, "{\"displayName\": \"Writers\"}")
                .expect(201)
                .json()
                .path("id")
                .asString();
    assertThat(members(path, "add", "members", "[{\"value\": \"" + eve + "\"}]")).isOne();
    assertThat(members(path, "add", "members", "[{\"value\": \"" + bob + "\"}]")).isEqualTo(2);
    var listed = world.key().get(users + "/" + bob).json().path("groups");
    assertThat(listed.path(0).path("display").asString()).isEqualTo("Writers");
    world
        .key()
        .patch(
            path,
            "{\"Operations\": [{\"op\": \"remove\", \"path\": \"members[value eq \\\""
                + eve
                + "\\\"]\"}]}")
        .expect(200);
    assertThat(members(path, "replace", "members", "[{\"value\": \"" + eve + "\"}]")).isOne();
    assertThat(members(path, "replace", "members", "[]")).isZero();
    world
        .key()
        .patch(
            path,
            "{\"Operations\": [{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\":"
                + " \"no\"}]}]}")
        .expect(404);
    var renamed =
        world
            .key()
            .patch(
                path,
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"displayName\", \"value\":"
                    + " \"X\"}]}")
            .expect(400)
            .json();
    assertThat(renamed.path("scimType").asString()).isEqualTo("mutability");
    world.key().put(path, "{\"displayName\": \"X\"}").expect(400);
    world
        .key()
        .put(path, "{\"displayName\": \"Writers\", \"members\": [{\"value\": \"no\"}]}")
        .expect(400);
    world
        .key()
        .put(path, "{\"displayName\": \"Writers\", \"members\": [{\"value\": \"" + bob + "\"}]}")
        .expect(200);
    var found = world.key().get(groups + "?filter=displayName%20eq%20%22Writers%22").json();
    assertThat(found.path("Resources").path(0).path("members")).hasSize(1);
  }

  private int members(String path, String op, String about, String value) {
    return world
        .key()
        .patch(
            path,
            "{\"Operations\": [{\"op\": \""
                + op
                + "\", \"path\": \""
                + about
                + "\", \"value\": "
                + value
                + "}]}")
        .expect(200)
        .json()
        .path("members")
        .size();
  }

  @Test
  void theServiceTellsWhatItCanDo() {
    var configuration = world.key().get(directory + "/ServiceProviderConfig").expect(200).json();
    assertThat(configuration.path("patch").path("supported").asBoolean()).isTrue();
    assertThat(configuration.path("bulk").path("supported").asBoolean()).isFalse();
    assertThat(world.key().get(directory + "/Schemas").expect(200).json().path("Resources"))
        .hasSize(3);
    String core = "/Schemas/urn:ietf:params:scim:schemas:core:2.0:";
    world.key().get(directory + core + "User").expect(200);
    world.key().get(directory + core + "Group").expect(200);
    world.key().get(directory + "/ResourceTypes/User").expect(200);
    assertThat(world.key().get(directory + "/ResourceTypes").json().path("totalResults").asInt())
        .isEqualTo(2);
    world.ada().get(directory + "/ResourceTypes").expect(404);
  }
}

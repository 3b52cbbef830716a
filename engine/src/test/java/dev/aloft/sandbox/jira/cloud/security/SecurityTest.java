package dev.aloft.sandbox.jira.cloud.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class SecurityTest {

  private static final String API = "/rest/api/3/";
  private static final String SCHEMES = API + "issuesecurityschemes";

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private String project = "";
  private String scheme = "";

  @BeforeEach
  void associate() {
    project = world.project("OPS", "software");
    scheme = scheme("Secrets", "Staff");
    world
        .ada()
        .put(
            SCHEMES + "/project",
            "{\"projectId\": \"%s\", \"schemeId\": \"%s\"}".formatted(project, scheme))
        .expect(303);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private String scheme(String name, String level) {
    return world
        .ada()
        .post(
            SCHEMES,
            """
            {"name": "%s", "description": "d", "levels": [
              {"name": "%s", "members": [{"type": "user", "parameter": "%s"}]},
              {"name": "Reporters", "members": [{"type": "reporter"}]}]}\
            """
                .formatted(name, level, world.adaAccount().accountId()))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private List<String> levels(String schemeId) {
    return world
        .ada()
        .get(SCHEMES + "/" + schemeId)
        .expect(200)
        .json()
        .path("levels")
        .valueStream()
        .map(one -> one.path("id").asString(""))
        .toList();
  }

  private void secure(String key, String level) {
    world
        .ada()
        .put(API + "issue/" + key, "{\"fields\": {\"security\": {\"id\": \"" + level + "\"}}}")
        .expect(204);
  }

  private int found(PlainClient client) {
    return client
        .get(API + "search/jql?jql=project%20%3D%20OPS&fields=summary")
        .expect(200)
        .json()
        .path("issues")
        .size();
  }

  @Test
  void whoIsNotInItsLevelDoesNotSeeAnIssue() {
    String key = world.issue("OPS", "Task", "secret");
    world.bob().get(API + "issue/" + key).expect(200);
    assertThat(found(world.bob())).isEqualTo(1);
    secure(key, levels(scheme).getFirst());
    world.bob().get(API + "issue/" + key).expect(404);
    assertThat(found(world.bob())).isZero();
    assertThat(found(world.ada())).isEqualTo(1);
    JsonNode shown = world.ada().get(API + "issue/" + key).expect(200).json();
    assertThat(shown.path("fields").path("security").path("name").asString()).isEqualTo("Staff");
    String member = SCHEMES + "/" + scheme + "/level/" + levels(scheme).getFirst() + "/member";
    world
        .ada()
        .put(
            member,
            "{\"members\": [{\"type\": \"user\", \"parameter\": \"%s\"}]}"
                .formatted(world.bobAccount().accountId()))
        .expect(204);
    world.bob().get(API + "issue/" + key).expect(200);
    JsonNode seats =
        world.ada().get(SCHEMES + "/level/member?schemeId=" + scheme).expect(200).json();
    assertThat(seats.path("total").asInt()).isEqualTo(3);
    String seat = seats.path("values").path(1).path("id").asString();
    world.ada().delete(member + "/" + seat).expect(204);
    world.ada().delete(member + "/" + seat).expect(404);
    world.bob().get(API + "issue/" + key).expect(404);
    JsonNode ofScheme = world.ada().get(SCHEMES + "/" + scheme + "/members").expect(200).json();
    assertThat(ofScheme.path("values").path(0).path("holder").path("type").asString())
        .isEqualTo("user");
  }

  @Test
  void newIssuesGetTheDefaultLevel() {
    String level = levels(scheme).get(1);
    world
        .ada()
        .put(
            SCHEMES + "/level/default",
            """
            {"defaultValues": [{"defaultLevelId": "%s", "issueSecuritySchemeId": "%s"}]}\
            """
                .formatted(level, scheme))
        .expect(204);
    JsonNode only = world.ada().get(SCHEMES + "/level?onlyDefault=true").expect(200).json();
    assertThat(only.path("values").path(0).path("name").asString()).isEqualTo("Reporters");
    String key = world.issue("OPS", "Task", "mine");
    world.bob().get(API + "issue/" + key).expect(404);
    world.ada().get(API + "issue/" + key).expect(200);
    JsonNode alone = world.bob().get(API + "securitylevel/" + level).expect(200).json();
    assertThat(alone.path("isDefault").asBoolean()).isTrue();
  }

  @Test
  void levelsThatGoLeaveTheirIssuesToAnotherOrToAll() {
    String key = world.issue("OPS", "Task", "secret");
    List<String> levels = levels(scheme);
    secure(key, levels.get(0));
    String level = SCHEMES + "/" + scheme + "/level/";
    world.ada().delete(level + levels.get(0) + "?replaceWith=1").expect(400);
    world.ada().delete(level + levels.get(0) + "?replaceWith=" + levels.get(1)).expect(303);
    JsonNode shown = world.ada().get(API + "issue/" + key).expect(200).json();
    assertThat(shown.path("fields").path("security").path("id").asString())
        .isEqualTo(levels.get(1));
    world.ada().delete(level + levels.get(1)).expect(303);
    world.bob().get(API + "issue/" + key).expect(200);
  }

  @Test
  void anotherSchemeMapsTheLevelsOfIssues() {
    String key = world.issue("OPS", "Task", "secret");
    String other = world.issue("OPS", "Task", "too");
    List<String> old = levels(scheme);
    secure(key, old.get(0));
    secure(other, old.get(1));
    String next = scheme("More secrets", "Board");
    world
        .ada()
        .put(
            SCHEMES + "/project",
            """
            {"projectId": "%s", "schemeId": "%s", "oldToNewSecurityLevelMappings": [
              {"oldLevelId": "%s", "newLevelId": "%s"}]}\
            """
                .formatted(project, next, old.get(0), levels(next).get(0)))
        .expect(303);
    JsonNode mapped = world.ada().get(API + "issue/" + key).expect(200).json();
    assertThat(mapped.path("fields").path("security").path("name").asString()).isEqualTo("Board");
    JsonNode open = world.bob().get(API + "issue/" + other).expect(200).json();
    assertThat(open.path("fields").path("security").isNull()).isTrue();
    JsonNode uses = world.ada().get(SCHEMES + "/project").expect(200).json();
    assertThat(uses.path("values").path(0).path("issueSecuritySchemeId").asString())
        .isEqualTo(next);
    JsonNode own = world.ada().get(API + "project/OPS/issuesecuritylevelscheme").expect(200).json();
    assertThat(own.path("name").asString()).isEqualTo("More secrets");
    world.ada().delete(SCHEMES + "/" + next).expect(400);
    world.ada().delete(SCHEMES + "/" + scheme).expect(204);
    world.ada().get(SCHEMES + "/" + scheme).expect(404);
  }

  @Test
  void namesAreUniqueAndMembersExist() {
    world.ada().post(SCHEMES, "{\"name\": \"SECRETS\"}").expect(400);
    world.ada().put(SCHEMES + "/" + scheme, "{\"name\": \"Renamed\"}").expect(204);
    String level = SCHEMES + "/" + scheme + "/level";
    world.ada().put(level, "{\"levels\": [{\"name\": \"staff\"}]}").expect(400);
    world.ada().put(level, "{\"levels\": [{\"name\": \"New\", \"isDefault\": true}]}").expect(204);
    world.ada().put(level + "/" + levels(scheme).get(2), "{\"name\": \"Newer\"}").expect(204);
    String wrong =
        "{\"levels\": [{\"name\": \"X\", \"members\": [{\"type\": \"user\", \"parameter\":"
            + " \"y\"}]}]}";
    world.ada().put(level, wrong).expect(400);
    JsonNode all = world.ada().get(SCHEMES).expect(200).json().path("issueSecuritySchemes");
    assertThat(all.path(0).path("name").asString()).isEqualTo("Renamed");
    JsonNode found = world.ada().get(SCHEMES + "/search?projectId=" + project).expect(200).json();
    assertThat(found.path("values").path(0).path("projectIds")).hasSize(1);
    world.bob().get(SCHEMES).expect(403);
    world.bob().get(SCHEMES + "/" + scheme).expect(403);
    JsonNode mine = world.ada().get(API + "project/OPS/securitylevel").expect(200).json();
    assertThat(mine.path("levels")).hasSize(1);
    assertThat(world.bob().get(API + "project/OPS/securitylevel").expect(200).json().path("levels"))
        .isEmpty();
  }
}

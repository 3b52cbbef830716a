package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class FieldConfigurationsTest {

  private static final String STANDARD = "10000";

  private final RunningSite site = new RunningSite();
  private final JiraClient ada = site.ada();

  @AfterEach
  void stop() {
    site.close();
  }

  private String made(String name) {
    return ada.post("3/fieldconfiguration", "{\"name\": \"%s\"}".formatted(name))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private JsonNode item(String configuration, String field) {
    return ada.get("3/fieldconfiguration/" + configuration + "/fields?maxResults=50")
        .expect(200)
        .json()
        .path("values")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private JiraClient.Answer say(String configuration, String item) {
    return ada.put(
        "3/fieldconfiguration/" + configuration + "/fields",
        "{\"fieldConfigurationItems\": [%s]}".formatted(item));
  }

  private String scheme(String name) {
    return ada.post("3/fieldconfigurationscheme", "{\"name\": \"%s\"}".formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void aFreshSiteHasTheDefaultOneAlone() {
    JsonNode page = ada.get("3/fieldconfiguration").expect(200).json();
    assertThat(page.path("values")).hasSize(1);
    assertThat(page.at("/values/0/isDefault").asBoolean()).isTrue();
    assertThat(item(STANDARD, "summary").path("isRequired").asBoolean()).isTrue();
    assertThat(item(STANDARD, "description").path("renderer").asString())
        .isEqualTo("wiki-renderer");
    assertThat(item(STANDARD, "fixVersions").path("renderer").asString())
        .isEqualTo("autocomplete-renderer");
    assertThat(item(STANDARD, "duedate").has("renderer")).isFalse();
    ada.put("3/fieldconfiguration/" + STANDARD, "{\"name\": \"Mine\"}").expect(400);
    ada.delete("3/fieldconfiguration/" + STANDARD).expect(400);
  }

  @Test
  void anotherIsMadeLikeTheDefaultOneWithEveryFieldOptional() {
    say(STANDARD, "{\"id\": \"duedate\", \"isRequired\": true}").expect(204);
    say(STANDARD, "{\"id\": \"environment\", \"isHidden\": true}").expect(204);

    String id = made("Strict");

    assertThat(item(id, "duedate").path("isRequired").asBoolean()).isFalse();
    assertThat(item(id, "environment").path("isHidden").asBoolean()).isTrue();
    ada.post("3/fieldconfiguration", "{\"name\": \"strict\"}").expect(400);
    ada.put("3/fieldconfiguration/" + id, "{\"name\": \"Lax\", \"description\": \"d\"}")
        .expect(204);
    assertThat(ada.get("3/fieldconfiguration?query=lax").expect(200).json().path("values"))
        .hasSize(1);
    assertThat(ada.get("3/fieldconfiguration?isDefault=true").expect(200).json().path("values"))
        .hasSize(1);
    ada.delete("3/fieldconfiguration/" + id).expect(204);
    ada.get("3/fieldconfiguration/" + id + "/fields").expect(404);
  }

  @Test
  void hidingForgetsTheRestOfWhatWasSaid() {
    String id = made("Strict");
    say(
            id,
            "{\"id\": \"environment\", \"isRequired\": true, \"description\": \"Where?\","
                + " \"renderer\": \"text-renderer\"}")
        .expect(204);
    assertThat(item(id, "environment").path("renderer").asString()).isEqualTo("text-renderer");

    say(id, "{\"id\": \"environment\", \"isHidden\": true}").expect(204);
    say(id, "{\"id\": \"environment\", \"isHidden\": false}").expect(204);

    JsonNode environment = item(id, "environment");
    assertThat(environment.path("isRequired").asBoolean()).isFalse();
    assertThat(environment.path("description").asString()).isEmpty();
    assertThat(environment.path("renderer").asString()).isEqualTo("wiki-renderer");
  }

  @Test
  void whatNoFieldTakesIsRefused() {
    String id = made("Strict");
    for (String item :
        List.of(
            "{\"id\": \"summary\", \"isHidden\": true}",
            "{\"id\": \"summary\", \"isRequired\": false}",
            "{\"id\": \"nothing\", \"isHidden\": true}",
            "{\"id\": \"created\", \"isHidden\": true}",
            "{\"id\": \"attachment\", \"isRequired\": true}",
            "{\"id\": \"duedate\", \"renderer\": \"wiki-renderer\"}",
            "{\"id\": \"fixVersions\", \"renderer\": \"text-renderer\"}",
            "{\"id\": \"description\", \"renderer\": \"autocomplete-renderer\"}")) {
      say(id, item).expect(400);
    }
    say("4711", "{\"id\": \"duedate\", \"isHidden\": true}").expect(404);
  }

  @Test
  void schemesGiveConfigurationsToTypesAndProjects() {
    String strict = made("Strict");
    String scheme = scheme("By type");
    String mapping = "3/fieldconfigurationscheme/" + scheme + "/mapping";
    ada.put(
            mapping,
            """
            {"mappings": [{"issueTypeId": "10003", "fieldConfigurationId": "%s"},
             {"issueTypeId": "default", "fieldConfigurationId": "10000"}]}\
            """
                .formatted(strict))
        .expect(204);

    JsonNode items =
        ada.get("3/fieldconfigurationscheme/mapping?fieldConfigurationSchemeId=" + scheme)
            .expect(200)
            .json();
    assertThat(items.at("/values/0/fieldConfigurationId").asString()).isEqualTo(strict);
    assertThat(items.at("/values/1/issueTypeId").asString()).isEqualTo("default");
    ada.delete("3/fieldconfiguration/" + strict).expect(400);
    ada.put(
            mapping,
            "{\"mappings\": [{\"issueTypeId\": \"4711\", \"fieldConfigurationId\": \"10000\"}]}")
        .expect(404);
    ada.post(mapping + "/delete", "{\"issueTypeIds\": [\"10004\"]}").expect(404);
    ada.post(mapping + "/delete", "{\"issueTypeIds\": [\"10003\"]}").expect(204);
    ada.delete("3/fieldconfiguration/" + strict).expect(204);

    String project = site.project("ABC");
    String other = site.project("DEF");
    assign(project, "\"" + scheme + "\"").expect(204);
    JsonNode users =
        ada.get("3/fieldconfigurationscheme/project?projectId=" + project + "&projectId=" + other)
            .expect(200)
            .json();
    assertThat(users.at("/values/0").has("fieldConfigurationScheme")).isFalse();
    assertThat(users.at("/values/0/projectIds/0").asString()).isEqualTo(other);
    assertThat(users.at("/values/1/projectIds/0").asString()).isEqualTo(project);
    ada.delete("3/fieldconfigurationscheme/" + scheme).expect(400);
    assign(project, "null").expect(204);
    ada.delete("3/fieldconfigurationscheme/" + scheme).expect(204);
    assign(project, "\"" + scheme + "\"").expect(404);
  }

  private JiraClient.Answer assign(String project, String scheme) {
    return ada.put(
        "3/fieldconfigurationscheme/project",
        "{\"projectId\": \"%s\", \"fieldConfigurationSchemeId\": %s}".formatted(project, scheme));
  }

  @Test
  void aProjectIsMadeWithAScheme() {
    String scheme = scheme("Mine");
    ada.post(
            "3/project",
            """
            {"key": "NEW", "name": "New", "projectTypeKey": "software", "leadAccountId": "%s",
             "fieldConfigurationScheme": %s}\
            """
                .formatted(site.adaId(), scheme))
        .expect(201);
    ada.delete("3/fieldconfigurationscheme/" + scheme).expect(400);
  }

  @Test
  void schemesHaveNamesOfTheirOwn() {
    String scheme = scheme("Mine");
    ada.post("3/fieldconfigurationscheme", "{\"name\": \"mine\"}").expect(400);
    ada.put("3/fieldconfigurationscheme/" + scheme, "{\"name\": \"Yours\"}").expect(204);
    assertThat(
            ada.get("3/fieldconfigurationscheme?id=" + scheme)
                .expect(200)
                .json()
                .at("/values/0/name")
                .asString())
        .isEqualTo("Yours");
    ada.put("3/fieldconfigurationscheme/4711", "{\"name\": \"Yours\"}").expect(404);
  }

  @Test
  void fieldsComeToProjectsAndGoWithAllThatShareTheirConfiguration() {
    String project = site.project("ABC");
    site.project("DEF");
    String body =
        """
        {"fields": [{"type": "FIELD_ID", "identifier": "duedate"}],
         "associationContexts": [{"type": "PROJECT_ID", "identifier": %s}]}\
        """;
    assertThat(projectsOf("duedate")).hasSize(2);

    remove(body.formatted(project)).expect(204);

    assertThat(projectsOf("duedate")).isEmpty();
    assertThat(item(STANDARD, "duedate").path("isHidden").asBoolean()).isTrue();
    ada.put("3/field/association", body.formatted(project)).expect(204);
    assertThat(projectsOf("duedate")).hasSize(2);
    ada.put("3/field/association", body.formatted("4711")).expect(404);
    ada.put("3/field/association", "{\"fields\": [], \"associationContexts\": []}").expect(400);
    remove(body.formatted(project).replace("duedate", "summary")).expect(400);
    site.bob().put("3/field/association", body.formatted(project)).expect(401);
    site.bob().get("3/field/duedate/association/project").expect(403);
  }

  private JiraClient.Answer remove(String body) {
    return ada.call(
        "DELETE",
        "3/field/association",
        HttpRequest.BodyPublishers.ofString(body),
        Map.of("Content-Type", "application/json"));
  }

  private JsonNode projectsOf(String field) {
    return ada.get("3/field/" + field + "/association/project").expect(200).json().path("values");
  }

  @Test
  void areForAdministrators() {
    site.bob().get("3/fieldconfiguration").expect(403);
    site.bob().post("3/fieldconfiguration", "{\"name\": \"x\"}").expect(403);
    site.bob().get("3/fieldconfigurationscheme").expect(403);
    site.bob().get("3/fieldconfiguration/10000/fields").expect(403);
  }

  @Test
  void thereAreNoFieldSchemesYet() {
    ada.get("3/config/fieldschemes").expect(404);
    ada.post("3/config/fieldschemes", "{\"name\": \"x\"}").expect(404);
  }
}

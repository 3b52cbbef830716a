package dev.aloft.sandbox.jira.cloud.fieldscheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Field schemes of a site that was moved to them. */
@Tag("shared")
class FieldSchemesTest {

  private static final String SCHEMES = "/rest/api/3/config/fieldschemes";
  private static final String STANDARD = "10000";
  private static final String BUG = "10003";

  private final CloudWorld world = new CloudWorld(Behaviour.usual().with(Quirk.FIELD_SCHEMES));
  private final PlainClient ada = world.ada();

  @AfterEach
  void stop() {
    world.close();
  }

  private String scheme(String name) {
    return ada.post(SCHEMES, "{\"name\": \"%s\"}".formatted(name))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private String customField(String name) {
    return ada.post(
            "/rest/api/3/field",
            """
            {"name": "%s", "type": "com.atlassian.jira.plugin.system.customfieldtypes:textfield"}\
            """
                .formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private JsonNode field(String scheme, String field) {
    return ada.get(SCHEMES + "/" + scheme + "/fields?fieldId=" + field)
        .expect(200)
        .json()
        .path("values");
  }

  private PlainClient.Answer associate(String field, String scheme, String more) {
    return ada.put(
        SCHEMES + "/fields", "{\"%s\": [{\"schemeIds\": [%s]%s}]}".formatted(field, scheme, more));
  }

  private PlainClient.Answer use(String scheme, String projects) {
    return ada.put(
        SCHEMES + "/projects", "{\"%s\": {\"projectIds\": [%s]}}".formatted(scheme, projects));
  }

  private PlainClient.Answer parameters(String field, String item) {
    return ada.put(SCHEMES + "/fields/parameters", "{\"%s\": [%s]}".formatted(field, item));
  }

  @Test
  void aFreshSiteHasTheDefaultOneWithEveryField() {
    JsonNode page = ada.get(SCHEMES).expect(200).json();
    assertThat(page.path("values")).hasSize(1);
    JsonNode standard = page.at("/values/0");
    assertThat(standard.path("isDefault").asBoolean()).isTrue();
    assertThat(standard.has("matchedFilters")).isFalse();
    assertThat(standard.at("/links/associations").asString())
        .isEqualTo("rest/api/3/config/fieldschemes/10000/fields");
    int fields =
        ada.get(SCHEMES + "/10000/fields?maxResults=100").expect(200).json().path("total").asInt();
    assertThat(standard.path("fieldsCount").asInt()).isEqualTo(fields).isGreaterThan(10);
    assertThat(ada.get(SCHEMES + "/10000").expect(200).json().path("id").isString()).isTrue();
    ada.delete(SCHEMES + "/10000").expect(400);
    ada.get(SCHEMES + "/4711").expect(404);
  }

  @Test
  void schemesHaveNamesOfTheirOwnAndAreFoundByThem() {
    String scheme = scheme("Legal");
    ada.post(SCHEMES, "{\"name\": \"legal\"}").expect(400);
    ada.post(SCHEMES, "{\"description\": \"nameless\"}").expect(400);
    ada.put(SCHEMES + "/" + scheme, "{\"description\": \"For contracts\"}").expect(200);

    JsonNode found = ada.get(SCHEMES + "?query=CONTRACT").expect(200).json().path("values");

    assertThat(found).hasSize(1);
    assertThat(found.at("/0/name").asString()).isEqualTo("Legal");
    assertThat(found.at("/0/matchedFilters/query").asString()).isEqualTo("CONTRACT");
    ada.put(SCHEMES + "/4711", "{\"name\": \"x\"}").expect(404);
    ada.get(SCHEMES + "?startAt=-1").expect(400);
    ada.get(SCHEMES + "?maxResults=101").expect(400);
    ada.get(SCHEMES + "/" + scheme + "/fields?fieldId=duedate&fieldId=duedate").expect(400);
  }

  @Test
  void aNewCustomFieldIsInTheDefaultSchemeAlone() {
    String scheme = scheme("Legal");
    String field = customField("Court");
    assertThat(field(STANDARD, field)).hasSize(1);
    assertThat(field(scheme, field)).isEmpty();
    assertThat(field(scheme, "duedate")).hasSize(1);
  }

  @Test
  void fieldsComeToSchemesAndGo() {
    String scheme = scheme("Legal");
    String field = customField("Court");

    JsonNode done =
        associate(field, scheme, ", \"restrictedToWorkTypes\": [10003]").expect(200).json();

    assertThat(done.at("/results/0/workTypeIds/0").asLong()).isEqualTo(10003);
    assertThat(field(scheme, field).at("/0/restrictedToWorkTypes/0").asString()).isEqualTo(BUG);
    assertThat(field(scheme, field).at("/0/allowedOperations").toString())
        .isEqualTo("[\"REMOVE\",\"CHANGE_REQUIRED\",\"CHANGE_DESCRIPTION\"]");
    assertThat(field(scheme, "summary").at("/0/allowedOperations").toString())
        .isEqualTo("[\"CHANGE_DESCRIPTION\"]");
    JsonNode partly = associate(field, scheme + ", 4711", "").expect(207).json();
    assertThat(partly.at("/results/0/success").asBoolean()).isTrue();
    assertThat(partly.at("/results/1/error").asString()).isEqualTo("Scheme 4711 doesn't exist");
    assertThat(field(scheme, field).at("/0/restrictedToWorkTypes")).isEmpty();
    associate("nothing", scheme, "").expect(400);
    associate(field, scheme, ", \"restrictedToWorkTypes\": [4711]").expect(400);
    associate("summary", scheme, ", \"restrictedToWorkTypes\": [10003]").expect(400);
    ada.put(SCHEMES + "/fields", "{}").expect(400);
    ada.put(SCHEMES + "/fields", "{\"duedate\": [{\"schemeIds\": []}]}").expect(400);

    String gone = "{\"%s\": {\"schemeIds\": [%s]}}";
    ada.delete(SCHEMES + "/fields", gone.formatted(field, scheme)).expect(200);
    assertThat(field(scheme, field)).isEmpty();
    JsonNode refused =
        ada.delete(SCHEMES + "/fields", gone.formatted(field, scheme)).expect(400).json();
    assertThat(refused.at("/results/0/success").asBoolean()).isFalse();
    ada.delete(SCHEMES + "/fields", gone.formatted("summary", scheme)).expect(400);
    JsonNode some =
        ada.delete(SCHEMES + "/fields", gone.formatted("duedate", scheme + ", 4711"))
            .expect(207)
            .json();
    assertThat(some.path("results")).hasSize(2);
  }

  @Test
  void parametersHoldForAllTypesOrForOne() {
    String scheme = scheme("Legal");
    parameters(
            "duedate",
            """
            {"schemeIds": [%s], "parameters": {"isRequired": true, "description": "When?"},
             "workTypeParameters": [{"workTypeId": 10003, "isRequired": false}]}\
            """
                .formatted(scheme))
        .expect(200);

    JsonNode said =
        ada.get(SCHEMES + "/" + scheme + "/fields/duedate/parameters").expect(200).json();

    assertThat(said.at("/parameters/isRequired").asBoolean()).isTrue();
    assertThat(said.at("/workTypeParameters/0/isRequired").asBoolean()).isFalse();
    assertThat(said.at("/workTypeParameters/0/description").asString()).isEqualTo("When?");
    parameters("duedate", "{\"schemeIds\": [%s], \"parameters\": {}}".formatted(scheme))
        .expect(200);
    assertThat(field(scheme, "duedate").at("/0/parameters/isRequired").asBoolean()).isTrue();

    ada.delete(
            SCHEMES + "/fields/parameters",
            "{\"duedate\": [{\"schemeId\": %s, \"workTypeIds\": [10003], \"parameters\": [\"isRequired\"]}]}"
                .formatted(scheme))
        .expect(204);
    assertThat(field(scheme, "duedate").at("/0/workTypeParameters")).isEmpty();
  }

  @Test
  void whatASchemeCannotSayOfAFieldIsRefused() {
    String scheme = scheme("Legal");
    String field = customField("Court");
    for (String item :
        List.of(
            "\"parameters\": {\"isRequired\": true}",
            "\"workTypeParameters\": [{\"workTypeId\": 4711, \"isRequired\": true}]")) {
      parameters(field, "{\"schemeIds\": [%s], %s}".formatted(scheme, item)).expect(400);
    }
    String required = "{\"schemeIds\": [%s], \"parameters\": {\"isRequired\": %s}}";
    parameters("summary", required.formatted(scheme, false)).expect(400);
    parameters("attachment", required.formatted(scheme, true)).expect(400);
    parameters("duedate", "{\"schemeIds\": [%s]}".formatted(scheme)).expect(400);
    parameters("duedate", required.formatted(scheme + ", 4711", true)).expect(207);
    associate("duedate", scheme, ", \"restrictedToWorkTypes\": [10002]").expect(200);
    parameters(
            "duedate",
            "{\"schemeIds\": [%s], \"workTypeParameters\": [{\"workTypeId\": 10003}]}"
                .formatted(scheme))
        .expect(400);

    String forget =
        """
        {"%s": [{"schemeId": %s, "workTypeIds": [10003], "parameters": ["description"]}],
         "priority": [{"schemeId": %s, "workTypeIds": [10003], "parameters": ["description"]}]}\
        """;
    JsonNode partly =
        ada.delete(SCHEMES + "/fields/parameters", forget.formatted(field, scheme, scheme))
            .expect(207)
            .json();
    assertThat(partly.at("/results/0/error/code").asString()).isEqualTo("FIELD_IS_NOT_ASSOCIATED");
    assertThat(partly.at("/results/0/error/message").asString())
        .isEqualTo(
            "The field '%s' is not associated with the scheme '%s'.".formatted(field, scheme));
    ada.delete(SCHEMES + "/fields/parameters", forget.formatted(field, scheme, "4711")).expect(400);
    ada.get(SCHEMES + "/" + scheme + "/fields/" + field + "/parameters").expect(400);
    ada.get(SCHEMES + "/4711/fields/duedate/parameters").expect(400);
  }

  @Test
  void everyProjectUsesOneScheme() {
    String scheme = scheme("Legal");
    String ops = world.project("OPS", "software");
    String law = world.project("LAW", "software");

    use(scheme, law).expect(200);

    JsonNode schemes =
        ada.get(SCHEMES + "/projects?projectId=" + ops + "&projectId=" + law).expect(200).json();
    assertThat(schemes.at("/values/0/schemeId").asString()).isEqualTo(STANDARD);
    assertThat(schemes.at("/values/1/schemeId").asString()).isEqualTo(scheme);
    JsonNode users = ada.get(SCHEMES + "/" + scheme + "/projects").expect(200).json();
    assertThat(users.at("/values/0/key").asString()).isEqualTo("LAW");
    assertThat(
            ada.get(SCHEMES + "/10000/projects?projectId=" + law).expect(200).json().path("values"))
        .isEmpty();
    JsonNode listed = ada.get(SCHEMES + "?projectId=" + law).expect(200).json();
    assertThat(listed.path("values")).hasSize(1);
    assertThat(listed.at("/values/0/matchedFilters/projectIds/0").asString()).isEqualTo(law);
    ada.get(SCHEMES + "/projects").expect(400);
    use("4711", law).expect(400);
    assertThat(use(scheme, ops + ", 4711").expect(207).json().at("/results/1/error").asString())
        .isEqualTo("Project #4711 doesn't exist");
    ada.put(
            SCHEMES + "/projects",
            "{\"10000\": {\"projectIds\": [%s]}, \"%s\": {\"projectIds\": [%s]}}"
                .formatted(law, scheme, law))
        .expect(207);
  }

  @Test
  void aSchemeInUseIsNotDeleted() {
    String scheme = scheme("Legal");
    String law = world.project("LAW", "software");
    use(scheme, law).expect(200);
    ada.delete(SCHEMES + "/" + scheme).expect(409);
    use(STANDARD, law).expect(200);
    JsonNode gone = ada.delete(SCHEMES + "/" + scheme).expect(200).json();
    assertThat(gone.path("deleted").asBoolean()).isTrue();
    ada.delete(SCHEMES + "/" + scheme).expect(404);
  }

  @Test
  void aCloneSaysWhatItsModelSays() {
    String scheme = scheme("Legal");
    String field = customField("Court");
    associate(field, scheme, ", \"restrictedToWorkTypes\": [10003]").expect(200);
    use(scheme, world.project("LAW", "software")).expect(200);

    String copy =
        ada.post(SCHEMES + "/" + scheme + "/clone", "{\"name\": \"Tax\"}")
            .expect(200)
            .json()
            .path("id")
            .asString();

    assertThat(field(copy, field).at("/0/restrictedToWorkTypes/0").asString()).isEqualTo(BUG);
    assertThat(ada.get(SCHEMES + "/" + copy + "/projects").expect(200).json().path("values"))
        .isEmpty();
    ada.post(SCHEMES + "/" + scheme + "/clone", "{\"name\": \"Tax\"}").expect(400);
    ada.post(SCHEMES + "/4711/clone", "{\"name\": \"Law\"}").expect(404);
  }

  @Test
  void aProjectIsMadeWithAScheme() {
    String scheme = scheme("Legal");
    String body =
        """
        {"key": "NEW", "name": "New", "projectTypeKey": "software", "leadAccountId": "%s",
         "%s": %s}\
        """;
    String lead = world.adaAccount().accountId();
    ada.post("/rest/api/3/project", body.formatted(lead, "fieldScheme", "4711")).expect(400);
    ada.post("/rest/api/3/project", body.formatted(lead, "fieldConfigurationScheme", scheme))
        .expect(400);
    ada.post("/rest/api/3/project", body.formatted(lead, "fieldScheme", scheme)).expect(201);
    ada.delete(SCHEMES + "/" + scheme).expect(409);
  }

  @Test
  void whatIsPutOnAScreenBelongsToTheSchemesOfItsProjectsUnlessItIsSkipped() {
    String scheme = scheme("Legal");
    use(scheme, world.project("LAW", "software")).expect(200);
    String one = customField("Court");
    String other = customField("Judge");
    JsonNode tab = ada.get("/rest/api/3/screens/1/tabs").expect(200).json().get(0);
    String fields = "/rest/api/3/screens/1/tabs/" + tab.path("id").asString() + "/fields";

    ada.post(fields, "{\"fieldId\": \"%s\"}".formatted(one)).expect(200);
    ada.post(fields + "?skipFieldAssociation=true", "{\"fieldId\": \"%s\"}".formatted(other))
        .expect(200);

    assertThat(field(scheme, one)).hasSize(1);
    assertThat(field(scheme, other)).isEmpty();
  }

  @Test
  void theFieldsOfProjectsAreThoseOfTheirSchemes() {
    String law = world.project("LAW", "software");
    String body =
        """
        {"fields": [{"type": "FIELD_ID", "identifier": "duedate"}],
         "associationContexts": [{"type": "PROJECT_ID", "identifier": %s}]}\
        """
            .formatted(law);
    ada.delete("/rest/api/3/field/association", body).expect(204);
    assertThat(field(STANDARD, "duedate")).isEmpty();
    ada.put("/rest/api/3/field/association", body).expect(204);
    assertThat(field(STANDARD, "duedate")).hasSize(1);
  }

  @Test
  void thereAreNoFieldConfigurationsAnyMore() {
    ada.get("/rest/api/3/fieldconfiguration").expect(404);
    ada.post("/rest/api/3/fieldconfiguration", "{\"name\": \"x\"}").expect(404);
    ada.get("/rest/api/3/fieldconfiguration/10000/fields").expect(404);
    ada.get("/rest/api/3/fieldconfigurationscheme").expect(404);
    ada.get("/rest/api/3/fieldconfigurationscheme/mapping").expect(404);
  }

  @Test
  void areForAdministrators() {
    world.bob().get(SCHEMES).expect(403);
    world.bob().post(SCHEMES, "{\"name\": \"x\"}").expect(403);
    world.bob().get(SCHEMES + "/10000/fields").expect(403);
  }
}

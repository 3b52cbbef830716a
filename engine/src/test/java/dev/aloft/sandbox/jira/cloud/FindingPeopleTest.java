package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.store.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People found by what they have to do with issues, and what issues are near their limits. */
@Tag("shared")
class FindingPeopleTest {

  private static final String REST = "/rest/api/3/";

  private final CloudWorld world = new CloudWorld();
  private String ada = "";
  private String bob = "";

  @BeforeEach
  void work() {
    world.project("OPS", "software");
    ada = world.adaAccount().accountId();
    bob = world.bobAccount().accountId();
    world.issue("OPS", "Task", "One");
    world.issue("OPS", "Task", "Two");
    world.ada().put(REST + "issue/OPS-1/assignee", "{\"accountId\": \"" + bob + "\"}").expect(204);
    world.bob().post(REST + "issue/OPS-2/votes", "").expect(204);
    world
        .ada()
        .post(REST + "issue/OPS-1/transitions", "{\"transition\": {\"id\": \"21\"}}")
        .expect(204);
    world
        .ada()
        .put(REST + "user/properties/place?accountId=" + bob, "{\"office\": {\"city\": \"Rome\"}}")
        .expect(201);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private List<String> found(String query) {
    String text = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return world
        .ada()
        .get(REST + "user/search/query?query=" + text)
        .expect(200)
        .json()
        .path("values")
        .valueStream()
        .map(one -> one.path("accountId").asString())
        .toList();
  }

  @Test
  void statementsAreJoined() {
    assertThat(found("is assignee of OPS")).containsExactly(bob);
    assertThat(found("is assignee of (OPS-2)")).isEmpty();
    assertThat(found("is reporter of (OPS-1, OPS-2)")).containsExactly(ada);
    assertThat(found("is voter of OPS-2 OR is transitioner of OPS-1")).containsExactly(ada, bob);
    assertThat(found("is assignee of OPS AND [place].office.city is \"Rome\""))
        .containsExactly(bob);
    assertThat(found("[place].office.city is \"Oslo\"")).isEmpty();
    String keys = REST + "user/search/query/key?query=is%20assignee%20of%20OPS";
    assertThat(world.ada().get(keys).expect(200).json().at("/values/0/accountId").asString())
        .isEqualTo(bob);
    assertThat(world.ada().get(keys + "&maxResult=0").json().path("isLast").asBoolean(true))
        .isFalse();
  }

  @Test
  void anythingElseIsRefused() {
    for (String wrong :
        List.of("who", "is friend of OPS", "is assignee of", "is assignee of NONE", "[place] is")) {
      String text = URLEncoder.encode(wrong, StandardCharsets.UTF_8);
      world.ada().get(REST + "user/search/query?query=" + text).expect(400);
    }
  }

  @Test
  void nobodyIsKnownByTheNameOfAServer() {
    assertThat(world.bob().get(REST + "user/bulk/migration?username=mia").expect(200).json())
        .isEmpty();
    world.bob().get(REST + "user/bulk/migration").expect(400);
    world.bob().get(REST + "user/bulk/migration?username=mia&key=mia").expect(400);
  }

  @Test
  void theLimitsOfIssuesAreTold() {
    var report = world.ada().get(REST + "issue/limit/report").expect(200).json();
    assertThat(report.at("/limits/comment").asInt()).isEqualTo(5000);
    assertThat(report.path("issuesApproachingLimit")).isEmpty();
    world.bob().get(REST + "issue/limit/report").expect(403);
    var links = world.products().jira().store().table("link");
    long issue = world.products().jira().issues().issues().find("OPS-1").orElseThrow().id();
    for (int id = 1; id <= 1700; id++) {
      links.put(new Table.Row(id, issue, "{}".getBytes(StandardCharsets.UTF_8)));
    }
    var crowded =
        world.ada().get(REST + "issue/limit/report?isReturningKeys=true").expect(200).json();
    assertThat(crowded.at("/issuesApproachingLimit/issuelinks/OPS-1").asInt()).isEqualTo(1700);
    assertThat(crowded.path("issuesBreachingLimit")).isEmpty();
  }

  @Test
  void theFieldsOfAProjectAreToldByTypeOfWork() {
    String project = world.ada().get(REST + "project/OPS").json().path("id").asString();
    String type = world.ada().get(REST + "project/OPS").json().at("/issueTypes/0/id").asString();
    String query = REST + "projects/fields?projectId=" + project + "&workTypeId=" + type;
    var found = world.bob().get(query + "&fieldId=summary").expect(200).json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(found.at("/values/0/isRequired").asBoolean()).isTrue();
    assertThat(world.bob().get(query).expect(200).json().path("total").asInt()).isGreaterThan(10);
    world.bob().get(REST + "projects/fields?projectId=1&workTypeId=" + type).expect(403);
  }
}

package dev.aloft.sandbox.jira.servicemanagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ServiceDesksTest {

  private static final String DESKS = "/rest/servicedeskapi/servicedesk";

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void saysWhatItIs() {
    var info = world.bob().get("/rest/servicedeskapi/info").expect(200).json();
    assertThat(info.path("isLicensedForUse").asBoolean()).isTrue();
  }

  @Test
  void everyServiceProjectHasADeskWithAnIdOfItsOwn() {
    world.project("OPS", "software");
    String first = world.project("HELP", "service_desk");
    world.project("HR", "service_desk");
    var page = world.ada().get(DESKS + "?limit=1").expect(200).json();
    assertThat(page.path("size").asInt()).isEqualTo(1);
    assertThat(page.path("isLastPage").asBoolean()).isFalse();
    var desk = page.path("values").path(0);
    assertThat(desk.path("projectId").asString()).isEqualTo(first);
    assertThat(desk.path("id").asString()).isNotEqualTo(first);
    var next = world.ada().get(DESKS + "?start=1&limit=1").expect(200).json();
    assertThat(next.path("isLastPage").asBoolean()).isTrue();
    assertThat(next.path("values").path(0).path("projectKey").asString()).isEqualTo("HR");
    assertThat(world.ada().get(DESKS + "/1").expect(200).json()).isEqualTo(desk);
  }

  @Test
  void answersWithTheProductsErrors() {
    var missing = world.ada().get(DESKS + "/9").expect(404);
    assertThat(missing.json().path("errorMessage").asString()).contains("service desk");
    world.ada().get(DESKS + "?limit=all").expect(400);
    String articles = "/rest/servicedeskapi/knowledgebase/article?query=a&highlight=false";
    var absent = world.ada().get(articles + "&cursor=b").expect(501);
    assertThat(absent.json().path("errorMessage").asString()).contains("cursor");
  }
}

package dev.aloft.sandbox.confluence.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Confluence beside the other products of a site. */
@Tag("shared")
class ConfluenceCloudTest {

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void bothApisKnowTheSamePeopleAndTheSameSpaces() {
    var me = world.bob().get("/wiki/rest/api/user/current").expect(200);
    assertThat(me.json().path("accountId").asString()).isEqualTo(world.bobAccount().accountId());
    world.ada().post("/wiki/rest/api/space", "{\"key\": \"DOCS\", \"name\": \"Docs\"}").expect(200);
    var spaces = world.bob().get("/wiki/api/v2/spaces").expect(200).json();
    assertThat(spaces.path("results").path(0).path("key").asString()).isEqualTo("DOCS");
  }

  @Test
  void eachApiRefusesInItsOwnShape() {
    var old =
        world.bob().get("/wiki/rest/api/user/current?expand=personalSpace").expect(501).json();
    assertThat(old.path("statusCode").asInt()).isEqualTo(501);
    var newer = world.bob().get("/wiki/api/v2/spaces/1").expect(404).json();
    assertThat(newer.path("errors").path(0).path("code").asString()).isEqualTo("NOT_FOUND");
  }

  /** Clients in daily use send some; no contract is listening. */
  @Test
  void overlooksUnknownQueryParameters() {
    try (WikiSite site = new WikiSite();
        Sandbox unheard = Sandbox.start(ConfluenceCloud.of(site.confluence()).product());
        var ada = new WikiClient(unheard.address(), "ada@acme.example", "secret of Ada Admin")) {
      ada.get("/wiki/rest/api/user/current?os_authType=basic").expect(200);
      ada.get("/wiki/api/v2/spaces?expand=body").expect(200);
    }
  }
}

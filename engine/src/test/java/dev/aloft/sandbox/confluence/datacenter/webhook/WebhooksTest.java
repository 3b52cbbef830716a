package dev.aloft.sandbox.confluence.datacenter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Addresses that want to hear of events. */
@Tag("shared")
class WebhooksTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void administratorsSetThemUp() {
    String all = "/rest/api/webhooks";
    String body =
        """
        {"name": "Hook", "url": "https://hooks.acme.example/1", "events": ["page_created"],
         "active": true}\
        """;
    world.bob().post(all, body).expect(403);
    String id = world.ada().post(all, body).expect(201).json().path("id").asString();
    world.ada().post(all, "{\"name\": \"Hook\", \"url\": \"ftp://x\"}").expect(400);
    world.ada().put(all + "/" + id, "{\"name\": \"Hook\", \"active\": false}").expect(200);
    var list = world.ada().get(all + "?event=page_created").expect(200).json();
    assertThat(list.path("results").path(0).path("active").asBoolean()).isFalse();
    assertThat(world.ada().get(all + "?event=page_removed").json().path("size").asInt()).isZero();
    world.ada().delete(all + "/" + id).expect(204);
    world.ada().get(all + "/" + id).expect(404);
  }
}

package dev.aloft.sandbox.admin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.migration.service.Pace;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.web.ExchangeListener;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class PoliciesTest {

  private final CloudWorld world = new CloudWorld();
  private final String policies = "/admin/v1/orgs/" + world.organization().id() + "/policies";
  private final String jira = "ari:cloud:jira::site/" + world.site().cloudId();

  @AfterEach
  void stop() {
    world.close();
  }

  private static String body(String attributes) {
    return "{\"data\": {\"type\": \"policy\", \"attributes\": {%s}}}".formatted(attributes);
  }

  private String office() {
    return world
        .key()
        .post(
            policies,
            body(
                "\"type\": \"ip-allowlist\", \"name\": \"Office\","
                    + " \"rule\": {\"in\": [\"192.0.2.0/24\", \"2001:db8::/32\"]}"))
        .expect(202)
        .json()
        .path("data")
        .path("id")
        .asString();
  }

  private JsonNode attributes(String id) {
    return world.key().get(policies + "/" + id).expect(200).json().path("data").path("attributes");
  }

  @Test
  void areMadeChangedAndTakenAway() {
    String id = office();
    assertThat(attributes(id).path("rule").path("in")).hasSize(2);
    assertThat(attributes(id).path("status").asString()).isEqualTo("enabled");

    world
        .key()
        .put(policies + "/" + id, body("\"type\": \"ip-allowlist\", \"status\": \"disabled\""))
        .expect(202);

    assertThat(attributes(id).path("status").asString()).isEqualTo("disabled");
    assertThat(attributes(id).path("name").asString()).isEqualTo("Office");
    assertThat(attributes(id).path("rule").path("in")).hasSize(2);
    world.key().delete(policies + "/" + id).expect(202);
    world.key().get(policies + "/" + id).expect(404);
    world.key().delete(policies + "/" + id).expect(404);
    assertThat(happened()).containsExactly("policy_created", "policy_updated", "policy_deleted");
  }

  private List<String> happened() {
    List<String> all = new ArrayList<>();
    world
        .key()
        .get("/admin/v1/orgs/" + world.organization().id() + "/events-stream")
        .expect(200)
        .json()
        .path("data")
        .forEach(event -> all.add(event.path("attributes").path("action").asString()));
    return all;
  }

  @Test
  void areListedByType() {
    office();
    world
        .key()
        .post(policies, body("\"type\": \"data-residency\", \"rule\": {\"in\": [\"eu\"]}"))
        .expect(202);
    assertThat(world.key().get(policies).expect(200).json().path("data")).hasSize(2);
    JsonNode page = world.key().get(policies + "?type=data-residency").expect(200).json();
    assertThat(page.path("data")).hasSize(1);
    assertThat(page.path("meta").path("page_size").asInt()).isEqualTo(1);
    world.key().get(policies + "?cursor=nonsense").expect(400);
  }

  @Test
  void areForProductsOfTheOrganization() {
    String id = office();
    String resources = policies + "/" + id + "/resources";
    String body = "{\"id\": \"%s\"}".formatted(jira);
    String segment = URLEncoder.encode(jira, StandardCharsets.UTF_8);

    JsonNode taken = world.key().post(resources, body).expect(202).json();

    assertThat(status(taken.path("data").path("attributes"))).isEqualTo("applying");
    assertThat(status(attributes(id))).isEqualTo("applied");
    world.key().post(resources, body).expect(400);
    world.key().post(resources, "{\"id\": \"ari:cloud:jira::site/other\"}").expect(400);
    world
        .key()
        .put(
            resources + "/" + segment,
            "{\"meta\": {\"scheduledDate\": \"2026-06-01T00:00:00Z\"}, \"links\": {\"ticket\":"
                + " \"T-1\"}}")
        .expect(202);
    assertThat(status(attributes(id))).isEqualTo("scheduled");
    world.key().delete(resources + "/" + segment).expect(204);
    world.key().delete(resources + "/" + segment).expect(404);
    assertThat(attributes(id).path("resources")).isEmpty();
    assertThat(happened())
        .containsExactly(
            "policy_created",
            "policy_resource_added",
            "policy_resource_updated",
            "policy_resource_removed");
  }

  private static String status(JsonNode attributes) {
    return attributes.path("resources").path(0).path("applicationStatus").asString();
  }

  @Test
  void areRefusedWhereTheyMakeNoSense() {
    world.key().post(policies, body("\"type\": \"data-security\"")).expect(400);
    world
        .key()
        .post(policies, body("\"type\": \"ip-allowlist\", \"rule\": {\"in\": [\"300.1.1.1\"]}"))
        .expect(400);
    world.key().post(policies, "{\"data\": {\"type\": \"policy\"}}").expect(400);
    String id = office();
    world.key().put(policies + "/" + id, body("\"type\": \"data-residency\"")).expect(400);
    world.key().get(policies + "/" + id + "/validate").expect(400);
    world.key().get("/admin/v1/orgs/other/policies").expect(404);
    assertThat(happened()).containsExactly("policy_created");
  }

  @Test
  void areForAnApiKeyAlone() {
    JsonNode refused =
        world.key().with("Authorization", "Bearer other").get(policies).expect(401).json();
    assertThat(refused.path("code").asInt()).isEqualTo(401);
  }

  @Test
  void goOnWithTheLogWhereTheStoreEnded() {
    MemoryStore store = new MemoryStore();
    for (int round = 1; round <= 2; round++) {
      Organization organization =
          new Organization(
              "acme", Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC));
      organization.key("key-1");
      String root = "/admin/v1/orgs/" + organization.id();
      CloudSites sites = new CloudSites(organization, List.of(), store, Runnable::run, Pace.free());
      try (Sandbox sandbox = Sandbox.start(sites.addresses(), ExchangeListener.none());
          PlainClient key = PlainClient.bearer(sandbox.address(CloudSites.API), "key-1")) {
        key.post(root + "/policies", body("\"type\": \"data-residency\"")).expect(202);

        JsonNode all = key.get(root + "/policies").expect(200).json().path("data");
        assertThat(all.valueStream().map(one -> one.path("id").asString()).distinct())
            .hasSize(round);
        assertThat(key.get(root + "/events").expect(200).json().path("data")).hasSize(round);
      }
    }
  }
}

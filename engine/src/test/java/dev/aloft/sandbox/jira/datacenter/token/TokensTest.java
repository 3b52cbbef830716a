package dev.aloft.sandbox.jira.datacenter.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Personal access tokens. */
@Tag("shared")
class TokensTest {

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static final String TOKENS = "/rest/pat/latest/tokens";

  @Test
  void aTokenOpensWhatItsUserMay() {
    var token =
        world
            .bob()
            .post(TOKENS, "{\"name\": \"ci\", \"expirationDuration\": 30}")
            .expect(201)
            .json();
    assertThat(token.path("expiringAt").asString()).startsWith("2026-06-03");
    var holder = PlainClient.bearer(world.sandbox().address(), token.path("rawToken").asString());
    assertThat(holder.get("/rest/api/2/myself").expect(200).json().path("name").asString())
        .isEqualTo("bob");
    var listed = world.bob().get(TOKENS).expect(200).json();
    assertThat(listed).hasSize(1);
    assertThat(listed.path(0).has("rawToken")).isFalse();
    String path = TOKENS + "/" + token.path("id").asLong();
    world.ada().get(path).expect(404);
    world.bob().get(path).expect(200);
    world.bob().delete(path).expect(204);
    holder.get("/rest/api/2/myself").expect(401);
    holder.close();
  }

  @Test
  void tokensHaveNamesOfTheirOwnAndALimit() {
    world.bob().post(TOKENS, "{\"name\": \"ci\"}").expect(201);
    world.bob().post(TOKENS, "{\"name\": \"ci\"}").expect(400);
    world.bob().post(TOKENS, "{\"name\": \"x\", \"expirationDuration\": 0}").expect(400);
    for (int i = 1; i < 10; i++) {
      world.bob().post(TOKENS, "{\"name\": \"ci" + i + "\"}").expect(201);
    }
    world.bob().post(TOKENS, "{\"name\": \"one more\"}").expect(400);
    world.nobody().get(TOKENS).expect(401);
  }

  @Test
  void aTokenThatHasEndedOpensNothing() {
    var users = world.site().users();
    users.token(world.bobUser(), "old", Optional.of(Instant.parse("2026-05-04T09:59:59Z")));
    var holder = PlainClient.bearer(world.sandbox().address(), "old");
    holder.get("/rest/api/2/myself").expect(401);
    holder.close();
  }

  @Test
  void theSameSiteMakesOtherTokensEachTime() {
    String first =
        world.bob().post(TOKENS, "{\"name\": \"ci\"}").json().path("rawToken").asString();
    try (DataCenterWorld again = new DataCenterWorld()) {
      String second =
          again.bob().post(TOKENS, "{\"name\": \"ci\"}").json().path("rawToken").asString();
      assertThat(second).hasSameSizeAs(first).isNotEqualTo(first).hasSize(44);
    }
  }
}

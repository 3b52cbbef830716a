package dev.aloft.sandbox.admin.usermanagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ManagedAccountsTest {

  private final CloudWorld world = new CloudWorld();
  private final String bob = "/users/" + world.bobAccount().accountId() + "/manage";

  @BeforeEach
  void start() {
    world.organization().directory().verify("acme.example");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aDeactivatedAccountOpensNothingUntilItIsActivated() {
    world.key().post(bob + "/lifecycle/disable", "{\"message\": \"left\"}").expect(204);
    world.bob().get("/rest/api/3/myself").expect(401);
    var profile = world.key().get(bob + "/profile").expect(200).json();
    assertThat(profile.path("account").path("account_status").asString()).isEqualTo("inactive");
    world.key().post(bob + "/lifecycle/enable", "").expect(204);
    world.bob().get("/rest/api/3/myself").expect(200);
  }

  @Test
  void profilesAndAddressesChange() {
    world.key().patch(bob + "/profile", "{\"name\": \"Robert User\"}").expect(200);
    world.key().patch(bob + "/profile", "{\"zoneinfo\": \"nowhere\"}").expect(400);
    world.key().put(bob + "/email", "{\"email\": \"robert@acme.example\"}").expect(204);
    world.key().put(bob + "/email", "{\"email\": \"robert@other.example\"}").expect(400);
    world.key().put(bob + "/email", "{\"email\": \"ada@acme.example\"}").expect(400);

    assertThat(world.organization().accounts().byEmail("bob@acme.example")).isEmpty();
    assertThat(world.organization().accounts().byEmail("robert@acme.example"))
        .hasValueSatisfying(account -> assertThat(account.displayName()).isEqualTo("Robert User"));
  }

  @Test
  void accountsOfOtherDomainsAreNotManaged() {
    var guest = world.organization().accounts().add("guest@other.example", "Guest");
    String manage = "/users/" + guest.accountId() + "/manage";
    assertThat(world.key().get(manage).expect(403).json().path("key").asString())
        .isEqualTo("forbidden");
    world.key().get(bob + "?privileges=email.set").expect(200);
  }

  @Test
  void aDeletionCanBeCancelledUntilItIsDone() {
    world.key().post(bob + "/lifecycle/cancel-delete", "").expect(404);
    world.key().post(bob + "/lifecycle/delete", "").expect(200);
    world.bob().get("/rest/api/3/myself").expect(401);
    world.key().post(bob + "/lifecycle/delete", "").expect(409);
    var conflict = world.key().post(bob + "/lifecycle/enable", "").expect(409).json();
    assertThat(conflict.path("key").asString()).isEqualTo("conflict.lifecycleErrors");

    world.key().post(bob + "/lifecycle/cancel-delete", "").expect(200);

    world.bob().get("/rest/api/3/myself").expect(200);
  }

  @Test
  void aTokenThatIsTakenOpensNothing() {
    var tokens = world.key().get(bob + "/api-tokens").expect(200).json();
    assertThat(tokens.toString()).doesNotContain("secret-2");
    world.key().delete(bob + "/api-tokens/nothing").expect(404);
    world.key().delete(bob + "/api-tokens/" + tokens.path(0).path("id").asString()).expect(204);

    world.bob().get("/rest/api/3/myself").expect(401);
    assertThat(world.key().get(bob + "/api-tokens").expect(200).json()).hasSize(1);
  }
}

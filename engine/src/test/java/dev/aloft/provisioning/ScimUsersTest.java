package dev.aloft.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.http.Credentials;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteSettings;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.admin.provisioning.Provisioning;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.web.Address;
import dev.aloft.sandbox.web.Disturbed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users of a directory that is disturbed at times. */
class ScimUsersTest {

  private static final String JANE = "jane@acme.example";

  private final FakeTime time = new FakeTime();
  private final Organization organization = new Organization("acme", Clock.systemUTC());
  private final Faults faults = new Faults(FaultScript.NONE);
  private final Sandbox sandbox =
      Sandbox.start(
          new Disturbed(
              Address.of("api", Provisioning.over(organization, new MemoryStore())), faults));
  private final SiteClient wire =
      new SiteClient(
          SiteSettings.of(sandbox.address() + "/scim"),
          new Credentials.Bearer(Secret.of("k3y")),
          new SiteBudgets(SiteLimits.onlyInFlight(4), Share.WHOLE, time, time),
          exchange -> {},
          time,
          time,
          () -> 0L);
  private final ScimDirectory directory = new ScimDirectory(wire, organization.directoryId());

  @BeforeEach
  void open() {
    organization.key("k3y");
    organization.directory().verify("acme.example");
  }

  @AfterEach
  void stop() {
    wire.close();
    sandbox.close();
  }

  @Test
  void whoIsMadeHasTheAccountOfTheAddress() {
    ScimUser jane = users().create(JANE, "Jane Doe").orElseThrow();

    assertThat(jane.userName()).isEqualTo(JANE);
    assertThat(jane.email()).isEqualTo(JANE);
    assertThat(jane.active()).isTrue();
    assertThat(jane.accountId())
        .isEqualTo(organization.accounts().byEmail(JANE).map(account -> account.accountId()));
    assertThat(jane.created()).isPresent();
    assertThat(jane).hasToString("ScimUser[" + jane.id() + "]");
  }

  @Test
  void aLostAnswerMakesNoTwinAndTheUserIsOurs() {
    faults.replace(once(new Fault.LostAnswer()));

    assertThat(users().create(JANE, "Jane Doe")).isPresent();

    assertThat(directory.page(1).total()).isEqualTo(1);
  }

  @Test
  void whoWasThereIsNotMadeAndKnownThen() {
    users().create(JANE, "Jane Doe");
    ScimUsers others = users();

    assertThat(others.create(JANE, "Jane Doe")).isEmpty();
    assertThat(others.of(JANE)).hasSize(1);
  }

  @Test
  void aDeactivatedUserIsNotShownAndTheSecondTimeIsNoFailure() {
    ScimUser jane = users().create(JANE, "").orElseThrow();

    directory.deactivate(jane.id());
    directory.deactivate(jane.id());

    assertThat(directory.named(JANE)).isEmpty();
    assertThat(organization.accounts().byEmail(JANE).orElseThrow().active()).isFalse();
  }

  @Test
  void whoIsDeactivatedForTheTimeBeingIsShownAndComesBackAsBefore() {
    ScimUsers users = users();
    ScimUser jane = users.create(JANE, "Jane Doe").orElseThrow();

    users.activate(jane, false);
    assertThat(users.of(JANE)).containsExactlyElementsOf(directory.named(JANE));
    assertThat(users.of(JANE).getFirst().active()).isFalse();
    assertThat(organization.accounts().byEmail(JANE).orElseThrow().active()).isFalse();

    users.activate(users.of(JANE).getFirst(), true);
    assertThat(users.of(JANE)).containsExactly(jane);
    assertThat(directory.named(JANE)).containsExactly(jane);
    assertThat(organization.accounts().byEmail(JANE).orElseThrow().displayName())
        .isEqualTo("Jane Doe");
  }

  @Test
  void namesWithQuotesAreNames() {
    assertThat(directory.named("o\"neil\\@acme.example")).isEmpty();
  }

  @Test
  void whatIsRefusedIsToldInItsOwnWordsWithoutAddresses() {
    ScimUsers users = users();

    assertThatThrownBy(() -> users.create("jane@partner.example", "Jane"))
        .isInstanceOf(SiteRefusal.class)
        .hasMessageContaining("not verified")
        .hasMessageNotContaining("jane@");
    assertThat(directory.refusal()).isEmpty();
    assertThat(new ScimDirectory(wire, "another").refusal())
        .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(404));
  }

  private ScimUsers users() {
    return new ScimUsers(directory);
  }

  private static FaultScript once(Fault fault) {
    Selector first = new Selector(Optional.of("POST"), Optional.empty(), 1, 1, 1, 1);
    return new FaultScript(1, List.of(new FaultRule("once", first, fault)));
  }
}

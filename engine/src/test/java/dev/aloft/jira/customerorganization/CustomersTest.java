package dev.aloft.jira.customerorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.people.PeopleCode;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.Reason;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.testing.BreakingSite;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.WatchedSite;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of those who only ask at service desks. */
class CustomersTest {

  private static final String CLEO = "cleo@globex.example";
  private static final String DAN = "dan@else.example";
  private static final String ANN = "ann@acme.example";
  private static final String STAND_IN = "standIn: ada@acme.example, maxStandIns: 1.0";

  /** More than are asked for one by one. */
  private static final int MANY = 120;

  @TempDir private Path folder;

  @Test
  void withoutAWordTheyAreMatchedAndNobodyIsMade() {
    try (JiraWorld world = HelpDesk.moving(folder, "{" + STAND_IN + "}").start()) {
      customer(world, CLEO);

      Plan plan = world.plan();

      assertThat(reason(plan, CLEO)).isEqualTo(Reason.EXISTING_ACCOUNT);
      assertThat(reason(plan, DAN)).isEqualTo(Reason.STAND_IN);
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(account(world, DAN)).isEmpty();
    }
  }

  @Test
  void aCustomersAccountIsNobodysWhoWorksAtTheDesk() {
    try (JiraWorld world =
        HelpDesk.moving(folder, "{" + STAND_IN + "}")
            .rows(
                """
                <User id="9" directoryId="1" userName="bob" lowerUserName="bob" active="1"
                    displayName="Bob" emailAddress="bob@acme.example"/>
                <Membership id="9" parentId="1" childId="9" membershipType="GROUP_USER"
                    parentName="agents" lowerParentName="agents" childName="bob"
                    lowerChildName="bob" directoryId="1"/>
                <Issue id="9" key="HELP-9" number="9" project="1" type="1" status="1"
                    reporter="bob" creator="bob" summary="No heat"
                    created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
                """)
            .start()) {
      customer(world, "bob@acme.example");

      assertThat(reason(world.plan(), "bob@acme.example")).isEqualTo(Reason.STAND_IN);
    }
  }

  @Test
  void accountsAreMadeForThemWhereTheSpecSaysSoAndNeverASecondOne() {
    try (JiraWorld world =
        HelpDesk.moving(
                folder, "{" + STAND_IN + ", customers: create, trustedDomains: [acme.example]}")
            .start()) {
      Plan plan = world.plan();
      assertThat(reason(plan, CLEO)).isEqualTo(Reason.ENROLLED);
      assertThat(reason(plan, DAN)).as("asks, and has no role").isEqualTo(Reason.ENROLLED);
      assertThat(reason(plan, ANN)).as("works there").isEqualTo(Reason.EXISTING_ACCOUNT);
      assertThat(change(plan, "left@globex.example").action())
          .as("inactive in the source")
          .isNotEqualTo(Action.CREATE);

      assertThat(world.apply().refusals()).isEmpty();

      Account dan = account(world, DAN).orElseThrow();
      assertThat(dan.type()).isEqualTo("customer");
      assertThat(dan.displayName()).isEqualTo("Dan Asks");
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();

      world.loseState();
      assertThat(reason(world.plan(), DAN)).isEqualTo(Reason.EXISTING_ACCOUNT);
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(customers(world)).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, true", "1, false", "2, true", "2, false", "3, true", "3, false"})
  void aKilledRunLeavesNoTwin(int point, boolean before) {
    try (JiraWorld world =
        HelpDesk.moving(folder, "{" + STAND_IN + ", customers: create}").start()) {
      world.wire(site -> BreakingSite.at(site, point, before));
      assertThatThrownBy(world::apply).hasCauseInstanceOf(BreakingSite.Killed.class);
      assertThat(customers(world)).hasSizeBetween(before ? 0 : 1, before ? point - 1 : 3);

      world.wire(site -> site);
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(customers(world)).hasSize(3);
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void anAddressThatTheSiteKnowsIsNotMadeAgain() {
    try (JiraWorld world =
        HelpDesk.moving(folder, "{" + STAND_IN + ", customers: create}").start()) {
      world.wire(site ->
          new WatchedSite(
              site,
              request -> {
                if (request.path().endsWith("/customer") && account(world, DAN).isEmpty()) {
                  customer(world, DAN);
                }
              }));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.idOf(Address.of("user", DAN))).isEqualTo("qm:" + DAN);
    }
  }

  @Test
  void whomTheSiteRefusesIsNamedWithoutTheAddress() {
    try (JiraWorld world =
        HelpDesk.moving(folder, "{" + STAND_IN + ", customers: create}").start()) {
      Path planned = world.planTo("before");
      customer(world, DAN);
      world.people().accounts().put(account(world, DAN).orElseThrow().withActive(false));

      assertThat(world.apply(planned).refusals())
          .extracting(refusal -> refusal.diagnostic().code())
          .contains(PeopleCode.NOT_ENROLLED);
      assertThat(account(world, CLEO)).as("the others have theirs").isPresent();
    }
  }

  @Test
  void nobodyOfThemTakesASeat() {
    try (JiraWorld world =
        HelpDesk.moving(folder, "{" + STAND_IN + ", customers: create}").start()) {
      long before = seats(world);
      Path planned = world.planWithAccess();
      try (PlanFile plan = PlanFile.open(planned)) {
        assertThat(plan.plan().access().seats()).allMatch(seats -> seats.after() == seats.before());
      }

      world.apply();

      assertThat(customers(world)).hasSize(3);
      assertThat(seats(world)).isEqualTo(before);
    }
  }

  @Test
  void whoeverHasTheirRoleIsOneUnlessHeMayLogIn() {
    String roles =
        """
        <ProjectRole id="5" name="Service Desk Customers"/>
        <ProjectRoleActor id="1" pid="1" projectroleid="5" roletype="atlassian-user-role-actor"
            roletypeparameter="eva"/>
        <ProjectRoleActor id="2" pid="1" projectroleid="5" roletype="atlassian-user-role-actor"
            roletypeparameter="fay"/>
        <User id="11" directoryId="1" userName="eva" lowerUserName="eva" active="1"
            displayName="Eva" emailAddress="eva@acme.example"/>
        <User id="12" directoryId="1" userName="fay" lowerUserName="fay" active="1"
            displayName="Fay" emailAddress="fay@acme.example"/>
        <Group id="2" groupName="readers" lowerGroupName="readers" directoryId="1" active="1"/>
        <Membership id="2" parentId="2" childId="12" membershipType="GROUP_USER"
            parentName="readers" lowerParentName="readers" childName="fay" lowerChildName="fay"
            directoryId="1"/>
        """;
    String users = "{" + STAND_IN + ", customers: create}";
    try (JiraWorld world = HelpDesk.moving(folder, users).rows(roles).start()) {
      assertThat(reason(world.plan(), "eva@acme.example")).isEqualTo(Reason.ENROLLED);
      assertThat(reason(world.plan(), "fay@acme.example"))
          .as("her group lets nobody log in")
          .isEqualTo(Reason.ENROLLED);

      world.sourceBecomes((HelpDesk.ROWS + roles).replaceAll("<LicenseRoleGroup [^>]*>", ""));
      assertThat(reason(world.plan(), "eva@acme.example")).isEqualTo(Reason.ENROLLED);
      assertThat(reason(world.plan(), "fay@acme.example"))
          .as("nobody tells which groups let people log in")
          .isEqualTo(Reason.STAND_IN);
    }
  }

  @Test
  void manyAreFoundInTheListOfAllAccounts() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      rows.append(
          """
          <User id="10%1$d" directoryId="1" userName="c%1$d" lowerUserName="c%1$d" active="1"
              displayName="C %1$d" emailAddress="c%1$d@many.example"/>
          <AO_54307E_ORGANIZATION_MEMBER ID="10%1$d" ORGANIZATION_ID="1" USER_KEY="c%1$d"/>
          """
              .formatted(i));
    }
    try (JiraWorld world =
        HelpDesk.moving(folder, "{" + STAND_IN + "}").rows(rows.toString()).start()) {
      for (int i = 0; i < MANY; i += 2) {
        customer(world, "c" + i + "@many.example");
      }
      List<String> searches = new CopyOnWriteArrayList<>();
      world.wire(site ->
          new SharedAddress(
              new WatchedSite(site, request -> searches.add(request.path())), "c0@many.example"));

      Plan plan = world.plan();

      assertThat(searches).doesNotContain("/rest/api/3/user/search");
      for (int i = 0; i < MANY; i++) {
        assertThat(reason(plan, "c" + i + "@many.example"))
            .isEqualTo(i % 2 == 0 ? Reason.EXISTING_ACCOUNT : Reason.STAND_IN);
      }
      assertThat(change(plan, "c0@many.example").targetId())
          .as("a person's account goes before a customer's")
          .contains("person-0");
      assertThat(change(plan, "c2@many.example").targetId()).contains("qm:c2@many.example");
    }
  }

  @Test
  void asTheStandInTheyTakeTheirOrganizationsWithThem() {
    try (JiraWorld world =
        HelpDesk.moving(folder, "{" + STAND_IN + ", customers: stand-in}").start()) {
      Plan plan = world.plan();

      assertThat(plan.changes())
          .noneMatch(change -> change.address().type().equals(CustomerOrganizationType.TYPE));
      assertThat(plan.losses())
          .filteredOn(loss -> loss.attribute().equals("user.account"))
          .anyMatch(loss -> loss.becomes().contains("service desks"));
      assertThat(world.ledger().defects()).isEmpty();
    }
  }

  private static void customer(JiraWorld world, String email) {
    world
        .people()
        .accounts()
        .put(
            new Account(
                "qm:" + email, "Who asks", Optional.of(email), true, true, "customer", "Etc/GMT"));
  }

  private static Optional<Account> account(JiraWorld world, String email) {
    return world.people().accounts().byEmail(email);
  }

  private static List<Account> customers(JiraWorld world) {
    return world.people().accounts().all().stream()
        .filter(account -> account.type().equals("customer"))
        .toList();
  }

  private static long seats(JiraWorld world) {
    return world.site().applicationRoles().all().stream()
        .mapToLong(role -> role.path("userCount").asLong())
        .sum();
  }

  private static Change change(Plan plan, String email) {
    return plan.changes().stream()
        .filter(change -> change.address().equals(Address.of("user", email)))
        .findFirst()
        .orElseThrow();
  }

  private static Reason reason(Plan plan, String email) {
    return change(plan, email).reason();
  }
}

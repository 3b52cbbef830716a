package dev.aloft.jira.customerorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.people.PeopleCode;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.WatchedSite;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class CustomerOrganizationTypeTest {

  private static final Address GLOBEX = Address.of(CustomerOrganizationType.TYPE, "globex");
  private static final String CREATE =
      "{standIn: ada@acme.example, maxStandIns: 1.0, customers: create}";

  @TempDir private Path folder;

  @Test
  void movesThoseThatAMovingDeskServesWithTheirMembers() {
    try (JiraWorld world = HelpDesk.moving(folder, CREATE).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(names(world)).containsExactly("Globex");
      assertThat(members(world))
          .containsExactlyInAnyOrder(
              world.account("cleo@globex.example"), world.account("carl@globex.example"));
      assertThat(world.findings()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
    }
  }

  @Test
  void accountsForEveryRow() {
    try (JiraWorld world = HelpDesk.moving(folder, CREATE).start()) {
      assertThat(world.ledger().defects()).isEmpty();
      assertThat(world.ledger().lines())
          .filteredOn(line -> line.entity().startsWith("AO_"))
          .extracting(line ->
              line.entity().substring("AO_54307E_".length())
                  + " "
                  + line.outcome()
                  + " "
                  + line.rule()
                  + " "
                  + line.rows())
          .containsExactlyInAnyOrder(
              "ORGANIZATION MOVED jira.customer-organization 1",
              "ORGANIZATION DROPPED_BY_DECISION unused 1",
              "ORGANIZATION_MEMBER MOVED jira.customer-organization 3",
              "ORGANIZATION_MEMBER DROPPED_BY_DECISION member-without-account 1",
              "ORGANIZATION_MEMBER DROPPED_BY_DECISION unused 1",
              "ORGANIZATION_MEMBER TECHNICAL part-of-missing-organization 1",
              "ORGANIZATION_PROJECT NOT_YET_SUPPORTED service-desks (E) 1",
              "ORGANIZATION_PROJECT DROPPED_BY_DECISION not-selected 1",
              "ORGANIZATION_PROJECT DROPPED_BY_DECISION unused 1");
      assertThat(world.plan().losses())
          .anyMatch(loss -> loss.attribute().equals("jira.customer-organization.desks"));
    }
  }

  @Test
  void followsTheSource() {
    try (JiraWorld world = HelpDesk.moving(folder, CREATE).start()) {
      world.apply();
      world.sourceBecomes(
          HelpDesk.ROWS.replace(
              "ORGANIZATION_ID=\"1\" USER_KEY=\"carl\"", "ORGANIZATION_ID=\"1\" USER_KEY=\"dan\""));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world))
          .containsExactlyInAnyOrder(
              world.account("cleo@globex.example"), world.account("dan@else.example"));
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void neverJoinsOneThatIsThereUnasked() {
    try (JiraWorld world = HelpDesk.moving(folder, CREATE).start()) {
      String theirs = world.site().customerOrganizations().create("GLOBEX").path("id").asString();

      assertThat(change(world).reason()).isEqualTo(Reason.NAME_TAKEN);

      world.specBecomes(
          HelpDesk.spec(CREATE)
              + """
              ---
              apiVersion: aloft/v1
              kind: Decisions
              metadata: {name: names}
              spec: [{type: jira.customer-organization, from: Globex, onExisting: adopt}]
              """);
      assertThat(change(world).action()).isEqualTo(Action.ADOPT);
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(world.idOf(GLOBEX)).isEqualTo(theirs);
      assertThat(members(world)).hasSize(2);
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void whoIsOnlyTheStandInIsInNone() {
    try (JiraWorld world =
        HelpDesk.moving(folder, "{standIn: ada@acme.example, maxStandIns: 1.0}").start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world)).isEmpty();
      assertThat(world.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aSiteWithoutServiceDesksIsToldWithTheWayOut(int status) {
    try (JiraWorld world = HelpDesk.moving(folder, CREATE).start()) {
      world.wire(site -> new WatchedSite(site, request -> closed(request, status)));

      assertThatThrownBy(world::plan)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("HTTP " + status)
          .extracting(problem -> ((ProblemException) problem).diagnostics().getFirst().code())
          .isEqualTo(PeopleCode.NO_SERVICE_DESKS);

      world.specBecomes(
          HelpDesk.spec("{standIn: ada@acme.example, maxStandIns: 1.0, customers: stand-in}"));
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(world.findings()).isEmpty();
    }
  }

  private static void closed(SiteRequest request, int status) {
    if (request.path().startsWith("/rest/servicedeskapi")) {
      throw SiteRefusal.of(
          request, SiteReply.of(status, JsonNodeFactory.instance.objectNode().put("why", "no")));
    }
  }

  @Test
  void nothingAboutAccountsIsWrittenWhereTheSpecSaysNone() {
    try (JiraWorld world =
        HelpDesk.moving(
                folder,
                "{standIn: ada@acme.example, maxStandIns: 1.0, customers: create,"
                    + " provisioning: none}")
            .start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world)).isEmpty();
      assertThat(world.people().accounts().byEmail("dan@else.example")).isEmpty();
      assertThat(world.findings()).isEmpty();
    }
  }

  private static Change change(JiraWorld world) {
    return world.plan().changes().stream()
        .filter(change -> change.address().equals(GLOBEX))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(JiraWorld world) {
    return world.site().customerOrganizations().all().stream()
        .map(one -> one.path("name").asString())
        .toList();
  }

  private static List<String> members(JiraWorld world) {
    return world.site().customerOrganizations().members(world.idOf(GLOBEX)).stream()
        .map(one -> one.path("accountId").asString())
        .toList();
  }
}

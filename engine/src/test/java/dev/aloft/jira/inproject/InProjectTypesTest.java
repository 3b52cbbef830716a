package dev.aloft.jira.inproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.plan.Change;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.testing.ConfigurationTypes;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.WatchedSite;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Components and versions on the whole road. */
class InProjectTypesTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <Project id="2" name="Web" key="WEB" lead="ann"/>
      <Project id="3" name="Old" key="OLD" lead="ann"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob" emailAddress="bob@acme.example"/>
      <Component id="1" project="1" name="Mobile" description="phones" lead="ann"
          assigneetype="1"/>
      <Component id="2" project="1" name="Server" assigneetype="0"/>
      <Component id="3" project="2" name="Mobile" lead="bob" assigneetype="3"/>
      <Component id="4" project="3" name="Gone" assigneetype="1"/>
      <Component id="5" project="1" name="server" assigneetype="2"/>
      <Component id="6" project="77" name="Lost"/>
      <Component id="7" project="1" name="Leaderless" assigneetype="1"/>
      <Version id="1" project="1" name="2.0" sequence="3" description="second"
          startdate="2020-02-01 00:00:00.0" releasedate="2020-03-01 00:00:00.0"/>
      <Version id="2" project="1" name="1.0" sequence="1" released="true"
          releasedate="2020-01-01 00:00:00.0"/>
      <Version id="3" project="1" name="1.1" sequence="2" released="true" archived="true"/>
      <Version id="4" project="1" name="3.0" sequence="4"
          startdate="2021-02-01 00:00:00.0" releasedate="2021-01-01 00:00:00.0"/>
      <Version id="5" project="2" name="1.0" sequence="1"/>
      """;

  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: archive@acme.example}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: some}
      spec: {select: {source: default, keys: [OPS, WEB]}, executor: rest, keys: keep}
      """;

  @TempDir private Path folder;

  @Test
  void movesComponentsWithTheirLeadsAndVersionsInTheirOrder() {
    try (JiraWorld world = applied()) {
      assertThat(world.tables().componentsOf(ops(world)))
          .extracting(Component::name)
          .containsExactly("Leaderless", "Mobile", "Server");
      assertThat(component(world, "OPS/Mobile").lead()).contains(world.account("ann@acme.example"));
      assertThat(component(world, "OPS/Mobile").assigneeType()).isEqualTo("COMPONENT_LEAD");
      assertThat(component(world, "OPS/Leaderless").assigneeType()).isEqualTo("PROJECT_DEFAULT");
      assertThat(component(world, "WEB/Mobile").lead())
          .contains(world.account("archive@acme.example"));
      assertThat(world.tables().versionsOf(ops(world)))
          .extracting(Version::name)
          .containsExactly("1.0", "1.1", "2.0", "3.0");
      assertThat(version(world, "OPS/1.0").released()).isTrue();
      assertThat(version(world, "OPS/1.1").archived()).isTrue();
      assertThat(version(world, "OPS/2.0").startDate()).contains(LocalDate.of(2020, 2, 1));
      assertThat(version(world, "OPS/3.0").startDate()).isEmpty();
    }
  }

  @Test
  void afterApplyNothingIsLeftToDoNotEvenWithoutState() {
    try (JiraWorld world = applied()) {
      assertThat(world.findings()).isEmpty();
      assertThat(changes(world.plan().changes())).isEmpty();
      assertThat(changes(world.planWithoutState().changes())).isEmpty();
    }
  }

  @Test
  void accountsForEveryRow() {
    try (JiraWorld world = world()) {
      assertThat(world.ledger().defects()).isEmpty();
      assertThat(world.ledger().unaccounted().keySet()).doesNotContain("Component", "Version");
      assertThat(world.ledger().lines())
          .filteredOn(line -> line.entity().equals("Component"))
          .extracting(line -> line.outcome() + " " + line.rule() + " " + line.rows())
          .containsExactlyInAnyOrder(
              "MOVED jira.component 4",
              "TRANSFORMED jira.component 1",
              "DROPPED_BY_DECISION not-selected 1",
              "TECHNICAL dangling 1");
      assertThat(world.plan().losses())
          .extracting(loss -> loss.attribute())
          .contains("jira.version.startDate", "jira.component.assigneeType");
    }
  }

  @Test
  void followsTheSource() {
    try (JiraWorld world = applied()) {
      world.sourceBecomes(
          ROWS.replace("lead=\"ann\"\n    assigneetype=\"1\"", "assigneetype=\"2\"")
              .replace("name=\"2.0\" sequence=\"3\"", "name=\"2.0\" sequence=\"0\"")
              .replace(" startdate=\"2020-02-01 00:00:00.0\"", "")
              .replace("second", "the second")
              .replace(
                  "<Version id=\"5\"",
                  "<Version id=\"6\" project=\"1\" name=\"1.0.1\" sequence=\"1\"/>\n"
                      + "<Version id=\"5\""));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.tables().versionsOf(ops(world)))
          .extracting(Version::name)
          .containsExactly("2.0", "1.0", "1.0.1", "1.1", "3.0");
      assertThat(component(world, "OPS/Mobile").lead()).isEmpty();
      assertThat(version(world, "OPS/2.0").startDate()).isEmpty();
      assertThat(world.findings()).isEmpty();
      assertThat(changes(world.plan().changes())).isEmpty();
    }
  }

  @Test
  void aVersionWhoseRunWasKilledIsReleasedByTheNext() {
    try (JiraWorld world = world()) {
      Path plan = world.planTo("killed");
      AtomicInteger updates = new AtomicInteger();
      world.wire(site ->
          new WatchedSite(
              site,
              request -> {
                if (request.path().contains("/version/") && updates.incrementAndGet() == 2) {
                  throw new WatchedSite.Killed();
                }
              }));
      assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(WatchedSite.Killed.class);
      world.wire(site -> site);

      assertThat(world.apply(plan).refusals()).isEmpty();

      assertThat(world.findings()).isEmpty();
      assertThat(version(world, "OPS/1.1").released()).isTrue();
      assertThat(changes(world.plan().changes())).isEmpty();
    }
  }

  @Test
  void verifyNamesADroppedOne() {
    try (JiraWorld world = applied()) {
      world.tables().components().remove(component(world, "OPS/Server").id());
      world.tables().versions().remove(version(world, "OPS/1.1").id());

      assertThat(world.findings())
          .containsExactly(
              "jira.component[\"OPS/Server\"] MISSING", "jira.version[\"OPS/1.1\"] MISSING");
    }
  }

  @Test
  void verifyNamesAChangedOne() {
    try (JiraWorld world = applied()) {
      Component mobile = component(world, "OPS/Mobile");
      world
          .tables()
          .components()
          .put(
              new Component(
                  mobile.id(),
                  mobile.projectId(),
                  "Mobiles",
                  "telephones",
                  Optional.of(world.account(JiraWorld.ADMINISTRATOR)),
                  "UNASSIGNED"));
      Version second = version(world, "OPS/2.0");
      world
          .tables()
          .versions()
          .put(
              new Version(
                  second.id(),
                  second.projectId(),
                  second.name(),
                  "other",
                  true,
                  true,
                  Optional.empty(),
                  Optional.of(LocalDate.of(2022, 1, 1))));

      assertThat(world.findings())
          .containsExactly(
              "jira.component[\"OPS/Mobile\"] DIFFERENT assigneeType",
              "jira.component[\"OPS/Mobile\"] DIFFERENT description",
              "jira.component[\"OPS/Mobile\"] DIFFERENT lead",
              "jira.component[\"OPS/Mobile\"] DIFFERENT name",
              "jira.version[\"OPS/2.0\"] DIFFERENT archived",
              "jira.version[\"OPS/2.0\"] DIFFERENT description",
              "jira.version[\"OPS/2.0\"] DIFFERENT releaseDate",
              "jira.version[\"OPS/2.0\"] DIFFERENT released",
              "jira.version[\"OPS/2.0\"] DIFFERENT startDate");
    }
  }

  @Test
  void verifyNamesAMovedOne() {
    try (JiraWorld world = applied()) {
      List<Version> order = new java.util.ArrayList<>(world.tables().versionsOf(ops(world)));
      order.addFirst(order.removeLast());
      world.tables().orderVersions(ops(world), order);

      assertThat(world.findings()).containsExactly("jira.version[\"OPS/3.0\"] DIFFERENT after");
    }
  }

  @Test
  void verifyNamesOneThatWentToAnotherProject() {
    try (JiraWorld world = applied()) {
      Component server = component(world, "OPS/Server");
      long web = world.tables().project("WEB").orElseThrow().id();
      world
          .tables()
          .components()
          .put(
              new Component(
                  server.id(),
                  web,
                  server.name(),
                  server.description(),
                  server.lead(),
                  server.assigneeType()));

      assertThat(world.findings())
          .containsExactly("jira.component[\"OPS/Server\"] DIFFERENT project");
    }
  }

  @Test
  void verifyNamesADuplicate() {
    try (JiraWorld world = applied()) {
      Component mobile = component(world, "OPS/Mobile");
      world
          .tables()
          .components()
          .put(
              new Component(
                  4711,
                  mobile.projectId(),
                  "Mobile 2",
                  mobile.description(),
                  mobile.lead(),
                  mobile.assigneeType()));
      world.tables().versions().put(version(world, "OPS/1.0").withId(4711));

      assertThat(world.findings())
          .containsExactly(
              "jira.component[\"OPS/Mobile 2\"] UNEXPLAINED",
              "jira.version[\"OPS/1.0\"] UNEXPLAINED");
    }
  }

  private static List<String> changes(List<Change> changes) {
    return changes.stream()
        .filter(Change::counts)
        .map(change -> change.address() + " " + change.action() + " " + change.changed())
        .toList();
  }

  private static Project ops(JiraWorld world) {
    return world.tables().project("OPS").orElseThrow();
  }

  private static Component component(JiraWorld world, String key) {
    return world
        .tables()
        .components()
        .find(world.idOf(Address.of("jira.component", key)))
        .orElseThrow();
  }

  private static Version version(JiraWorld world, String key) {
    return world
        .tables()
        .versions()
        .find(world.idOf(Address.of("jira.version", key)))
        .orElseThrow();
  }

  private JiraWorld applied() {
    JiraWorld world = world();
    assertThat(world.apply().refusals()).isEmpty();
    return world;
  }

  private JiraWorld world() {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .spec(SPEC)
        .types(ConfigurationTypes.inOrder())
        .accounts("ann@acme.example", "archive@acme.example")
        .start();
  }
}

package dev.aloft.jira.mailhold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.issuetypescheme.IssueTypeSchemeType;
import dev.aloft.jira.issuetypescreenscheme.IssueTypeScreenSchemeType;
import dev.aloft.jira.notification.SilentSchemeType;
import dev.aloft.jira.project.ProjectType;
import dev.aloft.jira.screen.ScreenType;
import dev.aloft.jira.screenscheme.ScreenSchemeType;
import dev.aloft.jira.workflow.WorkflowType;
import dev.aloft.jira.workflowscheme.WorkflowSchemeType;
import dev.aloft.plan.Change;
import dev.aloft.testing.BreakingSite;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.PretendedLane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** No mail leaves the site while issues are written, and afterwards all is as it was. */
class MailHoldTest {

  private static final String ROWS = "<Project id=\"1\" name=\"Ops\" key=\"OPS\"/>\n";

  @TempDir private Path folder;

  private JiraWorld world(Runnable whileWriting) {
    return JiraWorld.in(subfolder())
        .rows(ROWS)
        .types(
            new JiraType[] {
              new ScreenType(),
              new ScreenSchemeType(),
              new IssueTypeScreenSchemeType(),
              new WorkflowType(),
              new WorkflowSchemeType(),
              new IssueTypeSchemeType(),
              new SilentSchemeType(),
              new ProjectType(),
              new MailHoldType()
            })
        .lane(PretendedLane.oneItem(whileWriting))
        .start();
  }

  private static String scheme(JiraWorld world) {
    return world
        .site()
        .notificationSchemes()
        .ofProject("OPS")
        .orElseThrow()
        .path("name")
        .asString();
  }

  @Test
  void theProjectIsSilentWhileItsIssuesAreWrittenAndHasItsOwnSchemeAfterwards() {
    List<String> seen = new ArrayList<>();
    AtomicReference<JiraWorld> running = new AtomicReference<>();
    try (JiraWorld world = world(() -> seen.add(scheme(running.get())))) {
      running.set(world);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(seen).containsExactly("Aloft: no mail");
      assertThat(scheme(world)).isEqualTo("Default Notification Scheme");
      assertThat(world.findings()).isEmpty();
      assertThat(world.site().projects().propertyKeys("OPS")).containsExactly("aloft.source");
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isEqualTo(0);
    }
  }

  @Test
  void thePlanShowsWhatIsMadeForTheTimeOfTheRun() {
    try (JiraWorld world = world(() -> {})) {
      assertThat(world.plan().changes())
          .filteredOn(change -> change.reason() == dev.aloft.plan.Reason.TEMPORARY)
          .extracting(Change::address)
          .extracting(Object::toString)
          .containsExactly(
              "jira.notification-scheme[\"Aloft: no mail\"]", "jira.mail-hold[\"OPS\"]");
    }
  }

  @Test
  void aProjectOfWhichNothingIsWrittenKeepsItsOwnScheme() {
    try (JiraWorld world = world(() -> {})) {
      world.apply();
      world.sourceBecomes(ROWS + "<Project id=\"2\" name=\"Web\" key=\"WEB\"/>\n");

      assertThat(world.plan().changes())
          .filteredOn(change -> change.address().type().equals("jira.mail-hold"))
          .extracting(change -> change.address().key())
          .containsExactly("WEB");
    }
  }

  @Test
  void anOwnSchemeThatSomebodyGaveTheProjectComesBack() {
    try (JiraWorld world = world(() -> {})) {
      world.apply();
      String own =
          world
              .site()
              .notificationSchemes()
              .create(JsonNodeFactory.instance.objectNode().put("name", "Theirs"));
      world
          .site()
          .projects()
          .update(
              "OPS",
              JsonNodeFactory.instance.objectNode().put("notificationScheme", Long.parseLong(own)));
      MailHoldOnCloud holds = new MailHoldOnCloud(world.site());
      String project =
          world.site().projects().get("OPS", List.of()).orElseThrow().path("id").asString();
      String silent =
          world
              .site()
              .notificationSchemes()
              .create(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("name", "Aloft: no mail")
                      .put("description", "Aloft's scaffolding: of a run whose state is lost"));
      holds.create(draft(project, silent));
      assertThat(scheme(world)).isEqualTo("Aloft: no mail");

      holds.delete(project);

      assertThat(scheme(world)).isEqualTo("Theirs");
      assertThat(world.findings())
          .containsExactly("jira.notification-scheme[\"Aloft: no mail\"] LEFT_BEHIND");
    }
  }

  private static dev.aloft.resource.Draft draft(String project, String silent) {
    return new dev.aloft.resource.Draft(
        dev.aloft.value.Address.of(MailHoldType.TYPE, "OPS"),
        java.util.Map.of(
            "project",
            new dev.aloft.value.Value.Pointer("jira.project", project),
            "scheme",
            new dev.aloft.value.Value.Pointer(SilentSchemeType.TYPE, silent)));
  }

  @Test
  void aSchemeThatAnAdminGaveTheProjectDuringTheRunStaysAndIsTold() {
    AtomicReference<JiraWorld> running = new AtomicReference<>();
    try (JiraWorld world = world(() -> give(running.get(), "Theirs"))) {
      running.set(world);

      ApplyOutcome outcome = world.apply();

      assertThat(outcome.refusals()).isEmpty();
      assertThat(outcome.notes())
          .containsExactly(
              "jira.mail-hold[\"OPS\"]: somebody gave the project the notification scheme"
                  + " \"Theirs\" meanwhile; it was left");
      assertThat(scheme(world)).isEqualTo("Theirs");
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void aForeignSchemeOfTheSameNameIsAConflictAndStays() {
    try (JiraWorld world = world(() -> {})) {
      String foreign = make(world, "Aloft: no mail", "made by hand");

      assertThat(world.plan().applyable()).isFalse();
      assertThat(world.finish().written()).isEmpty();

      assertThat(world.site().notificationSchemes().get(foreign)).isPresent();
    }
  }

  @Test
  void aSilentSchemeThatAnotherProjectWasGivenIsLeftAndTold() {
    AtomicReference<JiraWorld> running = new AtomicReference<>();
    try (JiraWorld world =
        world(() -> running.get().site().projects().create(other(running.get())))) {
      running.set(world);

      ApplyOutcome outcome = world.apply();

      assertThat(outcome.refusals()).isEmpty();
      assertThat(outcome.notes())
          .singleElement()
          .asString()
          .contains("projects that this migration does not hold have it");
      assertThat(scheme(world)).isEqualTo("Default Notification Scheme");
    }
  }

  /** A project of somebody else, with the scheme that holds mails back. */
  private static JsonNode other(JiraWorld world) {
    String silent =
        world.site().notificationSchemes().ofProject("OPS").orElseThrow().path("id").asString();
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", "THEIRS")
        .put("name", "Theirs")
        .put("projectTypeKey", "software")
        .put("leadAccountId", world.account(JiraWorld.ADMINISTRATOR))
        .put("notificationScheme", Long.parseLong(silent));
  }

  private static void give(JiraWorld world, String name) {
    String scheme = make(world, name, "");
    world
        .site()
        .projects()
        .update(
            "OPS",
            JsonNodeFactory.instance
                .objectNode()
                .put("notificationScheme", Long.parseLong(scheme)));
  }

  private static String make(JiraWorld world, String name, String description) {
    return world
        .site()
        .notificationSchemes()
        .create(
            JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("description", description));
  }

  @Test
  void aRunKilledAtAnyWriteIsFinishedWithoutThePlan() {
    for (int point : points()) {
      for (boolean before : List.of(true, false)) {
        try (JiraWorld world = world(() -> {})) {
          Path plan = world.planTo("plan");
          world.wire(site -> BreakingSite.at(site, point, before));
          assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(BreakingSite.Killed.class);
          world.wire(site -> site);

          assertThat(world.finish().refusals()).as("write %d, %s", point, before).isEmpty();

          assertThat(world.findings())
              .as("write %d, %s", point, before)
              .noneMatch(finding -> finding.contains("LEFT_BEHIND"));
          assertThat(world.site().notificationSchemes().all())
              .as("write %d, %s", point, before)
              .hasSize(1);
          world
              .site()
              .notificationSchemes()
              .ofProject("OPS")
              .ifPresent(scheme ->
                  assertThat(scheme.path("name").asString())
                      .isEqualTo("Default Notification Scheme"));
        }
      }
    }
  }

  @Test
  void verifyNamesAHoldThatIsLeft() {
    try (JiraWorld world = world(() -> {})) {
      world.apply();
      world
          .site()
          .projects()
          .setProperty(
              "OPS", "aloft.mail", JsonNodeFactory.instance.objectNode().put("previous", ""));

      assertThat(world.findings()).containsExactly("jira.mail-hold[\"OPS\"] LEFT_BEHIND");
    }
  }

  @Test
  void aRunThatIsKilledAtAnyWriteAndResumedGivesTheSchemeBack() {
    for (int point : points()) {
      for (boolean before : List.of(true, false)) {
        try (JiraWorld world = world(() -> {})) {
          Path plan = world.planTo("plan");
          world.wire(site -> BreakingSite.at(site, point, before));
          assertThatThrownBy(() -> world.apply(plan))
              .as("write %d", point)
              .isInstanceOf(BreakingSite.Killed.class);
          world.wire(site -> site);

          assertThat(world.apply(plan).refusals()).as("write %d, %s", point, before).isEmpty();
          assertThat(scheme(world))
              .as("write %d, %s", point, before)
              .isEqualTo("Default Notification Scheme");
          assertThat(world.findings()).as("write %d, %s", point, before).isEmpty();
        }
      }
    }
  }

  private Iterable<Integer> points() {
    try (JiraWorld world = world(() -> {})) {
      Path plan = world.planTo("plan");
      AtomicReference<BreakingSite> counting = new AtomicReference<>();
      world.wire(site -> {
        counting.set(BreakingSite.never(site));
        return counting.get();
      });
      world.apply(plan);
      List<Integer> points = new ArrayList<>(counting.get().ends("notificationscheme"));
      points.addAll(counting.get().ends("/project"));
      return points;
    }
  }

  private Path subfolder() {
    try {
      return Files.createTempDirectory(folder, "world");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

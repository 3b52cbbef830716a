package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.aloft.http.CallCounts;
import dev.aloft.http.SystemSleeper;
import dev.aloft.plan.Plan;
import dev.aloft.report.Discretion;
import dev.aloft.report.PlanView;
import dev.aloft.report.Style;
import dev.aloft.run.Access;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.TargetRun;
import dev.aloft.run.Workspace;
import dev.aloft.run.Workspaces;
import dev.aloft.sandbox.web.ExchangeListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lighthouse Ferries has traps; each has one line in the plan that a reviewer cannot miss. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FerryTrapsTest {

  private static final Path EXAMPLE =
      Path.of(System.getProperty("basedir", "")).resolve("../examples/lighthouse-ferries");

  private List<String> undecided = List.of();
  private List<String> screen = List.of();
  private List<String> full = List.of();

  @BeforeAll
  void plan(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    Clock clock = Clock.systemUTC();
    Workspaces workspaces = InProcess.workspaces();
    try (Workspace spec = workspaces.open(folder.resolve("aloft.yaml"), DemoStory.WORDS);
        Workspace decided = workspaces.open(folder, DemoStory.WORDS);
        RehearsalSites.RehearsalSite site =
            new SandboxSites(clock, ExchangeListener.none())
                .start(
                    spec.source().provisioned(spec.blueprint().users()),
                    DemoStory.administrator(spec))) {
      Access access = site.access(DemoStory.TARGET);
      try (DemoSite people = new DemoSite(access, clock, new SystemSleeper())) {
        people.furnish();
      }
      undecided = lines(view(spec, access, folder.resolve("undecided")).text(Style.PLAIN));
      PlanView plan = view(decided, access, folder.resolve("decided"));
      screen = lines(plan.text(Style.PLAIN));
      full = lines(plan.full(Style.PLAIN).replace(folder + "/", ""));
    }
  }

  private static PlanView view(Workspace workspace, Access access, Path state) {
    try (TargetRun run = workspace.run(access, state, new CallCounts())) {
      Plan plan = run.plan(state.resolveSibling("of-" + state.getFileName())).plan();
      return new PlanView(plan, Discretion.PSEUDONYMS);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).distinct().toList();
  }

  static Stream<Arguments> traps() {
    return Stream.of(
        arguments(
            "two spellings of one e-mail address",
            "1 user.account: the stand-in: somebody else's address in another spelling"),
        arguments(
            "a desk address shared by three",
            "2 user.account: the stand-in: an address that somebody else has"),
        arguments("a leaver without e-mail address", "1 user.account: the stand-in: no address"),
        arguments(
            "a group \"administrators\"",
            "+ group[\"ferries-admins\"]  create, missing  (aloft.yaml:31:5, from"
                + " \"administrators\")"),
        arguments("a project open to anyone", "Anyone sees BOOK in the source without logging in."),
        arguments(
            "Story Pts beside Story Points",
            "+ jira.custom-field[\"Story Points (crew)#10101\"]  create, missing "
                + " (decisions.yaml:9:5)"),
        arguments("a key gap", "12 create, gap"),
        arguments(
            "a moved issue",
            "1 jira.issue.formerKeys: kept in the issue property aloft.origin; they lead to"
                + " nothing on the target"),
        arguments(
            "an app's post function",
            "1 jira.workflow.function: of an app: com.example.harbour.NotifyHarbourFunction in"
                + " \"Ferry workflow\""),
        arguments(
            "a filter with a relative date",
            "1 jira.filter.jql: goes by relative dates: \"This week's faults\" (created >= -1w)"),
        arguments(
            "a typed link", "+ jira.link-type[\"Tows\"]  create, missing  (IssueLinkType row 3)"),
        arguments(
            "a file missing on disk",
            "1 jira.issue.attachment: lost: the source has no file for the row"),
        arguments(
            "a text of 40 000 characters",
            "1 jira.issue.description: ends early, the whole text is in an attached file"),
        arguments(
            "a Default scheme that others use on the target",
            "+ jira.permission-scheme[\"default: Default Permission Scheme\"]  create, missing "
                + " (PermissionScheme row 1)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("traps")
  void eachTrapHasItsLine(String trap, String line) {
    assertThat(full.stream().filter(line::equals)).as(trap).hasSize(1);
  }

  @Test
  void whatIsGoneStandsOnTheFirstScreen() {
    assertThat(screen)
        .anyMatch(line -> line.contains("the source has no file for the row"))
        .anyMatch(line -> line.contains("NotifyHarbourFunction"))
        .anyMatch(line -> line.contains("created >= -1w"))
        .anyMatch(line -> line.contains("another spelling"));
  }

  @Test
  void withoutDecisionsTheTargetsOwnThingsStopThePlan() {
    assertThat(undecided).anyMatch(line -> line.startsWith("NOT APPLYABLE: 2 to decide"));
    assertThat(undecided.stream().filter(line -> line.endsWith("use | adopt | rename")))
        .satisfiesExactly(
            line -> assertThat(line).contains("jira.status[\"Waiting\"] is there and differs"),
            line -> assertThat(line).contains("jira.project[\"OPS\"] is there and not ours"));
  }
}

package dev.aloft.jira.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.AuditScope;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries of {@link FilterWorld}: what each becomes, or what stands in its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryRewriterTest {

  private JiraWorld world;
  private QueryRewriter rewriter;

  @BeforeAll
  void start(@TempDir Path folder) {
    world = FilterWorld.with(folder, "").start();
    AuditScope scope = world.migration().auditScope();
    rewriter = new QueryRewriter(scope.source(), scope.names(), scope.projects());
  }

  @AfterAll
  void close() {
    world.close();
  }

  /** Pointers stand between angle brackets. */
  private static String text(Value jql) {
    return FilterView.pieces(jql).stream()
        .map(piece -> piece instanceof Value.Text(String text) ? text : "<" + key(piece) + ">")
        .collect(Collectors.joining());
  }

  private static String key(Value piece) {
    return ((Value.Reference) piece).address().key();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          project in (OPS, OTH)                        | project in (RUN)
          project NOT  in ( OTH,OPS , Other )          | project NOT  in ( RUN )
          project = Operations                         | project = RUN
          project = 1                                  | project = RUN
          PROJECT = "ops" order by Rank                | PROJECT = RUN order by Rank
          status = 3 and status != 'open'              | status = Open and status != 'open'
          status in (Open, Nowhere)                    | status in (Open)
          status was Open by eve                       | status was Open by <eve@acme.example>
          status changed from 3                        | status changed from Open
          fixVersion = 50                              | fixVersion = <RUN/Spring>
          fixVersion = Spring                          | fixVersion = Spring
          component in (60, hull)                      | component in (<RUN/Hull>, hull)
          cf[10010] > 3 order by cf[10010]             | <Depth#10010> > 3 order by <Depth#10010>
          depth = 3                                    | depth = 3
          project = OPS order by Prioridade            | project = RUN order by Rank
          "Link Epic" = OPS-2                          | "Epic Link" = "RUN-2"
          cf[10014] = OPS-2 order by cf[10013]         | "Epic Link" = "RUN-2" order by Rank
          pilot = bobby                                | pilot = <bob@acme.example>
          assignee in (currentUser(), bobby)           | assignee in (currentUser(), <bob@acme.example>)
          assignee in membersOf(CREW)                  | assignee in membersOf(CREW)
          key = OPS-2 or id = 101                      | key = "RUN-2" or id = "RUN-2"
          issue in linkedIssues("OPS-1", "blocks")     | issue in linkedIssues("RUN-1", "blocks")
          fixVersion in unreleasedVersions(OPS)        | fixVersion in unreleasedVersions(RUN)
          resolution = Unresolved                      | resolution = Unresolved
          resolution is EMPTY and level is not empty   | resolution is EMPTY and level is not empty
          summary ~ "OPS OTH" and text !~ 3            | summary ~ "OPS OTH" and text !~ 3
          """)
  void areAsTheTargetWantsThem(String jql, String wanted) {
    RewrittenQuery query = rewriter.rewrite(jql);

    assertThat(query.obstacles()).isEmpty();
    assertThat(text(query.jql())).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          project = OTH                                | project "OTH"
          project in (OTH, 2)                          | project "OTH"
          status = Nowhere                             | status "Nowhere"
          issuetype = "Only elsewhere"                 | issue type "Only elsewhere"
          fixVersion = Autumn                          | version "Autumn"
          fixVersion = 51                              | version 51
          "Of an app" is empty                         | field "Of an app"
          cf[77] = 3                                   | field cf[77]
          reporter = gone                              | a person who is nowhere in what moves
          x = y                                        | field "x"
          sprint = 4                                   | sprint 4
          level = Secret                               | security level "Secret"
          key = OTH-1                                  | issue "OTH-1"
          assignee in membersOf(pilots)                | group "pilots"
          issue in subtasksOf("project = OPS")         | function "subtasksOf"
          filter = Harbour                             | filter "Harbour"
          project = OPS AND                            | not JQL: something is missing at its end, at character 18
          """)
  void sayWhatStandsInTheirWay(String jql, String obstacle) {
    assertThat(rewriter.rewrite(jql).obstacles()).first().isEqualTo(obstacle);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          created >= -1w AND project = OPS             | created >= -1w | created >= -1w
          updated > startOfDay(-1d)                    | updated > startOfDay(-1d) | updated > startOfDay(-1d)
          due < "+2d 4h"                               | due < "+2d 4h" |
          created > "2020-01-01"                       |                | created > "2020-01-01"
          cf[10010] < -5 OR summary ~ "-1w"            |                |
          resolved is EMPTY                            |                |
          """)
  void sayWhichTimesTheyGoBy(String jql, String clock, String dates) {
    RewrittenQuery query = rewriter.rewrite(jql);

    assertThat(query.clock()).isEqualTo(clock == null ? List.of() : List.of(clock));
    assertThat(query.dates()).isEqualTo(dates == null ? List.of() : List.of(dates));
  }
}

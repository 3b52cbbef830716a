package dev.aloft.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteCode;
import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.testing.LiveJira;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is no Jira Data Center, or does not let itself be read whole, leaves nothing behind. */
class RefusedServersTest extends ServerReading {

  private ProblemException refused(String address, String token) {
    try (SiteClient client = client(address, token)) {
      DataCenterReader reader = reader(client);
      Optional<ProblemException> problem = Optional.empty();
      try {
        reader.read(problems).close();
      } catch (ProblemException e) {
        problem = Optional.of(e);
      }
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).as("what is left of it").isEmpty();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return problem.orElseThrow(() -> new AssertionError("it was read"));
    }
  }

  private void assertRefused(ProblemException problem, ExitCode exitCode, DiagnosticCode code) {
    assertThat(problem.exitCode()).isEqualTo(exitCode);
    assertThat(problem.diagnostics().getFirst().code()).isEqualTo(code);
  }

  @Test
  void aWrongTokenIsRefused() {
    jira.settle();
    ProblemException problem = refused(jira.address().toString(), "wrong-s3cret");

    assertRefused(problem, ExitCode.INVALID_INPUT, SiteCode.UNAUTHORIZED);
    assertThat(problem.diagnostics().toString()).doesNotContain("wrong-s3cret");
  }

  @Test
  void aTokenOfWhoDoesNotAdministerIsRefused() {
    jira.settle();
    jira.site().users().token(jira.bob(), "bobs-token");

    assertRefused(
        refused(jira.address().toString(), "bobs-token"),
        ExitCode.INVALID_INPUT,
        DataCenterCode.NOT_ADMINISTRATOR);
  }

  @Test
  void anAddressThatLeadsNowhereIsRefused() {
    assertRefused(
        refused(jira.address() + "/nowhere", LiveJira.TOKEN),
        ExitCode.INVALID_INPUT,
        DataCenterCode.NOT_JIRA);
  }

  @Test
  void aWebPageInPlaceOfDataIsRefused() {
    goWrong("/rest/api/2/serverInfo", new Fault.WebPage(false));

    assertRefused(
        refused(jira.address().toString(), LiveJira.TOKEN),
        ExitCode.INVALID_INPUT,
        DataCenterCode.NOT_JIRA);
  }

  @Test
  void aWebPageInTheMiddlePlansNothing() {
    jira.settle();
    goWrong("/rest/api/2/issue/{key}/watchers", new Fault.WebPage(false));

    assertRefused(
        refused(jira.address().toString(), LiveJira.TOKEN),
        ExitCode.INVALID_INPUT,
        SiteCode.NOT_JSON);
  }

  @Test
  void anAnswerThatIsNoWholeJsonPlansNothing() {
    jira.settle();
    goWrong("/rest/api/2/search", new Fault.Truncated());

    assertRefused(
        refused(jira.address().toString(), LiveJira.TOKEN),
        ExitCode.FAILED,
        SiteCode.MALFORMED_REPLY);
  }

  @Test
  void aNetworkThatKeepsBreakingInTheMiddlePlansNothing() {
    jira.settle();
    goWrong("/rest/api/2/search", new Fault.Reset());

    assertRefused(
        refused(jira.address().toString(), LiveJira.TOKEN),
        ExitCode.FAILED,
        SiteCode.CONNECTION_LOST);
  }

  @Test
  void aNetworkThatBreaksOnceIsAskedAgain() {
    jira.settle();
    String calm = snapshot();
    Selector once = new Selector(Optional.empty(), Optional.of("/rest/api/2/search"), 1, 1, 1, 1);
    jira.faults()
        .replace(new FaultScript(1, List.of(new FaultRule("once", once, new Fault.Reset()))));

    assertThat(snapshot()).isEqualTo(calm);
  }

  private void goWrong(String path, Fault fault) {
    Selector each = new Selector(Optional.empty(), Optional.of(path), 1, 1, 1, Long.MAX_VALUE);
    jira.faults().replace(new FaultScript(1, List.of(new FaultRule("broken", each, fault))));
  }
}

package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.web.Exchange;
import dev.aloft.testing.OutputSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The state as its owner handles it, with the packaged program. */
class StateE2eTest {

  private static final int OK = 0;
  private static final int CHANGES = 2;
  private static final int INVALID = 3;
  private static final int LOCKED = 4;
  private static final int REFUSED = 7;
  private static final Pattern LOCK = Pattern.compile("aloft state unlock ([0-9a-f]{8})");

  @TempDir private Path folder;
  private final AtomicBoolean armed = new AtomicBoolean();
  private final List<String> meanwhile = new CopyOnWriteArrayList<>();
  private SmallSite site;

  @BeforeEach
  void start() throws Exception {
    site = SmallSite.in(folder, this::whileApplying);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void listsWhatIsAskedFor() throws Exception {
    site.run(OK, "apply", "--auto-approve");

    String all = site.run(OK, "state", "list", "--json").out();
    OutputSchema.assertValid("state", all);
    assertThat(SmallSite.json(all).at("/lanes/0/items").asInt()).isEqualTo(4);
    JsonNode statuses =
        SmallSite.json(site.run(OK, "state", "list", "--type", "jira.status", "--json").out());
    assertThat(statuses.path("resources"))
        .isNotEmpty()
        .allMatch(one -> one.path("address").asString().startsWith("jira.status["));
    String issues = site.run(OK, "state", "list", "jira.issue[\"OPS-", "--json").out();
    OutputSchema.assertValid("state", issues);
    assertThat(SmallSite.json(issues).path("items")).hasSize(4);
    assertThat(site.run(OK, "state", "list", "--type", "jira.issue", "--limit", "1").out())
        .contains("… and 3 items more");
    assertThat(site.run(INVALID, "state", "list", "--type", "jira.statos").err())
        .contains("jira.status");
  }

  @Test
  void showsOneThing() throws Exception {
    site.run(OK, "apply", "--auto-approve");

    String issue = site.run(OK, "state", "show", "jira.issue[\"OPS-1\"]", "--json").out();
    OutputSchema.assertValid("state-entry", issue);
    assertThat(SmallSite.json(issue).at("/targetKey").asString()).isEqualTo("OPS-1");
    assertThat(SmallSite.json(issue).path("parts")).isNotEmpty();
    String project = site.run(OK, "state", "show", "jira.project[\"OPS\"]", "--json").out();
    OutputSchema.assertValid("state-entry", project);
    assertThat(SmallSite.json(project).at("/hold").asString()).isEqualTo("ours");
    assertThat(site.run(INVALID, "state", "show", "jira.project[\"OPSS\"]").err())
        .contains("jira.project[\"OPS\"]");
    assertThat(site.run(INVALID, "state", "show", "OPS").err()).contains("not an address");
  }

  @Test
  void forgetsOnlyWhatSomebodyConfirmsAndThePlanFindsItAgain() throws Exception {
    site.run(OK, "apply", "--auto-approve");
    long writes = site.writes();

    assertThat(site.run(REFUSED, "state", "rm", "jira.project[\"OPS\"]").err())
        .contains("nobody said yes");
    site.run(OK, "state", "show", "jira.project[\"OPS\"]");
    assertThat(site.run(INVALID, "state", "rm", "--yes", "jira.issue[\"OPS-1\"]").err())
        .contains("a second time");
    String forgotten =
        site.run(OK, "state", "rm", "--yes", "--with-items", "jira.project[\"OPS\"]", "--json")
            .out();

    assertThat(site.writes()).as("nothing is written").isEqualTo(writes);
    OutputSchema.assertValid("forgotten", forgotten);
    assertThat(SmallSite.json(forgotten).at("/forgotten/0/items").asInt()).isEqualTo(4);
    site.run(INVALID, "state", "show", "jira.project[\"OPS\"]");
    site.run(OK, "plan", "--detailed-exitcode");
    site.run(OK, "apply", "--auto-approve");
    site.run(OK, "verify");
    site.run(INVALID, "state", "rm", "--yes", "jira.status[\"Never\"]");
  }

  @Test
  void aLockIsTakenFromALiveOwnerOnlyByItsId() throws Exception {
    armed.set(true);

    site.run(OK, "apply", "--auto-approve");

    assertThat(meanwhile)
        .containsExactly("unlock 4", "rm 4", "wrong id 4", "by id 0", "nobody's 0");
    site.run(OK, "state", "unlock");
    site.run(OK, "plan", "--detailed-exitcode");
  }

  /** Once, in the middle of an apply. */
  private void whileApplying(Exchange exchange) {
    if (!exchange.request().rawPath().endsWith("/issue/bulk")
        || !armed.compareAndSet(true, false)) {
      return;
    }
    try {
      String refused = site.run(LOCKED, "state", "unlock").err();
      meanwhile.add("unlock 4");
      site.run(LOCKED, "state", "rm", "--yes", "jira.status[\"Open\"]");
      meanwhile.add("rm 4");
      site.run(LOCKED, "state", "unlock", "00000000");
      meanwhile.add("wrong id 4");
      Matcher lock = LOCK.matcher(refused);
      assertThat(lock.find()).as(refused).isTrue();
      String unlocked = site.run(OK, "state", "unlock", lock.group(1), "--json").out();
      OutputSchema.assertValid("unlock", unlocked);
      meanwhile.add("by id 0");
      assertThat(site.run(OK, "state", "unlock").out()).contains("not locked");
      meanwhile.add("nobody's 0");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theSpecIsEnough() throws Exception {
    site.run(CHANGES, "plan", "--detailed-exitcode");

    assertThat(site.run(OK, "state", "list").out()).contains("0 resources");
  }
}

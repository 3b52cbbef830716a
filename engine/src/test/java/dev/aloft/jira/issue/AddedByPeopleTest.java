package dev.aloft.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AddedByPeopleTest {

  private static final String CAME = "2026-11-20T10:00:00.000+0000";

  @TempDir private Path folder;

  @Test
  void areWhatPeopleAndCustomersMade() {
    assertThat(made("someone", "atlassian", "2026-11-20T10:00:01.000+0000")).isTrue();
    assertThat(made("someone", "customer", CAME)).isTrue();
  }

  @Test
  void areNothingOfAppsAndOfAloft() {
    assertThat(made("someone", "app", "2026-11-20T10:00:01.000+0000")).isFalse();
    assertThat(made("", "", "2026-11-20T10:00:01.000+0000")).isFalse();
    try (JiraWorld world = JiraWorld.in(folder).start()) {
      String own = world.account(JiraWorld.ADMINISTRATOR);
      assertThat(made(world, own, "atlassian", "2026-11-20T10:00:01.000+0000")).isFalse();
    }
  }

  @Test
  void areNothingThatIsOlderThanItsIssueOrOfUnknownAge() {
    assertThat(made("someone", "atlassian", "2026-11-20T09:59:59.999+0000")).isFalse();
    assertThat(made("someone", "atlassian", "")).isFalse();
  }

  private boolean made(String account, String type, String created) {
    try (JiraWorld world = JiraWorld.in(folder).start()) {
      return made(world, account, type, created);
    }
  }

  private static boolean made(JiraWorld world, String account, String type, String created) {
    JsonNode issue =
        JsonMapper.shared().readTree("{\"fields\": {\"created\": \"%s\"}}".formatted(CAME));
    JsonNode part =
        JsonMapper.shared()
            .readTree(
                "{\"author\": {\"accountId\": \"%s\", \"accountType\": \"%s\"}, \"created\": \"%s\"}"
                    .formatted(account, type, created));
    return new AddedByPeople(world.site()).made(part, issue);
  }
}

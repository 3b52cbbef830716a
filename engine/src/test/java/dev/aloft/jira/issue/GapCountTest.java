package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueWorld.issue;
import static dev.aloft.jira.issue.IssueWorld.subtask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.source.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first spec says of gaps is what the plan will count. */
class GapCountTest {

  @TempDir private Path folder;

  private GapCount count(String issues) throws IOException {
    GapCount[] counted = new GapCount[1];
    new Fixture(folder)
        .with(
            IssueWorld.SITE + issues,
            source -> counted[0] = GapCount.of(source, source.projects().getFirst()));
    return counted[0];
  }

  @Test
  void numbersThatAreMissing() throws IOException {
    assertThat(count(issue(2, "two", "") + issue(5, "five", ""))).isEqualTo(new GapCount(2, 3));
  }

  @Test
  void issuesThatStay() throws IOException {
    String secret = issue(2, "two", "security=\"10000\"");

    assertThat(count(issue(1, "one", "") + secret + issue(3, "three", "")))
        .isEqualTo(new GapCount(2, 1));
  }

  @Test
  void subtasksWhoseLaterParentStays() throws IOException {
    String below = subtask(1, "one", 103) + subtask(2, "two", 103);
    String secret = issue(3, "three", "security=\"10000\"");

    assertThat(count(below + secret + issue(4, "four", ""))).isEqualTo(new GapCount(1, 3));
  }

  @Test
  void theShareIsRoundedUp() {
    assertThat(new GapCount(3, 1).share()).isEqualTo(34);
    assertThat(new GapCount(0, 0).share()).isZero();
  }
}

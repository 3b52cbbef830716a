package dev.aloft.clients;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** npm's {@code jira-connector}, which speaks version 2 alone. */
@Tag("clients")
class JiraConnectorTest {

  @TestFactory
  Stream<DynamicTest> onJiraDataCenter() {
    try (ForeignSite site = ForeignSite.jiraDataCenter()) {
      return Round.of("jira-connector.js", site);
    }
  }

  @TestFactory
  Stream<DynamicTest> onJiraCloud() {
    try (ForeignSite site = ForeignSite.jiraCloud("2")) {
      return Round.of("jira-connector.js", site);
    }
  }
}

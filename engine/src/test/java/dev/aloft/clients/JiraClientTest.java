package dev.aloft.clients;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** npm's {@code jira-client}. */
@Tag("clients")
class JiraClientTest {

  @TestFactory
  Stream<DynamicTest> onJiraDataCenter() {
    try (ForeignSite site = ForeignSite.jiraDataCenter()) {
      return Round.of("jira-client.js", site);
    }
  }

  @TestFactory
  Stream<DynamicTest> onJiraCloud() {
    try (ForeignSite site = ForeignSite.jiraCloud("2")) {
      return Round.of("jira-client.js", site);
    }
  }

  @TestFactory
  Stream<DynamicTest> onJiraCloudWithDocuments() {
    try (ForeignSite site = ForeignSite.jiraCloud("3")) {
      return Round.of("jira-client.js", site);
    }
  }
}

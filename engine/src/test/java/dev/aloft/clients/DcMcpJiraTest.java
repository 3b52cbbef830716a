package dev.aloft.clients;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** npm's {@code @atlassian-dc-mcp/jira}. */
@Tag("clients")
class DcMcpJiraTest {

  @TestFactory
  Stream<DynamicTest> onJiraDataCenter() {
    try (ForeignSite site = ForeignSite.jiraDataCenter()) {
      return Round.of("dc-mcp-jira.js", site);
    }
  }
}

package dev.aloft.clients;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** npm's {@code confluence-api} and {@code @atlassian-dc-mcp/confluence}. */
@Tag("clients")
class ConfluenceClientsTest {

  @TestFactory
  Stream<DynamicTest> confluenceApi() {
    try (ForeignSite site = ForeignSite.confluenceDataCenter()) {
      return Round.of("confluence-api.js", site);
    }
  }

  @TestFactory
  Stream<DynamicTest> serverOfTools() {
    try (ForeignSite site = ForeignSite.confluenceDataCenter()) {
      return Round.of("dc-mcp-confluence.js", site);
    }
  }
}

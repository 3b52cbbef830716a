package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.fault.FaultScript;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SandboxDataCenterTest {

  @Test
  void servesAConfluenceToItsAdministrator() {
    try (SandboxDataCenter server =
            SandboxDataCenter.confluence(
                "wiki", Clock.systemUTC(), "a@b.example", "secret", FaultScript.NONE, 0);
        PlainClient admin = PlainClient.bearer(server.address(), "secret")) {
      String space = "{\"key\": \"DOCS\", \"name\": \"Documents\"}";
      admin.post("/rest/api/space", space).expect(200);
      var all = admin.get("/rest/api/space").expect(200).json();
      assertThat(all.path("results").path(0).path("key").asString()).isEqualTo("DOCS");
    }
  }
}

package dev.aloft.sandbox.confluence.cloud.audit;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class AuditTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Harbour", "<p>h</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void administratorsWriteIntoTheLogAndReadIt() {
    String path = OLD + "/audit";
    String body = "{\"remoteAddress\": \"127.0.0.1\", \"summary\": \"Sea trial\"}";
    site.bob().post(path, body).expect(403);
    var made = site.ada().post(path, body).expect(200).json();
    assertThat(made.at("/author/displayName").asString()).isEqualTo("Ada Admin");
    for (String look :
        List.of("", "?searchString=trial", "/since?number=1&units=DAYS", "?startDate=1000")) {
      assertThat(site.ada().get(path + look).expect(200).all("summary"))
          .containsExactly("Sea trial");
    }
    assertThat(site.ada().get(path + "?searchString=storm").expect(200).all("summary")).isEmpty();
    assertThat(site.ada().get(path + "/export?format=csv").expect(200).text())
        .contains("\"Sea trial\"");
    // A file is no JSON.
    site.ada().get(path + "/export", "Accept", "application/json").expect(406);
    site.bob().get(path).expect(403);
  }

  @Test
  void theLogIsKeptAsLongAsAdministratorsSay() {
    String path = OLD + "/audit/retention";
    assertThat(site.ada().get(path).expect(200).json().path("units").asString()).isEqualTo("YEARS");
    site.ada().put(path, "{\"number\": 6, \"units\": \"MONTHS\"}").expect(200);
    assertThat(site.ada().get(path).expect(200).json().path("number").asInt()).isEqualTo(6);
  }

  @Test
  void nobodyHasLookedAtAPageInABrowser() {
    String path = OLD + "/analytics/content/";
    assertThat(site.bob().get(path + page + "/views").expect(200).json().path("count").asInt())
        .isZero();
    site.bob().get(path + page + "/viewers?fromDate=2026-01-02").expect(200);
    site.bob().get(path + page + "/viewers?fromDate=yesterday").expect(400);
    site.bob().get(path + "999/views").expect(404);
    assertThat(site.bob().get(NEW + "/pages/" + page).expect(200).json().path("id").asString())
        .isEqualTo(page);
  }
}

package dev.aloft.sandbox.jira.cloud.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ResolutionsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void createsChangesAndMovesResolutions() {
    String id =
        site.ada()
            .post("3/resolution", "{\"name\": \"Obsolete\", \"description\": \"too late\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    site.ada()
        .put("3/resolution/move", "{\"ids\": [\"%s\"], \"after\": \"10000\"}".formatted(id))
        .expect(204);
    site.ada().put("3/resolution/" + id, "{\"name\": \"Outdated\"}").expect(204);
    site.ada().put("3/resolution/default", "{\"id\": \"%s\"}".formatted(id)).expect(204);
    var all = site.ada().get("3/resolution").expect(200).json();
    assertThat(all.valueStream().map(r -> r.path("name").asString()))
        .containsExactly("Done", "Outdated", "Won't Do", "Duplicate", "Cannot Reproduce");
    var standard = site.ada().get("3/resolution/search?onlyDefault=true").expect(200).json();
    assertThat(standard.at("/values/0/id").asString()).isEqualTo(id);
  }

  @Test
  void refusesWhatTheProductRefuses() {
    site.ada().post("3/resolution", "{\"name\": \"done\"}").expect(400);
    site.ada().post("3/resolution", "{\"name\": \"%s\"}".formatted("x".repeat(61))).expect(400);
    site.ada().post("3/resolution", "{}").expect(400);
    site.bob().post("3/resolution", "{\"name\": \"Mine\"}").expect(403);
    site.ada().get("3/resolution/1").expect(404);
    site.ada().put("3/resolution/move", "{\"ids\": [\"10000\"], \"after\": \"10000\"}").expect(400);
    site.ada().put("3/resolution/move", "{\"ids\": [\"10000\"]}").expect(400);
  }
}

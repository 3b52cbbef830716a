package dev.aloft.sandbox.confluence.cloud.classification;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ClassificationTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Harbour", "<p>h</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aSiteWithoutLevelsHasNone() {
    assertThat(site.bob().get(NEW + "/classification-levels").expect(200).json()).isEmpty();
    site.bob().get(NEW + "/pages/" + page + "/classification-level").expect(404);
    String body = "{\"id\": \"x\", \"status\": \"current\"}";
    site.bob().put(NEW + "/pages/" + page + "/classification-level", body).expect(400);
  }

  @Test
  void contentHasItsOwnLevelOrThatOfItsSpace() {
    try (WikiSite guarded =
        new WikiSite(Behaviour.usual().withClassificationLevels(List.of("Open", "Secret")))) {
      String space = guarded.space("OPS");
      String path =
          NEW + "/pages/" + guarded.page(space, "Plans", "<p/>") + "/classification-level";
      var levels = guarded.bob().get(NEW + "/classification-levels").expect(200).json();
      String open = "{\"id\": \"" + levels.path(0).path("id").asString() + "\"%s}";
      String secret = "{\"id\": \"" + levels.path(1).path("id").asString() + "\"%s}";
      String usual = NEW + "/spaces/" + space + "/classification-level/default";
      guarded.bob().put(usual, open.formatted("")).expect(404);
      guarded.ada().put(usual, open.formatted("")).expect(204);
      assertThat(guarded.bob().get(path).expect(200).json().path("name").asString())
          .isEqualTo("Open");
      guarded.bob().put(path, secret.formatted(", \"status\": \"current\"")).expect(204);
      assertThat(guarded.bob().get(path).expect(200).json().path("name").asString())
          .isEqualTo("Secret");
      guarded.bob().post(path + "/reset", "{\"status\": \"current\"}").expect(204);
      assertThat(guarded.bob().get(path).expect(200).json().path("name").asString())
          .isEqualTo("Open");
      guarded.ada().delete(usual).expect(204);
      guarded.bob().get(usual).expect(404);
    }
  }
}

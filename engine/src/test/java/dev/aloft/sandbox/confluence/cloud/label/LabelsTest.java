package dev.aloft.sandbox.confluence.cloud.label;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class LabelsTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Labelled", "<p/>");
  private final String path = OLD + "/content/" + page + "/label";

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void labelsAreAddedReadAndTakenOff() {
    String two =
        """
        [{"prefix": "global", "name": "Draft"}, {"prefix": "global", "name": "api"}]\
        """;
    assertThat(site.bob().post(path, two).expect(200).all("name")).containsExactly("api", "draft");
    site.bob().post(path, "{\"prefix\": \"global\", \"name\": \"api\"}").expect(200);
    var labels = site.ada().get(NEW + "/pages/" + page + "/labels").expect(200);
    assertThat(labels.all("name")).containsExactly("api", "draft");
    String api = labels.json().path("results").path(0).path("id").asString();
    assertThat(site.ada().get(NEW + "/labels/" + api + "/pages").all("id")).containsExactly(page);
    assertThat(site.ada().get(NEW + "/spaces/" + docs + "/content/labels").all("name")).hasSize(2);
    var info = site.ada().get(OLD + "/label?name=api").expect(200).json();
    assertThat(info.path("associatedContents").path("results")).hasSize(1);
    site.bob().delete(path + "/draft").expect(204);
    site.bob().delete(path + "?name=api").expect(204);
    assertThat(site.ada().get(NEW + "/labels").all("name")).isEmpty();
    site.ada().get(OLD + "/label?name=api").expect(404);
  }

  @Test
  void refusesNamesThatCannotBe() {
    for (String name : new String[] {"two words", "a#b", "", "x".repeat(256)}) {
      site.bob()
          .post(path, "[{\"prefix\": \"global\", \"name\": \"%s\"}]".formatted(name))
          .expect(400);
    }
    site.bob().post(path, "[{\"prefix\": \"world\", \"name\": \"a\"}]").expect(400);
    site.bob().post(path, "[{\"name\": \"a\"}]").expect(400);
    String unknown = OLD + "/content/999/label";
    site.bob().post(unknown, "[{\"prefix\": \"global\", \"name\": \"a\"}]").expect(404);
  }

  @Test
  void aLabelOfMineIsMineAlone() {
    site.bob().post(path, "[{\"prefix\": \"my\", \"name\": \"later\"}]").expect(200);
    assertThat(site.bob().get(NEW + "/pages/" + page + "/labels?prefix=my").all("name"))
        .containsExactly("later");
    assertThat(site.cleo().get(NEW + "/pages/" + page + "/labels").all("name")).isEmpty();
  }

  @Test
  void spacesBearLabelsToo() {
    String space = OLD + "/space/DOCS/label";
    String label = "[{\"prefix\": \"team\", \"name\": \"core\"}]";
    site.bob().post(space, label).expect(403);
    site.ada().post(space, label).expect(200);
    assertThat(site.bob().get(space).expect(200).all("name")).containsExactly("core");
    assertThat(site.bob().get(NEW + "/spaces/" + docs + "/labels").all("name"))
        .containsExactly("core");
    assertThat(site.bob().get(NEW + "/spaces?labels=core").all("key")).containsExactly("DOCS");
    site.ada().delete(space + "?name=core&prefix=team").expect(204);
    assertThat(site.bob().get(space).all("name")).isEmpty();
  }
}

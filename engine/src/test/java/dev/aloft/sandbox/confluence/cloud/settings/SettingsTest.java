package dev.aloft.sandbox.confluence.cloud.settings;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class SettingsTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Harbour", "<p>h</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aSpaceHasSettingsOfItsOwn() {
    String path = OLD + "/space/DOCS/settings";
    assertThat(site.bob().get(path).expect(200).json().path("routeOverrideEnabled").asBoolean())
        .isFalse();
    site.bob().put(path, "{\"routeOverrideEnabled\": true}").expect(403);
    site.ada().put(path, "{\"routeOverrideEnabled\": true}").expect(200);
    assertThat(site.bob().get(path).expect(200).json().path("routeOverrideEnabled").asBoolean())
        .isTrue();
    site.bob().get(OLD + "/space/NONE/settings").expect(404);
  }

  @Test
  void colorsAreMadeUpAndChosen() {
    String path = OLD + "/settings/lookandfeel";
    var fresh = site.bob().get(path + "?spaceKey=DOCS").expect(200).json();
    assertThat(fresh.path("selected").asString()).isEqualTo("global");
    String look = fresh.path("global").toString().replace("#172B4D", "#010203");
    site.bob().post(path + "/custom?spaceKey=DOCS", look).expect(403);
    site.ada().post(path + "/custom?spaceKey=DOCS", look).expect(200);
    String chosen = "{\"spaceKey\": \"DOCS\", \"lookAndFeelType\": \"%s\"}";
    site.ada().put(path, chosen.formatted("custom")).expect(200);
    site.ada().put(path, chosen.formatted("theme")).expect(400);
    var after = site.bob().get(path + "?spaceKey=DOCS").expect(200).json();
    assertThat(after.path("selected").asString()).isEqualTo("custom");
    assertThat(after.at("/custom/headings/color").asString()).isEqualTo("#010203");
    site.ada().delete(path + "/custom?spaceKey=DOCS").expect(204);
    assertThat(site.bob().get(path + "?spaceKey=DOCS").json().path("selected").asString())
        .isEqualTo("global");
    site.bob().get(path + "?spaceKey=NONE").expect(404);
  }

  @Test
  void thereIsNoThemeToChoose() {
    for (String path :
        List.of("/settings/theme/selected", "/settings/theme/x", "/space/DOCS/theme")) {
      site.ada().get(OLD + path).expect(404);
    }
    assertThat(site.ada().get(OLD + "/settings/theme").expect(200).all("themeKey")).isEmpty();
    site.ada().put(OLD + "/space/DOCS/theme", "{\"themeKey\": \"x\"}").expect(404);
    site.ada().delete(OLD + "/space/DOCS/theme").expect(204);
  }

  @Test
  void administratorsSeeWhatTheSiteIs() {
    assertThat(site.ada().get(OLD + "/settings/systemInfo").expect(200).json().path("cloudId"))
        .isNotNull();
    site.bob().get(OLD + "/settings/systemInfo").expect(403);
    // What is for apps alone is refused, whoever calls.
    site.ada().get(NEW + "/app/properties").expect(403);
    site.ada().get(NEW + "/data-policies/metadata").expect(403);
    String cut = "{\"redactions\": [], \"id\": \"" + page + "\"}";
    site.ada().post(NEW + "/pages/" + page + "/redact", cut).expect(403);
    site.ada().get("/wiki/rest/atlassian-connect/1/app/module/dynamic").expect(403);
  }
}

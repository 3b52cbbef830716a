package dev.aloft.sandbox.confluence.cloud.macro;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class MacrosTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Harbour", "<p>h</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  private static final String INFO =
      "<p>x</p><ac:structured-macro ac:name=\"info\" ac:macro-id=\"m-1\">"
          + "<ac:parameter ac:name=\"title\">Mind</ac:parameter><ac:rich-text-body>"
          + "<p>outer</p><ac:structured-macro ac:name=\"code\" ac:macro-id=\"m-2\">"
          + "<ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>"
          + "</ac:rich-text-body></ac:structured-macro>";

  @Test
  void macrosAreFoundByTheIdsThatStandInATextsVersion() {
    String id = site.page(docs, "Macros", INFO);
    String path = OLD + "/content/" + id + "/history/1/macro/id/";
    var outer = site.bob().get(path + "m-1").expect(200).json();
    assertThat(outer.path("name").asString()).isEqualTo("info");
    assertThat(outer.path("body").asString()).startsWith("<p>outer</p>").endsWith("macro>");
    assertThat(outer.at("/parameters/title/value").asString()).isEqualTo("Mind");
    assertThat(site.bob().get(path + "m-2").expect(200).json().path("body").asString())
        .isEqualTo("a < b");
    site.bob().get(path + "m-3").expect(404);
    site.bob().get(OLD + "/content/" + id + "/history/9/macro/id/m-1").expect(404);
    var view = site.bob().get(path + "m-1/convert/export_view").expect(200).json();
    assertThat(view.path("value").asString()).contains("outer");
    String async =
        site.bob()
            .get(path + "m-1/convert/async/view")
            .expect(200)
            .json()
            .path("asyncId")
            .asString();
    site.bob().get(OLD + "/contentbody/convert/async/" + async).expect(200);
  }

  @Test
  void textsAreConvertedAndFetched() {
    String path = OLD + "/contentbody/convert/async/";
    String body = "{\"value\": \"<p>hello</p>\", \"representation\": \"%s\"}";
    String id =
        site.bob()
            .post(path + "export_view?contentIdContext=" + page, body.formatted("storage"))
            .expect(200)
            .json()
            .path("asyncId")
            .asString();
    var result = site.bob().get(path + id).expect(200).json();
    assertThat(result.path("status").asString()).isEqualTo("COMPLETED");
    assertThat(result.path("value").asString()).contains("hello");
    site.bob().post(path + "export_view", body.formatted("view")).expect(400);
    site.bob().get(path + "none").expect(404);
    String many =
        "{\"conversionInputs\": [{\"to\": \"view\", \"body\": " + body.formatted("storage") + "}]}";
    var begun = site.bob().post(path + "bulk/tasks", many).expect(200).json();
    String first = begun.path(0).path("asyncId").asString();
    assertThat(site.bob().get(path + "bulk/tasks?ids=" + first).expect(200).json()).hasSize(1);
    for (String none : List.of("{\"conversionInputs\": []}")) {
      site.bob().post(path + "bulk/tasks", none).expect(400);
    }
    site.ada().get(NEW + "/pages/" + page).expect(200);
  }

  /** Links that name no space lead into the space of the context. */
  @Test
  void aTextThatStandsInASpaceLeadsToItsPages() {
    String tasks = OLD + "/contentbody/convert/async/bulk/tasks";
    String target = site.page(docs, "Target", "<p>x</p>");
    String link = "<p><ac:link><ri:page ri:content-title=\\\"Target\\\" /></ac:link></p>";
    String input =
        """
        {"to": "view", "spaceKeyContext": "%s",
         "body": {"value": "%s", "representation": "storage"}}\
        """;
    String inputs = "{\"conversionInputs\": [%s]}".formatted(input.formatted("DOCS", link));
    String id =
        site.bob().post(tasks, inputs).expect(200).json().path(0).path("asyncId").asString();
    var result = site.bob().get(tasks + "?ids=" + id).expect(200).json().path(0);
    assertThat(result.path("value").asString()).contains("/pages/" + target);
    site.bob()
        .post(tasks, "{\"conversionInputs\": [%s]}".formatted(input.formatted("NONE", link)))
        .expect(404);
  }
}

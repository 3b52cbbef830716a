package dev.aloft.sandbox.confluence.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.contracts.AdfCheck;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Storage format as documents: node by node. */
class StorageToDocumentTest {

  private static final Names NAMES =
      new Names() {

        @Override
        public Optional<String> person(String accountId) {
          return accountId.equals("1:a") ? Optional.of("Ada") : Optional.empty();
        }

        @Override
        public Optional<String> page(String spaceKey, String title) {
          return title.equals("Home") ? Optional.of("/wiki/home") : Optional.empty();
        }

        @Override
        public Optional<String> file(String fileName) {
          return Optional.of("/wiki/download/" + fileName);
        }

        @Override
        public Optional<Media> media(String fileName) {
          return fileName.equals("a.png")
              ? Optional.of(new Media("m-1", "contentId-7"))
              : Optional.empty();
        }
      };

  private static JsonNode document(String storage) {
    return new StorageToDocument(NAMES).of(storage);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <p>a <strong>b</strong></p> | {'type':'paragraph','content':[{'type':'text','text':'a '},{'type':'text','text':'b','marks':[{'type':'strong'}]}]}
          <p/> | {'type':'paragraph'}
          <p style="text-align: center;">a</p> | {'type':'paragraph','content':[{'type':'text','text':'a'}],'marks':[{'type':'alignment','attrs':{'align':'center'}}]}
          words alone | {'type':'paragraph','content':[{'type':'text','text':'words alone'}]}
          <h2>a</h2> | {'type':'heading','content':[{'type':'text','text':'a'}],'attrs':{'level':2}}
          <ul><li>a<ul><li><p>b</p></li></ul></li></ul> | {'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]},{'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'b'}]}]}]}]}]}
          <ol start="3"><li>a</li></ol> | {'type':'orderedList','content':[{'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}]}],'attrs':{'order':3}}
          <hr/> | {'type':'rule'}
          <p><code><em>x</em></code></p> | {'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'code'}]}]}
          <p><span style="color: rgb(255,0,16);">x</span></p> | {'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'textColor','attrs':{'color':'#ff0010'}}]}]}
          <p><a href="https://x.example"><u>x</u></a></p> | {'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'https://x.example'}},{'type':'underline'}]}]}
          <p><time datetime="2026-05-04"/></p> | {'type':'paragraph','content':[{'type':'date','attrs':{'timestamp':'1777852800000'}}]}
          <p><ac:link><ri:user ri:account-id="1:a"/></ac:link></p> | {'type':'paragraph','content':[{'type':'mention','attrs':{'id':'1:a','text':'@Ada'}}]}
          <p><ac:link ac:anchor="top"><ri:page ri:content-title="Home"/></ac:link></p> | {'type':'paragraph','content':[{'type':'text','text':'Home','marks':[{'type':'link','attrs':{'href':'/wiki/home#top'}}]}]}
          <p><ac:link><ri:page ri:content-title="Gone"/></ac:link></p> | {'type':'paragraph','content':[{'type':'text','text':'Gone'}]}
          <ac:image ac:width="90"><ri:attachment ri:filename="a.png"/></ac:image> | {'type':'mediaSingle','content':[{'type':'media','attrs':{'type':'file','id':'m-1','collection':'contentId-7','width':90}}],'attrs':{'layout':'center'}}
          <ac:structured-macro ac:name="note"><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro> | {'type':'panel','content':[{'type':'paragraph','content':[{'type':'text','text':'a'}]}],'attrs':{'panelType':'warning'}}
          <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">java</ac:parameter><ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro> | {'type':'codeBlock','content':[{'type':'text','text':'a < b'}],'attrs':{'language':'java'}}
          <ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>a</ac:task-body></ac:task></ac:task-list> | {'type':'taskList','content':[{'type':'taskItem','content':[{'type':'text','text':'a'}],'attrs':{'localId':'1','state':'DONE'}}],'attrs':{'localId':'list-1'}}
          """)
  void becomes(String storage, String node) {
    JsonNode document = document(storage);

    assertThat(document.path("content").path(0)).isEqualTo(json(node));
    assertThat(document.path("content").size()).isEqualTo(1);
    assertThat(AdfCheck.check(document)).isEmpty();
  }

  @Test
  void tablesKeepTheirCellsAndWidths() {
    JsonNode table =
        document(
                """
                <table><colgroup><col style="width: 120.5px;"/><col/></colgroup>
                <tbody><tr><th>a</th><td rowspan="2"><p>b</p></td></tr></tbody></table>\
                """)
            .path("content")
            .path(0);

    JsonNode row = table.path("content").path(0).path("content");
    assertThat(row.path(0).path("type").asString()).isEqualTo("tableHeader");
    assertThat(row.path(0).path("attrs").path("colwidth").path(0).asInt()).isEqualTo(120);
    assertThat(row.path(1).path("attrs").path("rowspan").asInt()).isEqualTo(2);
    assertThat(row.path(1).path("attrs").has("colwidth")).isFalse();
  }

  @Test
  void aMacroWithoutANodeOfItsOwnIsAnExtension() {
    JsonNode content =
        document(
                """
                <ac:structured-macro ac:name="toc" ac:macro-id="x-1" ac:schema-version="1">\
                <ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro>\
                <ac:structured-macro ac:name="excerpt"><ac:rich-text-body><p>a</p>\
                </ac:rich-text-body></ac:structured-macro>\
                """)
            .path("content");

    JsonNode toc = content.path(0);
    assertThat(toc.path("type").asString()).isEqualTo("extension");
    assertThat(toc.path("attrs").path("extensionKey").asString()).isEqualTo("toc");
    assertThat(
            toc.path("attrs")
                .path("parameters")
                .path("macroParams")
                .path("maxLevel")
                .path("value")
                .asString())
        .isEqualTo("2");
    assertThat(content.path(1).path("type").asString()).isEqualTo("bodiedExtension");
  }

  @Test
  void aBlockWithinAParagraphDividesIt() {
    JsonNode content =
        document("<p>a<ac:image><ri:url ri:value=\"https://x.example/a.png\"/></ac:image>b</p>")
            .path("content");

    assertThat(content.size()).isEqualTo(3);
    assertThat(content.path(1).path("content").path(0).path("attrs").path("type").asString())
        .isEqualTo("external");
  }

  @Test
  void aLayoutKeepsItsColumns() {
    JsonNode section =
        document(
                """
                <ac:layout><ac:layout-section ac:type="two_left_sidebar">\
                <ac:layout-cell><p>a</p></ac:layout-cell><ac:layout-cell/>\
                </ac:layout-section></ac:layout>\
                """)
            .path("content")
            .path(0);

    assertThat(section.path("type").asString()).isEqualTo("layoutSection");
    assertThat(section.path("content").path(0).path("attrs").path("width").asDouble())
        .isEqualTo(33.33);
    assertThat(section.path("content").path(1).path("content").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>a</div>",
        "<p><ac:image><ri:attachment ri:filename=\"gone.png\"/></ac:image></p>",
        "<ac:adf-extension/>",
        "<ul><p>a</p></ul>",
        "<p><ac:link><ri:shortcut ri:key=\"k\"/></ac:link></p>",
        "<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link>"
            + "<ri:page ri:content-title=\"Home\"/></ac:link></ac:parameter></ac:structured-macro>"
      })
  void whatADocumentHasNoPlaceForIsRefused(String storage) {
    assertThatThrownBy(() -> document(storage))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(501));
  }
}

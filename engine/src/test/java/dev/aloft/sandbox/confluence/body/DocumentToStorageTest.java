package dev.aloft.sandbox.confluence.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in storage format: node by node, and the way there and back. */
class DocumentToStorageTest {

  private static final Names NAMES =
      new Names() {

        @Override
        public Optional<String> person(String accountId) {
          return Optional.of("Ada");
        }

        @Override
        public Optional<String> page(String spaceKey, String title) {
          return Optional.empty();
        }

        @Override
        public Optional<String> file(String fileName) {
          return Optional.empty();
        }

        @Override
        public Optional<Media> media(String fileName) {
          return Optional.of(new Media("of " + fileName, "contentId-7"));
        }

        @Override
        public Optional<String> fileOf(String mediaId) {
          return mediaId.startsWith("of ") ? Optional.of(mediaId.substring(3)) : Optional.empty();
        }
      };

  private static String storage(String block) {
    return new DocumentToStorage(NAMES)
        .of("{'type':'doc','version':1,'content':[%s]}".formatted(block).replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type':'paragraph','content':[{'type':'text','text':'a & <b>','marks':[{'type':'strong'},{'type':'em'}]}]} | <p><strong><em>a &amp; &lt;b&gt;</em></strong></p>
          {'type':'paragraph'} | <p />
          {'type':'heading','attrs':{'level':3},'content':[{'type':'text','text':'a'}]} | <h3>a</h3>
          {'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'https://x.example?a&b'}}]}]} | <p><a href="https://x.example?a&amp;b">x</a></p>
          {'type':'codeBlock','attrs':{'language':'java'},'content':[{'type':'text','text':'a[b[0]]>1'}]} | <ac:structured-macro ac:name="code" ac:schema-version="1"><ac:parameter ac:name="language">java</ac:parameter><ac:plain-text-body><![CDATA[a[b[0]]]]><![CDATA[>1]]></ac:plain-text-body></ac:structured-macro>
          {'type':'paragraph','content':[{'type':'inlineCard','attrs':{'url':'https://x.example'}}]} | <p><a href="https://x.example" data-card-appearance="inline">https://x.example</a></p>
          {'type':'mediaSingle','attrs':{'layout':'align-start'},'content':[{'type':'media','attrs':{'type':'file','id':'of a.png','collection':'c','width':100}}]} | <ac:image ac:align="left" ac:width="100"><ri:attachment ri:filename="a.png" /></ac:image>
          """)
  void aNodeHasItsPlace(String node, String expected) {
    assertThat(storage(node)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style=\"text-align: center;\">a <u>b</u> <del>c</del> <sub>d</sub> <code>e</code></p>",
        "<p style=\"margin-left: 60.0px;\"><span style=\"color: #ff0010;\">x</span><br />y</p>",
        "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul><ol"
            + " start=\"3\"><li><p>c</p></li></ol>",
        "<blockquote><p>a</p></blockquote><hr />",
        "<table><colgroup><col style=\"width: 50.0px;\" /><col style=\"width: 70.0px;\" />"
            + "</colgroup><tbody><tr><th><p>a</p></th><th><p>b</p></th></tr>"
            + "<tr><td colspan=\"2\"><p>c</p></td></tr></tbody></table>",
        "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-uuid>u</ac:task-uuid>"
            + "<ac:task-status>complete</ac:task-status><ac:task-body>do</ac:task-body></ac:task>"
            + "</ac:task-list>",
        "<p><ac:link><ri:user ri:account-id=\"1:a\" /></ac:link> <time datetime=\"2026-05-04\" />"
            + "</p>",
        "<p><ac:emoticon ac:name=\"blue-star\" ac:emoji-shortname=\":tada:\" ac:emoji-id=\"1f\" />"
            + "</p>",
        "<ac:structured-macro ac:name=\"note\" ac:schema-version=\"1\"><ac:rich-text-body><p>a</p>"
            + "</ac:rich-text-body></ac:structured-macro>",
        "<ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\" ac:macro-id=\"m\">"
            + "<ac:parameter ac:name=\"maxLevel\">2</ac:parameter></ac:structured-macro>",
        "<p><ac:structured-macro ac:name=\"status\" ac:schema-version=\"1\" ac:macro-id=\"m\">"
            + "<ac:parameter ac:name=\"title\">OK</ac:parameter>"
            + "<ac:parameter ac:name=\"colour\">Green</ac:parameter></ac:structured-macro></p>",
        "<ac:structured-macro ac:name=\"expand\" ac:schema-version=\"1\">"
            + "<ac:parameter ac:name=\"title\">More</ac:parameter><ac:rich-text-body><p>a</p>"
            + "</ac:rich-text-body></ac:structured-macro>",
        "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell><p>a</p></ac:layout-cell>"
            + "</ac:layout-section><ac:layout-section ac:type=\"two_left_sidebar\"><ac:layout-cell>"
            + "<p>b</p></ac:layout-cell><ac:layout-cell><p>c</p></ac:layout-cell>"
            + "</ac:layout-section></ac:layout>",
        "<ac:image ac:align=\"center\" ac:width=\"20\" ac:alt=\"&quot;x&quot;\">"
            + "<ri:attachment ri:filename=\"a.png\" /><ac:caption><p>c</p></ac:caption></ac:image>"
      })
  void thereAndBackIsTheSameText(String storage) {
    String document = new StorageToDocument(NAMES).of(storage).toString();
    assertThat(new DocumentToStorage(NAMES).of(document)).isEqualTo(storage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'decisionList'}",
        "{'type':'panel','attrs':{'panelType':'custom'}}",
        "{'type':'extension','attrs':{'extensionType':'com.acme','extensionKey':'x'}}",
        "{'type':'mediaSingle','content':[{'type':'media','attrs':{'type':'file','id':'gone'}}]}",
        "{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'border'}]}]}"
      })
  void whatHasNoPlaceIsRefused(String node) {
    assertThatThrownBy(() -> storage(node))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(501));
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    assertThatThrownBy(() -> new DocumentToStorage(NAMES).of("{}"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }
}

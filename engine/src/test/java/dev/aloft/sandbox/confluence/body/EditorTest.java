package dev.aloft.sandbox.confluence.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.operation.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in the editor's format, and back. */
class EditorTest {

  private static String shown(String storage) {
    return new EditorView().of(storage);
  }

  @Test
  void aMacroWithATextIsATable() {
    assertThat(
            shown(
                "<ac:structured-macro ac:name=\"info\"><ac:parameter"
                    + " ac:name=\"title\">A|b</ac:parameter>"
                    + "<ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>"))
        .isEqualTo(
            "<table class=\"wysiwyg-macro\" data-macro-name=\"info\""
                + " data-macro-parameters=\"title=A\\|b\""
                + " data-macro-body-type=\"RICH_TEXT\"><tbody><tr><td"
                + " class=\"wysiwyg-macro-body\"><p>x</p></td></tr></tbody></table>");
  }

  @Test
  void aMacroWithoutATextIsAnImage() {
    assertThat(shown("<p><ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\" /></p>"))
        .isEqualTo(
            "<p><img class=\"editor-inline-macro\" data-macro-name=\"toc\""
                + " data-macro-schema-version=\"1\" data-macro-body-type=\"NONE\" /></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>One &amp; two</h1><table><tbody><tr><td>x</td></tr></tbody></table>",
        "<ac:structured-macro ac:name=\"code\" ac:schema-version=\"1\" ac:macro-id=\"m-1\">"
            + "<ac:parameter ac:name=\"language\">java</ac:parameter>"
            + "<ac:parameter ac:name=\"title\">a=b|c\\d</ac:parameter>"
            + "<ac:plain-text-body><![CDATA[if (a < b) {\n}]]></ac:plain-text-body>"
            + "</ac:structured-macro>",
        "<ac:structured-macro ac:name=\"expand\"><ac:parameter ac:name=\"\">More</ac:parameter>"
            + "<ac:rich-text-body><ac:structured-macro ac:name=\"toc\" /><p>x</p>"
            + "</ac:rich-text-body></ac:structured-macro>",
        "<p><ac:link><ri:page ri:content-title=\"A page\" ri:space-key=\"DOCS\" /></ac:link></p>",
        "<p><ac:link ac:anchor=\"top\"><ri:page ri:content-title=\"A page\" />"
            + "<ac:plain-text-link-body><![CDATA[see]]></ac:plain-text-link-body></ac:link></p>",
        "<p><ac:link><ri:attachment ri:filename=\"a.txt\" /><ac:link-body>the <em>file</em>"
            + "</ac:link-body></ac:link></p>",
        "<p><ac:link><ri:user ri:userkey=\"8a01\" /></ac:link> <ac:link ac:anchor=\"here\" /></p>",
        "<ac:image ac:alt=\"a\" ac:width=\"20\" ac:thumbnail=\"true\">"
            + "<ri:attachment ri:filename=\"a.png\" /></ac:image>",
        "<ac:image><ri:url ri:value=\"https://example.com/a.png?b=1&amp;c=2\" /></ac:image>",
        "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>"
            + "<ac:task-body>Sail</ac:task-body></ac:task></ac:task-list>",
        "<ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell><p>a</p>"
            + "</ac:layout-cell><ac:layout-cell><p>b</p></ac:layout-cell></ac:layout-section>"
            + "</ac:layout>",
        "<p><ac:emoticon ac:name=\"smile\" /><ac:placeholder>write</ac:placeholder>"
            + "<ac:inline-comment-marker ac:ref=\"m\">words</ac:inline-comment-marker></p>",
      })
  void whatTheEditorHoldsLeadsBack(String storage) {
    assertThat(new EditorToStorage().of(shown(storage))).isEqualTo(storage);
  }

  @Test
  void whatStandsForNothingIsRefused() {
    assertThatThrownBy(() -> shown("<ac:adf-extension />")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new EditorToStorage().of("<p>")).isInstanceOf(Refusal.class);
  }
}

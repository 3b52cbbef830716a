package dev.aloft.sandbox.confluence.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.operation.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wiki markup in storage format: sign by sign. */
class WikiToStorageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          h2. A *b* @ <h2>A <strong>b</strong></h2>
          one$two$$three @ <p>one<br />two</p><p>three</p>
          bq. said @ <blockquote><p>said</p></blockquote>
          a$----$b @ <p>a</p><hr /><p>b</p>
          * a$** b$*# c$* d @ <ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li><li>d</li></ul>
          # a$# b @ <ol><li>a</li><li>b</li></ol>
          - a @ <ul style="list-style-type: square;"><li>a</li></ul>
          ||h||i||$|a|[t|https://x.example]| @ <table><tbody><tr><th><p>h</p></th><th><p>i</p></th></tr><tr><td><p>a</p></td><td><p><a href="https://x.example">t</a></p></td></tr></tbody></table>
          _i_ +u+ -d- ^p^ ~b~ ??c?? {{m}} @ <p><em>i</em> <u>u</u> <del>d</del> <sup>p</sup> <sub>b</sub> <cite>c</cite> <code>m</code></p>
          *_both_* @ <p><strong><em>both</em></strong></p>
          snake_case_name 2*3*4 a-b-c 1 < 2 @ <p>snake_case_name 2*3*4 a-b-c 1 &lt; 2</p>
          \\*no\\* a -- b --- c @ <p>*no* a \u2013 b \u2014 c</p>
          {color:red}x{color} @ <p><span style="color: red;">x</span></p>
          [https://x.example] @ <p><a href="https://x.example">https://x.example</a></p>
          [see|DOCS:Home#top] @ <p><ac:link ac:anchor="top"><ri:page ri:space-key="DOCS" ri:content-title="Home" /><ac:plain-text-link-body><![CDATA[see]]></ac:plain-text-link-body></ac:link></p>
          [^a.pdf] @ <p><ac:link><ri:attachment ri:filename="a.pdf" /></ac:link></p>
          !a.png|width=20! @ <p><ac:image ac:width="20"><ri:attachment ri:filename="a.png" /></ac:image></p>
          ok (/) @ <p>ok <ac:emoticon ac:name="tick" /></p>
          {code:java|title=A}$int *x*;${code}$after @ <ac:structured-macro ac:name="code" ac:schema-version="1"><ac:parameter ac:name="language">java</ac:parameter><ac:parameter ac:name="title">A</ac:parameter><ac:plain-text-body><![CDATA[int *x*;]]></ac:plain-text-body></ac:structured-macro><p>after</p>
          {info}* a{info} @ <ac:structured-macro ac:name="info" ac:schema-version="1"><ac:rich-text-body><ul><li>a</li></ul></ac:rich-text-body></ac:structured-macro>
          {toc:maxLevel=2} @ <p><ac:structured-macro ac:name="toc" ac:schema-version="1"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro></p>
          a {jira:X-1} @ <p>a <ac:structured-macro ac:name="jira" ac:schema-version="1"><ac:parameter ac:name="key">X-1</ac:parameter></ac:structured-macro></p>
          {expand:More}a{expand} @ <ac:structured-macro ac:name="expand" ac:schema-version="1"><ac:parameter ac:name="title">More</ac:parameter><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>
          {quote}a{quote} @ <blockquote><p>a</p></blockquote>
          """)
  void aSignHasItsElement(String wiki, String expected) {
    String storage = WikiToStorage.of(wiki.replace('$', '\n'));
    assertThat(storage).isEqualTo(expected);
    assertThat(Storage.read(storage).children()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{app-of-others}",
        "a {app-of-others:x}",
        "[~ada]",
        "!a.png|vspace=4!",
        "{code}a",
        "{info}a{info} b"
      })
  void whatIsNotReadIsRefused(String wiki) {
    assertThatThrownBy(() -> WikiToStorage.of(wiki))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(501));
  }
}

package dev.aloft.text.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WikiReferencesTest {

  private static final Address ANN = Address.of("user", "ann");
  private static final Address BOB = Address.of("user", "bob");
  private static final Address ISSUE = Address.of("jira.issue", "ABC-1");
  private static final Address FILE = Address.of("jira.attachment", "a b.png");

  private static final ReferenceResolver SOURCE =
      new ReferenceResolver() {
        @Override
        public Optional<Address> user(String name) {
          return switch (name) {
            case "ann" -> Optional.of(ANN);
            case "bob lee" -> Optional.of(BOB);
            default -> Optional.empty();
          };
        }

        @Override
        public Optional<Address> issue(String key) {
          return key.equals("ABC-1") ? Optional.of(ISSUE) : Optional.empty();
        }

        @Override
        public Optional<Address> attachment(String fileName) {
          return fileName.equals("a b.png") ? Optional.of(FILE) : Optional.empty();
        }

        @Override
        public List<String> baseUrls() {
          return List.of("https://old.example/jira/");
        }
      };

  private static final LinkRenderer TARGET =
      new LinkRenderer() {
        @Override
        public Optional<Mentioned> user(Address user) {
          return Optional.of(
              user.equals(ANN)
                  ? new Mentioned.Account("5b10:ac-8d")
                  : new Mentioned.NameOnly("Bob *Lee*"));
        }

        @Override
        public Optional<String> issueKey(Address issue) {
          return Optional.of("NEW-7");
        }

        @Override
        public Optional<String> attachment(Address attachment) {
          return Optional.of("a b (2).png");
        }

        @Override
        public Optional<String> url(Address address) {
          return Optional.of("https://new.example/browse/NEW-7");
        }
      };

  private static List<Segment> links(String text) {
    return WikiReferences.segments(text, SOURCE).stream()
        .filter(Segment.Link.class::isInstance)
        .toList();
  }

  private static String moved(String text) {
    return WikiRendering.render(WikiReferences.segments(text, SOURCE), TARGET).wiki();
  }

  @Test
  void cutsAtMentionsKeysFilesAndOldUrls() {
    assertThat(
            WikiReferences.segments(
                "Hi [~ann], see ABC-1 and !a b.png|width=3! "
                    + "[there|https://old.example/jira/browse/ABC-1?x=y]",
                SOURCE))
        .containsExactly(
            new Segment.Literal("Hi "),
            new Segment.Link("mention", ANN, "[~ann]"),
            new Segment.Literal(", see "),
            new Segment.Link("issue-key", ISSUE, "ABC-1"),
            new Segment.Literal(" and !"),
            new Segment.Link("attachment", FILE, "a b.png"),
            new Segment.Literal("|width=3! [there|"),
            new Segment.Link("url", ISSUE, "https://old.example/jira/browse/ABC-1"),
            new Segment.Literal("?x=y]"));
  }

  @Test
  void doesNotCutInsideCode() {
    assertThat(links("{code}[~ann] ABC-1{code} {noformat}ABC-1 !a b.png!{noformat}")).isEmpty();
  }

  @Test
  void doesNotCutInsideOtherUrls() {
    assertThat(links("https://other.example/browse/ABC-1 http://x.example/ABC-1")).isEmpty();
  }

  @Test
  void cutsInsideTablesListsPanelsAndStyles() {
    assertThat(links("|a|[~ann]|\n\n* *[~ann]*\n\n{panel}{color:red}[~ann]{color}{panel}"))
        .hasSize(3);
  }

  @Test
  void leavesWhatTheSourceDoesNotKnow() {
    assertThat(WikiReferences.segments("[~nobody] XYZ-1 !no.png!", SOURCE))
        .containsExactly(new Segment.Literal("[~nobody] XYZ-1 !no.png!"));
  }

  @Test
  void rendersMentionsOfAccountsAndNamesOfStandIns() {
    assertThat(moved("[~ann] and [~bob lee] and [Ann|~ann]"))
        .isEqualTo("[~accountid:5b10:ac-8d] and Bob \\*Lee\\* and [Ann|~accountid:5b10:ac-8d]");
  }

  @Test
  void rendersKeysFilesAndUrls() {
    assertThat(moved("ABC-1 [^a b.png] https://old.example/jira/browse/ABC-1#c"))
        .isEqualTo("NEW-7 [^a b (2).png] https://new.example/browse/NEW-7#c");
  }

  @Test
  void anEscapedNameReadsAsItself() {
    String name = "*Star* {x} [~ann] O'Neil-Smith !a b.png! (x)";
    WikiDocument document = WikiParser.parse(WikiRendering.escape(name));
    Block.Paragraph paragraph = (Block.Paragraph) document.blocks().getFirst();
    StringBuilder plain = new StringBuilder();
    for (Inline inline : paragraph.content()) {
      switch (inline) {
        case Inline.Words(String text) -> plain.append(text);
        case Inline.Escaped(char c) -> plain.append(c);
        default -> throw new AssertionError("markup in a name: " + inline);
      }
    }
    assertThat(plain).hasToString(name);
  }
}

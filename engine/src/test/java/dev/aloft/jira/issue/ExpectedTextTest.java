package dev.aloft.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.Identity;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedTextTest {

  private static final Address ANN = Address.of("user", "ann");
  private static final Address BOB = Address.of("user", "bob");
  private static final Address OPS_1 = Address.of("jira.issue", "OPS-1");

  /** Ann has an account, Bob a stand-in, and OPS-1 has become DEV-7. */
  private static final Identity TARGET =
      new Identity() {
        @Override
        public Optional<String> idOf(Address address) {
          return address.equals(ANN) ? Optional.of("account-of-ann") : Optional.of("stand-in");
        }

        @Override
        public Optional<Address> addressOf(String type, String id) {
          return Optional.empty();
        }

        @Override
        public Optional<String> keyOf(Address address) {
          return address.equals(OPS_1) ? Optional.of("DEV-7") : Optional.empty();
        }

        @Override
        public Optional<String> standInFor(Address address) {
          return address.equals(BOB) ? Optional.of("Bob Old") : Optional.empty();
        }
      };

  private static final ExpectedText TEXT =
      new ExpectedText(
          "Originally by Ann",
          "[~ann] and [~bob]: see OPS-1, [~nobody]",
          Map.of("ann", ANN, "bob", BOB),
          Map.of("OPS-1", OPS_1),
          Set.of());

  private static List<String> compare(String... nodes) {
    Value document =
        Value.text(
            ("{'type':'doc','content':[{'type':'paragraph','content':["
                    + String.join(",", nodes)
                    + "]}]}")
                .replace('\'', '"'));
    return new IssueTexts().compare(TEXT.value(), document, TARGET);
  }

  private static String words(String words) {
    return "{'type':'text','text':'" + words + "'}";
  }

  private static String mention(String account) {
    return "{'type':'mention','attrs':{'id':'" + account + "'}}";
  }

  @Test
  void isWhatTheTargetMadeOfIt() {
    assertThat(
            compare(
                words("Originally by Ann "),
                mention("account-of-ann"),
                words(" and Bob Old: see DEV-7, [~nobody]")))
        .isEmpty();
  }

  @Test
  void aKeyOfTheSourceIsLeft() {
    assertThat(
            compare(
                words("Originally by Ann "),
                mention("account-of-ann"),
                words(" and Bob Old: see OPS-1, [~nobody]")))
        .containsExactly(
            "after \"Bob Old: see\" stands \"OPS-1, nobody\" in place of \"DEV-7, nobody\"");
  }

  @Test
  void somebodyElseIsMentioned() {
    assertThat(
            compare(
                words("Originally by Ann "),
                mention("account-of-eve"),
                words(" and Bob Old: see DEV-7, [~nobody]")))
        .hasSize(1);
  }

  @Test
  void travelsAsAValue() {
    assertThat(ExpectedText.of(TEXT.value())).contains(TEXT);
    assertThat(ExpectedText.of(Value.text("a"))).isEmpty();
    assertThat(ExpectedText.of(Value.fields(Map.of()))).isEmpty();
    assertThat(new IssueTexts().readable(TEXT.value()).toString()).contains("[~ann] and [~bob]");
  }

  @Test
  void aFileThatTheIssueDoesNotHaveIsLeftAsItWasWritten() {
    ExpectedText text =
        new ExpectedText(
            "",
            "See !plan.png|thumbnail!, [^a.log].",
            Map.of(),
            Map.of(),
            Set.of("plan.png", "a.log"));
    Value document =
        Value.text(
            ("{'type':'doc','content':[{'type':'paragraph','content':["
                    + words("See !plan.png|thumbnail!, [^a.log].")
                    + "]}]}")
                .replace('\'', '"'));

    assertThat(new IssueTexts().compare(text.value(), document, TARGET)).isEmpty();
  }
}

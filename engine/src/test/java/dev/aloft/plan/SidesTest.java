package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SidesTest {

  private static final Digest RECORDED = Canonical.digest(Value.text("before"));

  @Test
  void showShortValuesAsTheyAre() {
    Sides sides = Sides.of(RECORDED, Value.text("Low"), Value.NONE);

    assertThat(sides).isEqualTo(new Sides(RECORDED, Value.text("Low"), Value.NONE));
  }

  @Test
  void showALongTextWhereItParts() {
    String same = "the same words ".repeat(40);

    Sides sides =
        Sides.of(RECORDED, Value.text(same + "source"), Value.text(same + "target ".repeat(40)));

    assertThat(text(sides.desired())).startsWith("…").endsWith("source");
    assertThat(text(sides.observed())).startsWith("…").contains("target").endsWith("…");
  }

  @Test
  void nameWhatATextPointsAt() {
    Value prose =
        Value.prose(
            List.of(
                new Segment.Literal("see "),
                new Segment.Link("issue", Address.of("jira.issue", "AB-1"), "AB-1")));

    assertThat(Sides.of(RECORDED, prose, Value.NONE).desired())
        .isEqualTo(Value.text("see jira.issue[\"AB-1\"]"));
  }

  @Test
  void leaveOutWhatIsEqualInAPart() {
    Sides sides =
        Sides.of(
            RECORDED,
            Map.of("author", Value.text("ada"), "body", Value.text("a"), "extra", Value.flag(true)),
            Map.of("author", Value.text("ada"), "body", Value.text("b")));

    assertThat(sides.desired())
        .isEqualTo(Value.fields(Map.of("body", Value.text("a"), "extra", Value.flag(true))));
    assertThat(sides.observed())
        .isEqualTo(Value.fields(Map.of("body", Value.text("b"), "extra", Value.NONE)));
  }

  @Property
  void twoTextsThatDifferAreShownDifferentAndShort(
      @ForAll @StringLength(max = 300) String one, @ForAll @StringLength(max = 300) String other) {
    Sides sides = Sides.of(RECORDED, Value.textOrNone(one), Value.textOrNone(other));

    assertThat(text(sides.desired()).length()).isLessThanOrEqualTo(83);
    assertThat(text(sides.observed()).length()).isLessThanOrEqualTo(83);
    assertThat(sides.desired().equals(sides.observed())).isEqualTo(one.equals(other));
  }

  @Property
  void noCharacterIsCutInHalf(@ForAll @IntRange(max = 120) int lead) {
    String same = "x".repeat(lead) + "\ud83d\ude00".repeat(90);
    Value desired = Value.text(same + "a");
    Value observed = Value.text(same + "b" + same);

    Sides sides = Sides.of(RECORDED, desired, observed);

    assertThat(text(sides.desired()).replaceAll("[\\ud800-\\udbff][\\udc00-\\udfff]", ""))
        .doesNotContainPattern("[\\ud800-\\udfff]");
  }

  private static String text(Value value) {
    return value instanceof Value.Text text ? text.text() : "";
  }
}

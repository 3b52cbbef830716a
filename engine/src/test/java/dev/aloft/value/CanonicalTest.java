package dev.aloft.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class CanonicalTest {

  @Property
  @Domain(Values.class)
  void oneFormForOneValue(@ForAll Value one, @ForAll Value other) {
    if (one.equals(other)) {
      assertThat(Canonical.render(one)).isEqualTo(Canonical.render(other));
    } else if (!(one instanceof Value.Prose)) {
      assertThat(Canonical.render(Value.list(List.of(one, Value.text("x")))))
          .isNotEqualTo(Canonical.render(Value.list(List.of(Value.text("x"), one, one))));
    }
  }

  @Property
  void textsNeverRunTogether(@ForAll String a, @ForAll String b, @ForAll String c) {
    if (!a.equals(c)) {
      assertThat(Canonical.digest(Value.list(List.of(Value.text(a), Value.text(b)))))
          .isNotEqualTo(Canonical.digest(Value.list(List.of(Value.text(c), Value.text(b)))));
    }
  }

  @Property
  @Domain(Values.class)
  void orderMeansNothingInASet(@ForAll List<Value> items) {
    List<Value> shuffled = new ArrayList<>(items);
    Collections.reverse(shuffled);
    shuffled.addAll(items);

    assertThat(Canonical.render(Value.set(shuffled))).isEqualTo(Canonical.render(Value.set(items)));
  }

  @Test
  void numbersWeighByValue() {
    assertThat(Canonical.digest(Value.number(new BigDecimal("1.00"))))
        .isEqualTo(Canonical.digest(Value.number(1)));
    assertThat(Canonical.digest(Value.number(new BigDecimal("1E+2"))))
        .isEqualTo(Canonical.digest(Value.number(100)));
  }

  @Test
  void absentAndEmptyAttributesWeighTheSame() {
    assertThat(Canonical.digest(Map.of("a", Value.text("x"), "b", Value.NONE)))
        .isEqualTo(Canonical.digest(Map.of("a", Value.text("x"))));
  }

  @Test
  void aLinkWeighsByWhatItPointsAt() {
    Address ann = Address.of("user", "ann@acme.example");
    Value before = Value.prose(List.of(new Segment.Link("mention", ann, "[~ann]")));
    Value after = Value.prose(List.of(new Segment.Link("mention", ann, "[~ann.smith]")));

    assertThat(Canonical.digest(before)).isEqualTo(Canonical.digest(after));
  }
}

package dev.aloft.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary values of every kind, nested three deep. */
public final class Values extends DomainContextBase {

  @Provide
  Arbitrary<Value> values() {
    return values(3);
  }

  private static Arbitrary<Value> values(int depth) {
    Arbitrary<Value> plain =
        Arbitraries.oneOf(
            Arbitraries.just(Value.NONE),
            Arbitraries.strings().map(Value::text),
            Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                .map(Value::number),
            Arbitraries.of(true, false).map(Value::flag),
            Arbitraries.longs()
                .between(0, 4_000_000_000_000L)
                .map(millis -> Value.moment(Instant.ofEpochMilli(millis))),
            Arbitraries.longs()
                .between(-100_000, 100_000)
                .map(day -> Value.day(LocalDate.ofEpochDay(day))),
            addresses().map(Value::reference),
            Arbitraries.strings().map(id -> new Value.Pointer("jira.status", id)),
            Arbitraries.longs().map(size -> new Value.Blob(Digest.of(new byte[] {1}), size)),
            Arbitraries.strings().map(Value.Secret::new),
            Arbitraries.strings().map(Value.Unreadable::new),
            Arbitraries.just(new Value.KnownAfterApply()),
            segments().list().ofMaxSize(4).map(Value::prose));
    if (depth == 0) {
      return plain;
    }
    Arbitrary<List<Value>> several = values(depth - 1).list().ofMaxSize(3);
    return Arbitraries.oneOf(
        plain,
        several.map(Value::list),
        several.map(Value::set),
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), values(depth - 1))
            .ofMaxSize(3)
            .map(Value::fields));
  }

  private static Arbitrary<Address> addresses() {
    return Arbitraries.strings().map(key -> Address.of("jira.issue", key));
  }

  private static Arbitrary<Segment> segments() {
    return Arbitraries.oneOf(
        Arbitraries.strings().map(Segment.Literal::new),
        Combinators.combine(addresses(), Arbitraries.strings())
            .as((address, source) -> new Segment.Link("mention", address, source)));
  }
}

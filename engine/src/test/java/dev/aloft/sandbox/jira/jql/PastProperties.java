package dev.aloft.sandbox.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.jql.Past.Span;
import dev.aloft.sandbox.jira.jql.Past.Step;
import dev.aloft.sandbox.jira.jql.Past.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes and goes, spans say at every moment what was there. */
class PastProperties {

  private static final Instant MADE = Instant.parse("2026-05-01T00:00:00Z");

  private static Value value(int number) {
    return new Value("id" + number, "name" + number);
  }

  private static Set<String> during(Past past, Instant moment) {
    return past.spans().stream()
        .filter(span -> !span.from().isAfter(moment) && span.until().isAfter(moment))
        .map(span -> span.value().map(Value::id).orElse("nothing"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Property
  void ofSeveralValues(
      @ForAll @Size(max = 4) Set<@IntRange(max = 5) Integer> first,
      @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> toggled) {
    Set<String> held = new TreeSet<>();
    first.forEach(one -> held.add(value(one).id()));
    List<Step> steps = new ArrayList<>();
    List<Set<String>> wanted = new ArrayList<>();
    wanted.add(shown(held));
    Instant at = MADE;
    for (int one : toggled) {
      at = at.plusSeconds(10);
      boolean goes = held.contains(value(one).id());
      Optional<Value> end = Optional.of(value(one));
      steps.add(new Step("bob", at, goes ? end : Optional.empty(), goes ? Optional.empty() : end));
      if (goes) {
        held.remove(value(one).id());
      } else {
        held.add(value(one).id());
      }
      wanted.add(shown(held));
    }
    List<Value> now = held.stream().map(id -> value(Integer.parseInt(id.substring(2)))).toList();

    Past past = Past.ofMany("ada", MADE, now, steps);

    for (int i = 0; i < wanted.size(); i++) {
      assertThat(during(past, MADE.plusSeconds(10L * i + 5))).isEqualTo(wanted.get(i));
    }
    assertThat(past.spans()).allMatch(span -> !span.until().isBefore(span.from()));
  }

  private static Set<String> shown(Set<String> held) {
    return held.isEmpty() ? Set.of("nothing") : Set.copyOf(held);
  }

  @Property
  void ofOneValue(@ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> values) {
    List<Step> steps = new ArrayList<>();
    Optional<Value> before = Optional.of(value(9));
    for (int i = 0; i < values.size(); i++) {
      Optional<Value> after = Optional.of(value(values.get(i)));
      steps.add(new Step("bob", MADE.plusSeconds(10L * (i + 1)), before, after));
      before = after;
    }

    Past past = Past.ofOne("ada", MADE, before, steps);

    assertThat(past.spans()).hasSize(values.size() + 1);
    assertThat(past.spans().getFirst().by()).isEqualTo("ada");
    assertThat(past.spans().getLast().until()).isEqualTo(Instant.MAX);
    assertThat(past.spans().stream().skip(1).map(Span::value))
        .containsExactlyElementsOf(values.stream().map(one -> Optional.of(value(one))).toList());
  }
}

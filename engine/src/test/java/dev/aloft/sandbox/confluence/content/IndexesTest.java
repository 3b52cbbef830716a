package dev.aloft.sandbox.confluence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What content is found by in memory behaves as plain lists and maps do. */
class IndexesTest {

  /** What a caller may do; few titles and ids, so that they meet. */
  record Step(boolean add, long space, String title, long id) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<String> titles = Arbitraries.of("One", "ONE", "one", "two", "Straße", "AaBB", "BBAa");
    return Combinators.combine(
            Arbitraries.of(true, true, false),
            Arbitraries.longs().between(1, 3),
            titles,
            Arbitraries.longs().between(1, 300))
        .as(Step::new)
        .list()
        .ofMaxSize(400);
  }

  @Property
  void titlesFindWhatBearsThem(@ForAll("steps") List<Step> steps) {
    TitleIndex index = new TitleIndex();
    Map<Long, Step> named = new HashMap<>();
    for (Step step : steps) {
      Step before = named.remove(step.id());
      if (before != null) {
        index.remove(before.space(), before.title(), before.id());
      }
      if (step.add()) {
        index.add(step.space(), step.title(), step.id());
        named.put(step.id(), step);
      }
    }
    for (Step wanted : steps) {
      List<Long> found =
          index
              .find(wanted.space(), wanted.title())
              .filter(id -> bears(Objects.requireNonNull(named.get(id)), wanted))
              .boxed()
              .toList();
      List<Long> expected =
          named.values().stream().filter(one -> bears(one, wanted)).map(Step::id).toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static boolean bears(Step one, Step wanted) {
    return one.space() == wanted.space() && TitleIndex.same(one.title(), wanted.title());
  }

  @Property
  void listsKeepTheirOrder(@ForAll("steps") List<Step> steps) {
    IdList list = new IdList();
    List<Long> plain = new ArrayList<>();
    for (Step step : steps) {
      if (!step.add()) {
        list.remove(step.id());
        plain.remove(Long.valueOf(step.id()));
      } else if (!plain.contains(step.id())) {
        int at = (int) (step.id() % (plain.size() + 1));
        list.insert(at, step.id());
        plain.add(at, step.id());
      }
    }
    assertThat(list.stream().boxed().toList()).isEqualTo(plain);
    steps.forEach(step -> assertThat(list.indexOf(step.id())).isEqualTo(plain.indexOf(step.id())));
  }
}

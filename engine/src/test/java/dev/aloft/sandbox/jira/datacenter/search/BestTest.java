package dev.aloft.sandbox.jira.datacenter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Json;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class BestTest {

  private static final Comparator<Issue> ORDER =
      Comparator.<Issue>comparingLong(issue -> issue.id() % 7).thenComparingLong(Issue::id);

  @Property
  void isTheBeginningOfWhatSortingGives(
      @ForAll @Size(max = 60) @UniqueElements List<@IntRange(max = 500) Integer> ids,
      @ForAll @IntRange(max = 70) int most,
      @ForAll @IntRange(max = 70) int from) {
    List<Issue> all = ids.stream().map(id -> new Issue(id, 1, id, false, Json.object())).toList();
    Best best = new Best(ORDER, most);
    all.forEach(best::add);

    assertThat(best.all()).isEqualTo(all.size());
    assertThat(best.from(from))
        .isEqualTo(all.stream().sorted(ORDER).limit(most).skip(from).toList());
  }
}

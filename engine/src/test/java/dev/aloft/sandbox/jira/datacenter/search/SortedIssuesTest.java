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

class SortedIssuesTest {

  private static final Comparator<Issue> ORDER =
      Comparator.<Issue, String>comparing(issue -> issue.text("summary").orElse(""))
          .thenComparingLong(Issue::id);

  /** Blocks are small, so that most of it goes through files. */
  @Property(tries = 200)
  void arePagesOfWhatSortingGives(
      @ForAll @Size(max = 60) @UniqueElements List<@IntRange(max = 500) Integer> ids,
      @ForAll @IntRange(min = 1, max = 20) int block,
      @ForAll @IntRange(max = 70) int start,
      @ForAll @IntRange(min = 1, max = 70) int most) {
    List<Issue> all = ids.stream().map(SortedIssuesTest::issue).toList();
    try (SortedIssues sorted = new SortedIssues(ORDER, block)) {
      all.forEach(sorted::add);

      assertThat(sorted.all()).isEqualTo(all.size());
      assertThat(sorted.page(start, most))
          .isEqualTo(all.stream().sorted(ORDER).skip(start).limit(most).toList());
    }
  }

  private static Issue issue(int id) {
    return new Issue(id, id % 3, id, id % 2 == 0, Json.object().put("summary", "Ünique " + id % 7));
  }
}

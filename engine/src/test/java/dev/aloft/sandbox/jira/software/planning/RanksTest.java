package dev.aloft.sandbox.jira.software.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RanksTest {

  /** A move of one issue next to another; the sign of the place says on which side. */
  private record Move(long issue, long other, boolean before) {}

  @Property(tries = 300)
  void ranksAreWhatMovingInAListGives(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 400) Integer> seeds) {
    Store store = new MemoryStore();
    Ranks ranks = new Ranks(store);
    List<Long> model = new ArrayList<>(LongStream.rangeClosed(1, 10).boxed().toList());
    for (int seed : seeds) {
      Move move = new Move(seed % 10 + 1, seed / 10 % 10 + 1, seed % 2 == 0);
      if (move.issue() == move.other()) {
        continue;
      }
      model.remove(move.issue());
      int at = model.indexOf(move.other());
      model.add(move.before() ? at : at + 1, move.issue());
      if (move.before()) {
        ranks.before(List.of(move.issue()), move.other());
      } else {
        ranks.after(List.of(move.issue()), move.other());
      }
    }
    assertThat(sorted(ranks)).isEqualTo(model);
    assertThat(sorted(new Ranks(store))).as("the same after a restart").isEqualTo(model);
  }

  /** The texts sort as the ranks do. */
  private static List<Long> sorted(Ranks ranks) {
    return LongStream.rangeClosed(1, 10).boxed().sorted(Comparator.comparing(ranks::text)).toList();
  }

  @Property(tries = 20)
  void manyIssuesMoveTogetherInTheirOrder(@ForAll @IntRange(min = 1, max = 50) int many) {
    Ranks ranks = new Ranks(new MemoryStore());
    List<Long> moving = LongStream.rangeClosed(3, 2L + many).boxed().toList();
    ranks.before(moving, 1);
    List<Long> wanted = new ArrayList<>(moving);
    wanted.addAll(List.of(1L, 2L));
    assertThat(
            LongStream.rangeClosed(1, 2L + many)
                .boxed()
                .sorted(Comparator.comparing(ranks::text))
                .toList())
        .isEqualTo(wanted);
  }
}

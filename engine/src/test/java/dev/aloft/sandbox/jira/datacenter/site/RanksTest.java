package dev.aloft.sandbox.jira.datacenter.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RanksTest {

  @Property
  void thereIsAlwaysARankBetweenTwoOthers(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 1_000) Integer> places) {
    List<String> ranks = new ArrayList<>(List.of("0|i0000f:", "0|i0000n:"));
    for (int place : places) {
      int at = place % (ranks.size() + 1);
      String low = at == 0 ? "" : ranks.get(at - 1);
      String high = at == ranks.size() ? "" : ranks.get(at);
      ranks.add(at, Ranks.between(low, high));
    }
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
  }
}

package dev.aloft.jira.permissionscheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a change of a scheme costs, and where it leads. */
class GrantDiffPropertyTest {

  @Provide
  Arbitrary<List<SiteGrant>> grants() {
    return Combinators.combine(
            Arbitraries.of("BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES"),
            Arbitraries.of("group", "user", "projectRole"),
            Arbitraries.of("1", "2", "3"))
        .as(SiteGrant::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 300)
  void leadsFromWhatIsThereToWhatIsWanted(
      @ForAll("grants") List<SiteGrant> there, @ForAll("grants") List<SiteGrant> wanted) {
    GrantDiff diff = GrantDiff.between(there, wanted);

    Set<SiteGrant> after = new HashSet<>(there);
    assertThat(diff.added()).noneMatch(after::contains);
    assertThat(diff.removed()).allMatch(after::contains);
    after.addAll(diff.added());
    diff.removed().forEach(after::remove);
    assertThat(after).isEqualTo(new HashSet<>(wanted));
  }

  @Property(tries = 300)
  void takesOneCallForEachGrantThatOnlyOneSideHas(
      @ForAll("grants") List<SiteGrant> there, @ForAll("grants") List<SiteGrant> wanted) {
    GrantDiff diff = GrantDiff.between(there, wanted);

    Set<SiteGrant> onlyThere = new HashSet<>(there);
    onlyThere.removeAll(new HashSet<>(wanted));
    Set<SiteGrant> onlyWanted = new HashSet<>(wanted);
    onlyWanted.removeAll(new HashSet<>(there));
    assertThat(diff.removed()).containsExactlyInAnyOrderElementsOf(onlyThere);
    assertThat(diff.added()).containsExactlyInAnyOrderElementsOf(onlyWanted);
  }

  @Property(tries = 300)
  void doesNotDependOnTheOrder(
      @ForAll("grants") List<SiteGrant> there,
      @ForAll("grants") List<SiteGrant> wanted,
      @ForAll long seed) {
    List<SiteGrant> shuffledThere = new ArrayList<>(there);
    List<SiteGrant> shuffledWanted = new ArrayList<>(wanted);
    Collections.shuffle(shuffledThere, new Random(seed));
    Collections.shuffle(shuffledWanted, new Random(seed + 1));

    GrantDiff one = GrantDiff.between(there, wanted);
    GrantDiff other = GrantDiff.between(shuffledThere, shuffledWanted);

    assertThat(other.added()).containsExactlyInAnyOrderElementsOf(one.added());
    assertThat(other.removed()).containsExactlyInAnyOrderElementsOf(one.removed());
  }

  @Property(tries = 100)
  void whatIsAsWantedTakesNoCall(@ForAll("grants") List<SiteGrant> grants) {
    assertThat(GrantDiff.between(grants, grants)).isEqualTo(new GrantDiff(List.of(), List.of()));
  }

  @Property(tries = 300)
  void aPlanHasEachGrantAsItIs(@ForAll("grants") List<SiteGrant> grants) {
    for (SiteGrant grant : grants) {
      assertThat(SiteGrant.of(grant.permission(), grant.inPlan())).contains(grant);
    }
  }
}

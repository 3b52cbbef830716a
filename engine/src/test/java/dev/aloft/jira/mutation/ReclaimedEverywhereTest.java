package dev.aloft.jira.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.SiteContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After everybody got an account in place of the stand-in, the stand-in is nowhere: in a world that
 * holds one of everything that is written. Whoever adds a type, a part or an attribute adds it to
 * that world ({@link MutationTableTest}), where only the two people of its source are named; so it
 * is in this test as well.
 */
class ReclaimedEverywhereTest {

  private static final String FORMER = "former@acme.example";

  private static final String STAND_IN = "standIn: former@acme.example, ";

  /** Everybody of the source. */
  private static final String NOBODY_HAS_AN_ACCOUNT =
      """
      source,email
      ann,stand-in
      bob,stand-in
      """;

  @TempDir private Path folder;

  @Test
  void noStandInIsLeftAnywhere() throws IOException {
    Path own = Files.createDirectory(folder.resolve("reclaimed"));
    Files.writeString(own.resolve("users.csv"), NOBODY_HAS_AN_ACCOUNT);
    try (JiraWorld world = MutationWorld.of(own, STAND_IN + "map: users.csv, ", FORMER)) {
      Set<String> anybody = places(world, FORMER);
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(places(world, FORMER))
          .as("where the stand-in is at first")
          .contains("components", "projects", "issues");
      assertThat(places(world, MutationWorld.ANN)).isEqualTo(anybody);

      Files.writeString(own.resolve("users.csv"), "source,email\n");
      world.specBecomes(MutationWorld.spec(STAND_IN + "map: users.csv, "));
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(places(world, FORMER)).isEqualTo(anybody);
      assertThat(world.findings()).isEmpty();
      assertThat(world.planInFull().changeCount()).isZero();
      assertThat(SiteContent.differences(asIfNeverStoodIn(), world.content())).isEmpty();
    }
  }

  /** Where an account is; what the site tells of its own past goes on naming it. */
  private static Set<String> places(JiraWorld world, String email) {
    Set<String> places = new TreeSet<>(world.places(world.account(email)));
    places.removeAll(Set.of("AuditRecord", "HistoryEntry"));
    return places;
  }

  private List<String> asIfNeverStoodIn() throws IOException {
    Path own = Files.createDirectory(folder.resolve("direct"));
    try (JiraWorld world = MutationWorld.of(own, STAND_IN, FORMER)) {
      assertThat(world.apply().refusals()).isEmpty();
      return world.content();
    }
  }
}

package dev.aloft.jira.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.WatchedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With {@code provisioning: none} nothing of people is written, in a world that holds everything.
 */
class NoUserWritesTest {

  @TempDir private Path folder;

  private final List<String> writes = new CopyOnWriteArrayList<>();

  @Test
  void accountsMembershipsAndCustomersAreLeftAlone() {
    try (JiraWorld world = watched("provisioning: none, standIn: bob@acme.example, ")) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(writes).as("the rest is written").anyMatch(write -> write.contains("/issue"));
      assertThat(writes).filteredOn(NoUserWritesTest::ofPeople).isEmpty();
      writes.clear();
      assertThat(world.apply().written()).isEmpty();
      assertThat(writes).isEmpty();
    }
  }

  @Test
  void withoutItTheSameWorldWritesMemberships() {
    try (JiraWorld world = watched("standIn: bob@acme.example, ")) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(writes).filteredOn(NoUserWritesTest::ofPeople).isNotEmpty();
    }
  }

  private JiraWorld watched(String users) {
    JiraWorld world = MutationWorld.of(folder, users);
    world.wire(site -> new WatchedSite(site, this::note));
    return world;
  }

  private void note(SiteRequest request) {
    if (request.idempotence() != Idempotence.SAFE) {
      writes.add(request.method() + " " + request.path());
    }
  }

  /**
   * Accounts, who is in groups, customers and who is in their organizations; watchers are of
   * issues.
   */
  private static boolean ofPeople(String write) {
    return write.matches(".*/(user|group/user|customer|organization/[^/]+/user)(/bulk)?(\\?.*)?");
  }
}

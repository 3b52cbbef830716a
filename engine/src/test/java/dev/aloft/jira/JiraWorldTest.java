package dev.aloft.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The world in which types are tested, with no type in it. */
class JiraWorldTest {

  @TempDir private Path folder;

  @Test
  void connectsToASiteAndPlansNothingWithoutTypes() {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows("<Project id=\"1\" name=\"Ops\" key=\"OPS\" lead=\"ann\"/>\n")
            .start()) {
      assertThat(world.site().connect().accountId())
          .isEqualTo(world.account(JiraWorld.ADMINISTRATOR));
      assertThat(world.projects())
          .extracting(project -> project.address().toString())
          .containsExactly("jira.project[\"OPS\"]");
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.verify().clean()).isTrue();
    }
  }
}

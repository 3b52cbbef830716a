package dev.aloft.jira.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever of a written type somebody alters behind Aloft's back, verify names exactly that. One
 * world is migrated; each mutation is made in it and taken back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyMutationTest {

  private JiraWorld world;
  private Runnable asMigrated;

  @BeforeAll
  void migrate(@TempDir Path folder) {
    world = MutationWorld.of(folder);
    assertThat(world.apply().refusals()).isEmpty();
    assertThat(world.findings()).isEmpty();
    asMigrated = world.remember();
  }

  @AfterAll
  void close() {
    asMigrated.run();
    assertThat(world.findings()).as("all mutations are taken back").isEmpty();
    world.close();
  }

  @TestFactory
  Stream<DynamicTest> namesExactlyWhatWasAltered() {
    return AllMutations.list().stream()
        .map(mutation ->
            DynamicTest.dynamicTest(
                mutation.subject() + ": " + mutation.name(), () -> check(mutation)));
  }

  private void check(Mutation mutation) {
    asMigrated.run();
    mutation.change().accept(world);
    assertThat(world.findings().stream().map(VerifyMutationTest::withoutIds).toList())
        .isEqualTo(sorted(mutation.findings()));
  }

  @TestFactory
  Stream<DynamicTest> whatIsGoneIsPlannedAnew() {
    return AllMutations.list().stream()
        .filter(mutation -> mutation.name().startsWith("dropped"))
        .map(mutation ->
            DynamicTest.dynamicTest(
                mutation.subject() + ": " + mutation.name(),
                () -> {
                  asMigrated.run();
                  mutation.change().accept(world);
                  assertThat(world.planInFull().changeCount()).isPositive();
                }));
  }

  /** What the site gives an id of its own is told by it. */
  private static String withoutIds(String finding) {
    return finding.replaceAll("/#\\S+", "/#ID");
  }

  private static List<String> sorted(List<String> findings) {
    return findings.stream().sorted().toList();
  }
}

package dev.aloft.run;

import static dev.aloft.testing.FakeMigration.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.Change;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeTarget;
import dev.aloft.value.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drift tells of a target on which people work. */
class DriftTest {

  @TempDir private Path folder;
  private DeltaWorld world = new DeltaWorld(Path.of("."), "unused.db", new FakeMigration());

  @BeforeEach
  void apply() {
    world =
        new DeltaWorld(
            folder,
            "state.db",
            new FakeMigration()
                .wantLabel("red", "red")
                .wantBox("A", "red")
                .wantNote("A", 1, "one", reply("r1", "hello"))
                .wantNote("A", 2, "two"));
    world.delta();
  }

  private DriftResult drift() {
    return DriftResult.of(world.plan(Refresh.FULL, "drift"), List.of());
  }

  @Test
  void isNoneRightAfterAnApply() {
    assertThat(drift().none()).isTrue();
    assertThat(drift().total()).isZero();
  }

  @Test
  void isNoneWhereOnlyTheSourceMoved() {
    world.wanted.wantNote("A", 1, "one!", reply("r1", "hello!")).dropNote("A", 2);

    assertThat(drift().none()).isTrue();
  }

  @Test
  void namesWhatWasEditedAndDeleted() {
    world.edit("two", "two, edited");
    world.note("one").parts().clear();
    world
        .target
        .fake(FakeTarget.LABEL)
        .things()
        .values()
        .forEach(label -> label.put("text", Value.text("blue")));

    DriftResult drift = drift();

    assertThat(drift.lanes()).hasSize(1);
    assertThat(drift.lanes().getFirst().edited()).isEqualTo(1);
    assertThat(drift.lanes().getFirst().deleted()).isEqualTo(1);
    assertThat(drift.configuration())
        .map(Change::address)
        .containsExactly(FakeMigration.label("red"));
    assertThat(drift.total()).isEqualTo(3);
    assertThat(world.writes).noneMatch(call -> call.startsWith("update"));
  }
}

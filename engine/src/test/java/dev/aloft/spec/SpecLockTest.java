package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecLockTest {

  @TempDir Path folder;

  @Test
  void isReadAsItWasWrittenAndLeavesNoDraftBehind() throws IOException {
    Path file = folder.resolve(SpecLock.FILE);
    SpecLock lock = SpecLock.of(Map.of("projects/eng", List.of("b -> c", "a -> b")));

    assertThat(SpecLock.read(file)).isEmpty();
    SpecLock.empty().write(file);
    lock.write(file);

    assertThat(SpecLock.read(file)).contains(lock);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Property(tries = 300)
  void anyLockIsReadAsItWasRendered(@ForAll Map<String, List<String>> entries) {
    SpecLock lock = SpecLock.of(entries);

    assertThat(SpecLock.parse("aloft.lock", lock.render())).isEqualTo(lock);
  }

  @Test
  void aFolderThatIsMissingIsTold() {
    assertThatThrownBy(() -> SpecLock.empty().write(folder.resolve("none/aloft.lock")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("none/aloft.lock ALOFT-SPEC-034");
  }

  @Test
  void theDifferenceReadsLikeAReview() {
    SpecLock before =
        SpecLock.of(
            Map.of("projects/eng", List.of("emea/OPS -> main/OPS", "emea/OLD -> main/OLD")));
    SpecLock after =
        SpecLock.of(
            Map.of(
                "projects/eng",
                List.of("emea/OPS -> main/OPS", "emea/NEWPROJ -> main/NEWPROJ"),
                "project/hr",
                List.of("emea/HR -> main/PEOPLE")));

    assertThat(before.differenceTo(after))
        .extracting(SpecLock.Change::toString)
        .containsExactly(
            "+ emea/HR -> main/PEOPLE (project/hr)",
            "+ emea/NEWPROJ -> main/NEWPROJ (projects/eng)",
            "- emea/OLD -> main/OLD (projects/eng)");
    assertThat(after.differenceTo(after)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "lock: 2\nselections: {}\n", "lock: 1\n", "lock: 1\nselections: {a: b}\n",
        "lock: 1\nselections: {a: [1]}\n", "- a\n", "lock: 1\nselections: {}\nmore: {}\n", "a: [\n"
      })
  void refusesAFileInAnotherForm(String text) {
    assertThatThrownBy(() -> SpecLock.parse("aloft.lock", text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("aloft.lock:");
  }
}

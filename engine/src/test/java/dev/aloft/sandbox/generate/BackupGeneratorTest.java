package dev.aloft.sandbox.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupGeneratorTest {

  private static final BackupShape SHAPE = BackupShape.of(600).withOddities(0.05, 0.2);

  @TempDir Path folder;

  @Test
  void writesTheSameBytesForTheSameShape() throws IOException {
    for (String name : List.of("a.zip", "a.xml")) {
      Path one = backup(SHAPE, "1" + name);
      Path two = backup(SHAPE, "2" + name);

      assertThat(Files.mismatch(one, two)).isEqualTo(-1);
      assertThat(Files.mismatch(one, backup(SHAPE.withSeed(2), "3" + name))).isNotEqualTo(-1);
    }
  }

  @Test
  void writesTheSameFilesForTheSameShape() throws IOException {
    BackupGenerator generator = new BackupGenerator(SHAPE);

    long there = generator.attachments(folder.resolve("one.zip"));

    assertThat(there).isPositive();
    assertThat(generator.attachments(folder.resolve("two.zip"))).isEqualTo(there);
    assertThat(Files.mismatch(folder.resolve("one.zip"), folder.resolve("two.zip"))).isEqualTo(-1);
    assertThat(generator.attachments(folder.resolve("tree"))).isEqualTo(there);
    try (Stream<Path> tree = Files.walk(folder.resolve("tree"))) {
      assertThat(tree.filter(Files::isRegularFile)).hasSize((int) there);
    }
  }

  @Test
  void accountsForWhatItWrote() throws IOException {
    Path file = folder.resolve("counted.zip");
    BackupGenerator.Account account = new BackupGenerator(SHAPE).backup(file);

    try (Staging staging = read(file)) {
      Map<String, Long> counts = staging.counts();
      assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(account.rows());
      assertThat(counts).containsEntry("Issue", 600L);
      assertThat(counts.getOrDefault("Action", 0L)).isBetween(1_600L, 2_000L);
      assertThat(staging.stream("Issue").filter(row -> row.get("security").isPresent()))
          .hasSize(account.staying().getOrDefault(Staying.SECURITY_LEVEL, 0L).intValue());
      assertThat(account.staying()).containsOnlyKeys(Staying.values());
      assertThat(account.moving()).isLessThan(600);
    }
  }

  @Test
  void startsEverySecondProjectBehindAGap() throws IOException {
    try (Staging staging = read(backup(SHAPE.withOddities(0, 0), "gap.xml"))) {
      assertThat(staging.stream("Issue").map(row -> row.text("key")))
          .contains("P1-4", "P2-1", "P3-4")
          .doesNotContain("P1-1", "P1-3");
    }
  }

  @Test
  void refusesShapesThatNothingHas() {
    assertThatIllegalArgumentException().isThrownBy(() -> BackupShape.of(0));
    assertThatIllegalArgumentException().isThrownBy(() -> BackupShape.of(5_000_001));
    assertThatIllegalArgumentException().isThrownBy(() -> SHAPE.withOddities(0, 1.5));
  }

  private Path backup(BackupShape shape, String name) throws IOException {
    Path file = folder.resolve(name);
    new BackupGenerator(shape).backup(file);
    return file;
  }

  private Staging read(Path file) throws IOException {
    return new BackupReader(ReadOptions.DEFAULT)
        .read(file, folder.resolve(file.getFileName() + ".db"), new Problems());
  }
}

package dev.aloft.sandbox.confluence.datacenter.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.performance.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of a backup does not grow with what is backed up. */
class SmallHeapTest {

  @TempDir Path folder;

  @Test
  void textsAndFilesLargerThanTheHeapAreBackedUpAndBroughtBack()
      throws IOException, InterruptedException {
    ChildJvm.Run run =
        ChildJvm.run("48m", folder, Map.of(), SmallHeapBackup.class.getName(), folder.toString());
    assertThat(run.number("restored")).as(run.output()).isEqualTo(1);
    assertThat(run.number("bytes")).isGreaterThan(SmallHeapBackup.FILE);
    assertThat(run.number("pages")).isEqualTo(SmallHeapBackup.PAGES);
    assertThat(run.number("file")).isEqualTo(SmallHeapBackup.FILE);
  }
}

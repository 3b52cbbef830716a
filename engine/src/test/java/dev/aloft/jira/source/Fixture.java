package dev.aloft.jira.source;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A small backup written by hand, read as a source. */
public final class Fixture {

  private final Path folder;

  public Fixture(Path folder) {
    this.folder = folder;
  }

  public void with(String rows, Consumer<JiraSource> check) throws IOException {
    with(rows, Optional.empty(), check);
  }

  public void with(String rows, Optional<Path> attachments, Consumer<JiraSource> check)
      throws IOException {
    Path file = folder.resolve("site.xml");
    Files.writeString(file, "<entity-engine-xml>\n" + rows + "</entity-engine-xml>\n");
    try (Staging staging =
        new BackupReader(ReadOptions.DEFAULT)
            .read(file, folder.resolve("site.db"), new Problems())) {
      check.accept(new JiraSource(staging, attachments));
    }
  }
}

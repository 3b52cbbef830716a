package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.run.RunCode;
import dev.aloft.spec.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Optional;

/**
 * A copy of Jira's attachment folder: a folder, or a zip of one, which is read where it lies.
 *
 * @param root where the folders of the projects are; empty if there is no copy
 * @param zip what to close
 */
record AttachmentCopy(Optional<Path> root, Optional<FileSystem> zip) implements AutoCloseable {

  static AttachmentCopy open(Origin.XmlBackup backup) {
    if (backup.attachments().isEmpty()) {
      return new AttachmentCopy(Optional.empty(), Optional.empty());
    }
    Path path = backup.attachments().get();
    if (Files.isDirectory(path)) {
      return new AttachmentCopy(Optional.of(path), Optional.empty());
    }
    if (!Files.isRegularFile(path)) {
      throw problem(backup, "there is no such folder or zip");
    }
    try {
      FileSystem zip = FileSystems.newFileSystem(path);
      return new AttachmentCopy(
          Optional.of(zip.getRootDirectories().iterator().next()), Optional.of(zip));
    } catch (IOException | ProviderNotFoundException e) {
      throw problem(backup, "the file is no zip");
    }
  }

  private static ProblemException problem(Origin.XmlBackup backup, String reason) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                RunCode.NO_ATTACHMENTS,
                backup.location().toLocation(),
                "the attachments of this origin cannot be read: " + reason)
            .expected("Jira's folder data/attachments, or a zip of it"));
  }

  @Override
  public void close() {
    if (zip.isPresent()) {
      try {
        zip.get().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

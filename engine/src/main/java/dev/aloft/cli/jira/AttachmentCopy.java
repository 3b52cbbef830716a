package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.jira.source.AttachmentFolder;
import dev.aloft.jira.source.AttachmentStore;
import dev.aloft.run.RunCode;
import dev.aloft.spec.SpecLocation;
import dev.aloft.value.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of Jira's attachment folder: a folder, or a zip of one, which is read where it lies.
 *
 * @param root where the folders of the projects are; empty if there is no copy
 * @param zip what to close
 */
record AttachmentCopy(Optional<Path> root, Optional<FileSystem> zip) implements OpenAttachments {

  static AttachmentCopy open(Optional<Path> attachments, SpecLocation location) {
    if (attachments.isEmpty()) {
      return new AttachmentCopy(Optional.empty(), Optional.empty());
    }
    Path path = attachments.get();
    if (Files.isDirectory(path)) {
      return new AttachmentCopy(Optional.of(path), Optional.empty());
    }
    if (!Files.isRegularFile(path)) {
      throw problem(location, "there is no such folder or zip");
    }
    try {
      FileSystem zip = FileSystems.newFileSystem(path);
      return new AttachmentCopy(
          Optional.of(zip.getRootDirectories().iterator().next()), Optional.of(zip));
    } catch (IOException | ProviderNotFoundException e) {
      throw problem(location, "the file is no zip");
    }
  }

  @Override
  public AttachmentStore store() {
    return root.<AttachmentStore>map(AttachmentFolder::new).orElse(AttachmentStore.NONE);
  }

  /** Names and sizes of all files, which is what is derived from. */
  @Override
  public Optional<String> mark() {
    if (root.isEmpty()) {
      return Optional.of("");
    }
    Path top = root.get();
    MessageDigest sha256 = Digest.sha256();
    try (Stream<Path> files = Files.walk(top)) {
      Iterator<Path> each = files.sorted().iterator();
      while (each.hasNext()) {
        Path file = each.next();
        if (Files.isRegularFile(file)) {
          String line = top.relativize(file) + "\0" + Files.size(file) + "\0";
          sha256.update(line.getBytes(StandardCharsets.UTF_8));
        }
      }
      return Optional.of(Digest.finish(sha256).toString());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static ProblemException problem(SpecLocation location, String reason) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                RunCode.NO_ATTACHMENTS,
                location.toLocation(),
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

package dev.aloft.jira.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the bytes of attachments in a copy of Jira's attachment folder.
 *
 * <p>Jira files them by the project's original key: since 6.1 in folders of ten thousand issues
 * ({@code ABC/10000/ABC-123/10400}), before that without ({@code ABC/ABC-123/10400}); the oldest
 * put the file's name behind the id ({@code ABC/ABC-123/10400_report.pdf}). Thumbnails are left
 * alone.
 */
public final class AttachmentFolder implements AttachmentStore {

  private static final long BUCKET = 10_000;

  private final Path root;

  public AttachmentFolder(Path root) {
    this.root = root;
  }

  /** The original key of the project names the folder; the present and former are tried too. */
  @Override
  public Optional<StoredFile> find(
      SourceProject project, long number, SourceAttachment attachment) {
    return path(project, number, attachment.id(), attachment.fileName())
        .flatMap(AttachmentFolder::stored);
  }

  private static Optional<StoredFile> stored(Path file) {
    try {
      return Files.isReadable(file)
          ? Optional.of(new StoredFile(Files.size(file), () -> Files.newInputStream(file)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> path(
      SourceProject project, long number, String attachmentId, String fileName) {
    return Stream.concat(
            Stream.of(project.originalKey(), project.key()), project.formerKeys().stream())
        .distinct()
        .flatMap(key -> folders(key, number))
        .flatMap(folder -> names(folder, attachmentId, fileName))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Stream<Path> folders(String key, long number) {
    String issue = key + "-" + number;
    long bucket = (number - 1) / BUCKET * BUCKET + BUCKET;
    return Stream.of(
        root.resolve(key).resolve(Long.toString(bucket)).resolve(issue),
        root.resolve(key).resolve(issue));
  }

  /** A name that would lead out of the issue's folder is never followed. */
  private static Stream<Path> names(Path folder, String id, String fileName) {
    return List.of(id, id + "_" + fileName).stream()
        .filter(name -> !name.contains("/") && !name.contains("\\") && name.indexOf('\0') < 0)
        .map(folder::resolve);
  }
}

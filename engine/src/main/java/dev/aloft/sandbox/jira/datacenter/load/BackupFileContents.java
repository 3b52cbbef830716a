package dev.aloft.sandbox.jira.datacenter.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the bytes of attachments lie in a copy of a server's folder: since 6.1 in folders of ten
 * thousand issues ({@code ABC/10000/ABC-123/10400}), before that without; the oldest put the file's
 * name behind the number ({@code 10400_report.pdf}).
 *
 * @param root the folder; empty where none was given
 */
record BackupFileContents(Optional<Path> root) {

  private static final long BUCKET = 10_000;

  /** An issue by the keys that its project has or had. */
  record Place(List<String> projectKeys, long number) {}

  /** A file, where it is there. */
  Optional<Path> find(Place place, long id, String fileName) {
    return root.stream()
        .flatMap(folder ->
            place.projectKeys().stream().flatMap(key -> folders(folder, key, place.number())))
        .flatMap(folder -> names(folder, id, fileName))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Stream<Path> folders(Path root, String key, long number) {
    if (!key.matches("[\\p{Alnum}_]+")) {
      return Stream.empty();
    }
    String issue = key + "-" + number;
    long bucket = (number - 1) / BUCKET * BUCKET + BUCKET;
    return Stream.of(
        root.resolve(key).resolve(Long.toString(bucket)).resolve(issue),
        root.resolve(key).resolve(issue));
  }

  /** A name that would lead out of the issue's folder is never followed. */
  private static Stream<Path> names(Path folder, long id, String fileName) {
    return Stream.of(Long.toString(id), id + "_" + fileName)
        .filter(name -> !name.contains("/") && !name.contains("\\") && name.indexOf('\0') < 0)
        .map(folder::resolve);
  }
}

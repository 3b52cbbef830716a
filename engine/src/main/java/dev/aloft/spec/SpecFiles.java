package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and reads the files of a spec. */
final class SpecFiles {

  private static final long MAX_BYTES = 4L * YamlDocuments.MAX_CHARACTERS;
  private static final long MAX_REFERRED_BYTES = 64 * 1024;
  private static final int MAX_FILES = 10_000;

  private SpecFiles() {}

  /**
   * A file of the spec.
   *
   * @param display its name in messages and plan lines
   */
  record SpecFile(Path path, String display) {
    Path folder() {
      return SpecFiles.folderOf(path);
    }
  }

  /** Every YAML file under the given paths, each once, ordered by name. */
  static List<SpecFile> find(List<Path> roots, Problems problems) {
    List<SpecFile> files = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path root : roots) {
      List<Path> found = under(root, problems);
      for (Path path : found) {
        if (seen.add(path.toAbsolutePath().normalize())) {
          files.add(new SpecFile(path, display(path)));
        }
      }
    }
    files.sort((a, b) -> a.display().compareTo(b.display()));
    return files;
  }

  private static List<Path> under(Path root, Problems problems) {
    if (Files.isRegularFile(root)) {
      return List.of(root);
    }
    if (!Files.isDirectory(root)) {
      problems.add(
          Diagnostic.of(
                  SpecCode.FILE_UNREADABLE,
                  Location.file(display(root)),
                  "there is no such file or folder")
              .expected("the folder that holds the spec, or its files"));
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> found =
          walk.filter(path -> isSpecFile(root, path)).limit(MAX_FILES + 1L).sorted().toList();
      if (found.isEmpty() || found.size() > MAX_FILES) {
        problems.add(
            Diagnostic.of(
                    SpecCode.FILE_UNREADABLE,
                    Location.file(display(root)),
                    found.isEmpty()
                        ? "the folder holds no .yaml or .yml file"
                        : "the folder holds more than " + MAX_FILES + " YAML files")
                .next("give the folder that holds the spec; `aloft init` writes a first one"));
        return List.of();
      }
      return found;
    } catch (IOException | java.io.UncheckedIOException e) {
      problems.add(
          Diagnostic.of(
              SpecCode.FILE_UNREADABLE,
              Location.file(display(root)),
              "the folder could not be listed"));
      return List.of();
    }
  }

  // Hidden folders hold tools' own files (.github, .aloft), which are YAML often enough.
  private static boolean isSpecFile(Path root, Path path) {
    String name = String.valueOf(path.getFileName());
    if (!(name.endsWith(".yaml") || name.endsWith(".yml")) || !Files.isRegularFile(path)) {
      return false;
    }
    for (Path step : root.relativize(path)) {
      if (step.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /** The content of a spec file; what hinders it is reported. */
  static Optional<String> text(Path path, Problems problems) {
    Content content = utf8(path, MAX_BYTES);
    if (content.text().isEmpty()) {
      problems.add(
          Diagnostic.of(
              SpecCode.FILE_UNREADABLE,
              Location.file(display(path)),
              "the file " + content.fault()));
    }
    return content.text();
  }

  /** The content of a file beside the spec. */
  static Content content(Path path) {
    return utf8(path, MAX_BYTES);
  }

  /** The content for {@code ${file:…}}, without the line end that editors add; never empty. */
  static Content referredText(Path folder, String name) {
    try {
      Content content = utf8(folder.resolve(name), MAX_REFERRED_BYTES);
      Optional<String> text = content.text().map(t -> t.replaceFirst("(?:\\r?\\n)+\\z", ""));
      return text.filter(String::isEmpty).isPresent()
          ? new Content(Optional.empty(), "is empty")
          : new Content(text, content.fault());
    } catch (InvalidPathException e) {
      return new Content(Optional.empty(), "cannot have such a name");
    }
  }

  /**
   * What a file holds.
   *
   * @param fault why it holds nothing readable, as the end of a sentence about the file
   */
  record Content(Optional<String> text, String fault) {}

  private static Content utf8(Path path, long limit) {
    try {
      if (!Files.isRegularFile(path)) {
        return new Content(Optional.empty(), "does not exist");
      }
      if (Files.size(path) > limit) {
        return new Content(Optional.empty(), "is larger than " + limit / 1024 + " KiB");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      return new Content(
          Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()), "");
    } catch (CharacterCodingException e) {
      return new Content(Optional.empty(), "is not UTF-8");
    } catch (IOException e) {
      return new Content(Optional.empty(), "cannot be read");
    }
  }

  static Path folderOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? file.getFileSystem().getPath("") : parent;
  }

  static String display(Path path) {
    String text = path.normalize().toString().replace(path.getFileSystem().getSeparator(), "/");
    return text.isEmpty() ? "." : text;
  }
}

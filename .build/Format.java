import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks or mends the layout of every Java source below a folder. Run by the build as {@code java
 * .build/Format.java check|apply|skip FOLDER KNOWN}, where KNOWN keeps the digests of texts that
 * were found well laid out, so that only what changed is parsed again.
 */
void main(String[] arguments) throws Exception {
  String mode = arguments[0];
  Path root = Path.of(arguments[1]);
  Path knownFile = Path.of(arguments[2]);
  switch (mode) {
    case "check", "apply" -> {
      if (!run(mode.equals("apply"), root, knownFile)) {
        System.exit(1);
      }
    }
    case "skip" -> {}
    default -> {
      System.err.println("format is check, apply or skip, not " + mode);
      System.exit(1);
    }
  }
}

boolean run(boolean apply, Path root, Path knownFile) throws IOException {
  Set<String> before =
      Files.exists(knownFile) ? new HashSet<>(Files.readAllLines(knownFile)) : Set.of();
  Set<String> good = ConcurrentHashMap.newKeySet();
  List<String> complaints =
      sources(root).parallelStream()
          .flatMap(source -> look(source, root, apply, before, good).stream())
          .sorted()
          .toList();
  Files.createDirectories(knownFile.getParent());
  Files.write(knownFile, good.stream().sorted().toList());
  complaints.forEach(System.err::println);
  if (!complaints.isEmpty()) {
    System.err.println();
    System.err.println(complaints.size() + " of the sources are not formatted. Mend them with");
    System.err.println("  mvn -q -N validate -Dformat=apply");
  }
  return complaints.isEmpty();
}

/** Empty if the source is well laid out, or is now. */
Optional<String> look(Path source, Path root, boolean apply, Set<String> before, Set<String> good) {
  try {
    String text = Files.readString(source);
    String digest = digest(text);
    if (before.contains(digest)) {
      good.add(digest);
      return Optional.empty();
    }
    String formatted = new Formatter().formatSourceAndFixImports(text);
    if (formatted.equals(text) || apply) {
      if (!formatted.equals(text)) {
        Files.writeString(source, formatted);
      }
      good.add(digest(formatted));
      return Optional.empty();
    }
    return Optional.of(
        root.relativize(source) + ":" + firstDifference(text, formatted) + ": layout");
  } catch (FormatterException exception) {
    return Optional.of(root.relativize(source) + ": " + exception.getMessage());
  } catch (IOException exception) {
    throw new java.io.UncheckedIOException(exception);
  }
}

int firstDifference(String text, String formatted) {
  List<String> is = text.lines().toList();
  List<String> should = formatted.lines().toList();
  int line = 0;
  while (line < is.size() && line < should.size() && is.get(line).equals(should.get(line))) {
    line++;
  }
  return line + 1;
}

String digest(String text) {
  try {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256")
                .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  } catch (NoSuchAlgorithmException exception) {
    throw new AssertionError("every JDK has SHA-256", exception);
  }
}

List<Path> sources(Path root) throws IOException {
  List<Path> found = new ArrayList<>();
  Files.walkFileTree(
      root,
      new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          String name = folder.getFileName().toString();
          return name.equals("target") || name.equals(".git")
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.toString().endsWith(".java")) {
            found.add(file);
          }
          return FileVisitResult.CONTINUE;
        }
      });
  return found;
}

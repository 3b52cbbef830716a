package dev.aloft.cli.jira;

import dev.aloft.run.AloftVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells one build of Aloft from another, since what was derived by one is not taken over by
 * another: the version, and sizes and times of the code, for builds of one version between
 * releases.
 */
record BuildMark(String text) {

  static BuildMark of(AloftVersion version) {
    return new BuildMark(
        version.text()
            + Optional.ofNullable(BuildMark.class.getProtectionDomain().getCodeSource())
                .map(BuildMark::code)
                .orElse(""));
  }

  private static String code(CodeSource source) {
    try (Stream<Path> files = Files.walk(Path.of(source.getLocation().toURI()))) {
      long size = 0;
      long latest = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
        latest = Math.max(latest, Files.getLastModifiedTime(file).toMillis());
      }
      return " " + size + " " + latest;
    } catch (URISyntaxException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

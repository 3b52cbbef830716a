package dev.aloft.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares whole outputs with files under {@code src/test/resources/golden}, where they are
 * reviewed as text. {@code mvn verify -Daloft.golden.update=true} writes the files anew; nothing
 * else does.
 */
public final class Golden {

  private static final String UPDATE = "aloft.golden.update";

  private Golden() {}

  /**
   * Fails unless the text is the file's.
   *
   * @param name the file below the golden folder, such as {@code cli/version.txt}
   */
  public static void assertMatches(String name, String actual) {
    Path file = folder().resolve(name);
    try {
      if (Boolean.getBoolean(UPDATE)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      assertThat(file)
          .as("golden file; if the new output is right, run the test with -D" + UPDATE + "=true")
          .exists();
      assertThat(actual)
          .as("differs from %s; if it is right, run the test with -D%s=true", name, UPDATE)
          .isEqualTo(Files.readString(file));
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** In the sources, not among the copied resources: an update must reach the working tree. */
  private static Path folder() {
    return Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/golden");
  }
}

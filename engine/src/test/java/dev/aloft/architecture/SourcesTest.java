package dev.aloft.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What class files no longer show. */
class SourcesTest {

  private static final int MOST_LINES = 500;

  /** At the start of a comment only: the first word is also a status category of Jira's. */
  private static final Pattern UNFINISHED = Pattern.compile("(//|\\*)\\s*(TODO|FIXME|XXX)\\b");

  private static final Pattern SKIPPED = Pattern.compile("^\\s*@Disabled\\b", Pattern.MULTILINE);

  @Test
  void areShortEnoughToBeReadInOneGo() throws IOException {
    for (Path source : sources()) {
      assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThan(MOST_LINES);
    }
  }

  @Test
  void holdNoUnfinishedWorkAndNoSkippedTest() throws IOException {
    for (Path source : sources()) {
      String text = Files.readString(source);
      assertThat(UNFINISHED.matcher(text).find()).as("%s is unfinished", source).isFalse();
      assertThat(SKIPPED.matcher(text).find()).as("%s skips a test", source).isFalse();
    }
  }

  private static List<Path> sources() throws IOException {
    Path folder = Path.of(System.getProperty("basedir", "")).resolve("src");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}

package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder under broken is a spec that is refused, with the whole of what is said about it. */
class SpecErrorsTest {

  private static final Path CASES = Path.of("src/test/resources/dev/aloft/spec/broken");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(CASES)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysAllThatIsWrongSortedByPlace(String name) {
    SpecFixture spec =
        new SpecFixture(CASES.resolve(name))
            .environment("SITE", "acme-secret-site")
            .environment("JIRA_TOKEN", SpecFixture.TOKEN);

    String report = spec.report();

    Golden.assertMatches("spec/" + name + ".txt", report);
    assertThat(report)
        .doesNotContain("hunter2", "1234567890", "acme-secret-site", SpecFixture.TOKEN)
        .doesNotContain("bot@", "j.doe@", " x@", " y@");
  }
}

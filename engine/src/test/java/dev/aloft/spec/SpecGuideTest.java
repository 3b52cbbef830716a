package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.testing.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the user guide are specs that are read. */
class SpecGuideTest {

  private static final Pattern BLOCK =
      Pattern.compile(
          "```(?<kind>yaml several|yaml|csv prices|csv)\\n(?<text>.*?)```", Pattern.DOTALL);

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void theExamplesOfTheGuideMakeOneSpec() throws IOException {
    String guide = Files.readString(Path.of("../docs/user-guide/spec.md"));
    SpecFixture spec =
        new SpecFixture(folder)
            .environment("ATLASSIAN_ORG_TOKEN", "key")
            .environment("SCIM_KEY", "key")
            .environment("ALOFT_KEY", Keys.text('k'));
    SpecFixture several = new SpecFixture(other);
    int count = 0;
    for (MatchResult block : BLOCK.matcher(guide).results().toList()) {
      switch (block.group("kind")) {
        case "csv" -> spec.file("users.csv", block.group("text"));
        case "csv prices" -> spec.file("prices.csv", block.group("text"));
        case "yaml several" -> several.file("several.yaml", block.group("text"));
        default -> spec.file(count++ + ".yaml", block.group("text"));
      }
    }

    Blueprint blueprint = spec.blueprint();

    assertThat(blueprint.migration().targets().get("default"))
        .extracting(target -> target.organization().orElseThrow().url().toString())
        .isEqualTo("https://api.atlassian.com/admin");
    assertThat(blueprint.migration().targets().get("default"))
        .extracting(target ->
            target.organization().orElseThrow().provisioning().orElseThrow().url().toString())
        .isEqualTo("https://api.atlassian.com/scim");

    assertThat(blueprint.users().map()).hasSize(3);
    assertThat(blueprint.decisions().all()).hasSize(7);
    assertThat(blueprint.rules()).hasSize(1);
    assertThat(blueprint.projects()).hasSize(1);
    assertThat(several.blueprint().migration().sources()).hasSize(2);
  }
}

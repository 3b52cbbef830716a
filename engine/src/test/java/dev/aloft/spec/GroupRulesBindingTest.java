package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupRulesBindingTest {

  @TempDir private Path folder;

  private SpecFixture spec(String rules) {
    return new SpecFixture(folder)
        .file(
            "spec.yaml",
            SpecFixture.MIGRATION
                + """
                ---
                apiVersion: aloft/v1
                kind: Users
                metadata: {name: everyone}
                spec: {groups: [%s]}
                """
                    .formatted(rules));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emea-*|acme-*|EMEA-Ops|acme-Ops",
        "*-team|team *|ops-team|team ops",
        "ops|operations|Ops|operations",
        "*|x-*|anything|x-anything",
        "a*a|*|aba|b",
        "a*a|*|a|",
        "emea-*|acme-*|us-ops|",
      })
  void aPatternStandsForTheWholeNameAndItsStarForTheRest(
      String match, String to, String group, String becomes) {
    List<GroupRule> rules =
        spec("{match: \"%s\", to: \"%s\"}".formatted(match, to)).blueprint().users().groups();

    assertThat(rules.getFirst().about(group).flatMap(ruling -> ruling.decision().to()).orElse(null))
        .isEqualTo(becomes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{match: ops}|decides nothing",
        "{match: ops, onExisting: rename}|rename needs the new name",
        "{match: ops, to: \"x-*\"}|stands for nothing",
        "{match: \"*ops*\", to: x}|more than one *",
        "{match: [ops, OPS], to: x}|decided twice",
        "{match: ops, onExisting: keep}|onExisting",
        "{to: x}|match",
      })
  void aRuleThatMakesNoSenseIsRefused(String rule, String words) {
    assertThat(spec(rule).report()).contains(words);
  }

  @Test
  void anExposureNamesAProjectAndWhoSeesIt() {
    Exposure exposure =
        new SpecFixture(folder)
            .file(
                "spec.yaml",
                SpecFixture.MIGRATION
                    + """
                    ---
                    apiVersion: aloft/v1
                    kind: Exposure
                    metadata: {name: accepted}
                    spec: {accept: [{project: OPS, to: any-logged-in}, {project: WEB, to: anyone}]}
                    """)
            .blueprint()
            .exposure();

    assertThat(exposure.accepts("OPS", Exposure.To.ANY_LOGGED_IN)).isTrue();
    assertThat(exposure.accepts("OPS", Exposure.To.ANYONE)).isFalse();
    assertThat(exposure.accepts("WEB", Exposure.To.ANY_LOGGED_IN)).isTrue();
    assertThat(exposure.accepts("HR", Exposure.To.ANY_LOGGED_IN)).isFalse();
  }
}

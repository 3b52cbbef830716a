package dev.aloft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.run.DemoResult;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import dev.aloft.value.Address;
import dev.aloft.verify.Finding;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoViewTest {

  private static final Finding STRANGE =
      new Finding(Address.of("jira.issue", "BOOK-1"), "", Finding.Kind.DUPLICATED, "", "", "");

  @Test
  void tellsTheStoryStepByStep() {
    DemoView view = view(SampleDemo.well(), Optional.empty());

    Golden.assertMatches("report/demo.txt", view.text(Style.PLAIN));
    OutputSchema.assertValid("demo", view.json().print());
  }

  @Test
  void saysWhereToLookAroundWhileTheSiteStands() {
    DemoView view =
        view(
            SampleDemo.well(),
            Optional.of(
                new DemoView.Site(URI.create("http://127.0.0.1:8080"), "a@demo.invalid", "t")));

    assertThat(view.text(Style.PLAIN)).contains("curl -u a@demo.invalid:t 'http://127.0.0.1:8080");
    OutputSchema.assertValid("demo", view.json().print());
  }

  @Test
  void isCleanOnlyIfEverythingWentAsToldBefore() {
    assertThat(SampleDemo.well().result().clean()).isTrue();
  }

  static Stream<SampleDemo> ill() {
    SampleDemo well = SampleDemo.well();
    return Stream.of(
        well.ended(),
        well.counted(1_281, 3_400),
        well.counted(1_280, 3_399),
        well.changesAgain(),
        well.wroteAtNight(2),
        well.wroteAtNight(4),
        well.verifyNames(),
        well.verifyNames(SampleDemo.missing("FLEET-8")),
        well.verifyNames(STRANGE),
        well.verifyNames(SampleDemo.missing("FLEET-7"), STRANGE),
        well.touchedForeign());
  }

  @ParameterizedTest
  @MethodSource("ill")
  void saysSoIfAnythingWentOtherwise(SampleDemo demo) {
    DemoResult result = demo.result();

    assertThat(result.clean()).isFalse();
    assertThat(view(demo, Optional.empty()).text(Style.PLAIN)).contains("NOT AS IT SHOULD BE");
  }

  private static DemoView view(SampleDemo demo, Optional<DemoView.Site> site) {
    return new DemoView(demo.result(), site, Discretion.PSEUDONYMS);
  }
}

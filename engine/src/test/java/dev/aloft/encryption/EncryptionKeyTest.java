package dev.aloft.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.testing.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionKeyTest {

  private static final Location PLACE = Location.file("aloft.yaml", 9, 18);

  @Test
  void isReadWithTheLineBreakOfItsFile() {
    EncryptionKey key = EncryptionKey.of("file:key", Keys.text('k') + "\n", PLACE);

    assertThat(key).hasToString("key file:key");
  }

  /** A password, one byte too few, one too many, nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQQ==",
        "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB",
        " "
      })
  void otherThan32BytesAreRefusedAndNotShown(String text) {
    assertThatThrownBy(() -> EncryptionKey.of("env:ALOFT_KEY", text, PLACE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(problem.diagnostics().getFirst().code()).isEqualTo(EncryptionCode.BAD_KEY);
              assertThat(problem.diagnostics().getFirst().next())
                  .contains("openssl rand -base64 32");
            })
        .hasMessageContaining("aloft.yaml:9:18")
        .hasMessageNotContaining(text.isBlank() ? "secret" : text);
  }
}

package dev.aloft.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.Identity;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FieldJsonTest {

  private static final Identity NOBODY =
      new Identity() {
        @Override
        public Optional<String> idOf(Address address) {
          return Optional.empty();
        }

        @Override
        public Optional<Address> addressOf(String type, String id) {
          return Optional.empty();
        }
      };

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "2.5", "-7", "1E3", "1E17", "1E18", "1E21", "-1E300", "999999999999999999"})
  void writesEveryNumberAsItIs(String number) {
    JsonNode written =
        FieldJson.write(
            Value.number(new BigDecimal(number)),
            new FieldSchemas.Kind("number", "", false),
            NOBODY);

    assertThat(written.decimalValue()).isEqualByComparingTo(number);
  }
}

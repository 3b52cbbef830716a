package dev.aloft.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

  private static final String USERS =
      """
      ---
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {prices: prices.csv}
      """;

  @TempDir private Path folder;

  private SpecFixture spec(String lines) {
    return new SpecFixture(folder)
        .file("spec.yaml", SpecFixture.MIGRATION + USERS)
        .file("prices.csv", "product,upTo,price,currency\n" + lines);
  }

  @Test
  void eachSeatIsPaidAtThePriceOfItsTier() {
    Prices prices =
        spec("jira-software,100,7.50,EUR\njira-software,200,6,EUR\njira-software,,5,EUR\n")
            .blueprint()
            .users()
            .prices()
            .orElseThrow();

    assertThat(prices.currency()).isEqualTo("EUR");
    assertThat(prices.of("jira-software", 0).orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(prices.of("jira-software", 100).orElseThrow()).isEqualByComparingTo("750");
    assertThat(prices.of("jira-software", 101).orElseThrow()).isEqualByComparingTo("756");
    assertThat(prices.of("jira-software", 250).orElseThrow()).isEqualByComparingTo("1600");
    assertThat(prices.of("jira-core", 1)).isEmpty();
  }

  @Test
  void moreSeatsThanTheFileKnowsHaveNoPrice() {
    Prices prices = spec("jira-software,10,7,EUR\n").blueprint().users().prices().orElseThrow();

    assertThat(prices.of("jira-software", 10)).isPresent();
    assertThat(prices.of("jira-software", 11)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jira-software,10|prices.csv:2:1|has 2 values",
        "jira-software,ten,7,EUR|prices.csv:2:15|no number of seats",
        "jira-software,10,7_EUR,EUR|prices.csv:2:18|no price",
        "jira-software,10,-7,EUR|prices.csv:2:18|no price",
        "jira-software,10,7,Euro|prices.csv:2:20|not the currency",
        ",10,7,EUR|prices.csv:2:1|no product",
      })
  void aWrongLineIsToldWithItsPlace(String line, String place, String words) {
    assertThat(spec(line + "\n").report()).contains(place, words);
  }

  @Test
  void tiersGrowAndTheFileHasOneCurrency() {
    assertThat(spec("jira-software,10,7,EUR\njira-software,10,6,EUR\njira-core,,1,USD\n").report())
        .contains("prices.csv:3", "does not follow", "prices.csv:4", "EUR in every line");
  }

  @Test
  void aFileThatIsNotThereIsToldWhereItIsNamed() {
    SpecFixture spec = new SpecFixture(folder).file("spec.yaml", SpecFixture.MIGRATION + USERS);

    assertThat(spec.report()).contains("spec.yaml", "file of prices");
  }
}

package dev.aloft.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What seats cost a month, as the user says it. Each seat is paid at the price of the tier that it
 * falls into.
 *
 * @param file as messages name it
 * @param currency such as {@code EUR}
 * @param tiers by product ({@code jira-software}), from the smallest
 */
public record Prices(String file, String currency, Map<String, List<Tier>> tiers) {

  public Prices {
    Map<String, List<Tier>> copy = new TreeMap<>();
    tiers.forEach((product, all) -> copy.put(product, List.copyOf(all)));
    tiers = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * Seats of one price.
   *
   * @param upTo the last seat of the tier; empty for the last tier
   * @param each the price of a seat
   */
  public record Tier(Optional<Long> upTo, BigDecimal each) {}

  /** What so many seats cost; empty if the file does not tell. */
  public Optional<BigDecimal> of(String product, long seats) {
    BigDecimal sum = BigDecimal.ZERO;
    long paid = 0;
    for (Tier tier : tiers.getOrDefault(product, new ArrayList<>())) {
      long until = Math.min(seats, tier.upTo().orElse(Long.MAX_VALUE));
      sum = sum.add(tier.each().multiply(BigDecimal.valueOf(Math.max(0, until - paid))));
      paid = Math.max(paid, until);
    }
    return paid >= seats && tiers.containsKey(product) ? Optional.of(sum) : Optional.empty();
  }
}

package dev.aloft.jira.access;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.plan.AccessDiff.AccessChange;
import dev.aloft.plan.AccessDiff.Cost;
import dev.aloft.plan.AccessDiff.Kind;
import dev.aloft.plan.AccessDiff.Seats;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.spec.Prices;
import dev.aloft.value.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The products of the target: which groups give access to them, and what seats that takes. */
final class Products {

  /**
   * A product.
   *
   * @param groups the ids of the groups that give access
   * @param seats as the site counts them now
   * @param limit the most that the licence allows; empty for any number
   */
  private record Product(String key, Set<String> groups, long seats, Optional<Long> limit) {

    static Product of(JsonNode role) {
      Set<String> groups = new LinkedHashSet<>();
      role.path("groupDetails").forEach(group -> groups.add(group.path("groupId").asString("")));
      long most = role.path("numberOfSeats").asLong(-1);
      boolean unlimited = role.path("hasUnlimitedSeats").asBoolean(false) || most < 0;
      return new Product(
          role.path("key").asString(""),
          groups,
          role.path("userCount").asLong(0),
          unlimited ? Optional.empty() : Optional.of(most));
    }
  }

  private final JiraCloud site;
  private final List<Product> all;

  Products(JiraCloud site) {
    this.site = site;
    this.all = site.applicationRoles().all().stream().map(Product::of).toList();
  }

  /** Whether who is in the group may log in to a product. */
  boolean lets(String groupId) {
    return all.stream().anyMatch(product -> product.groups().contains(groupId));
  }

  /** The products that a group gives access to. */
  List<String> of(String groupId) {
    return all.stream()
        .filter(product -> product.groups().contains(groupId))
        .map(Product::key)
        .toList();
  }

  /**
   * Who gets access to a product by the plan, and the seats of all products.
   *
   * @param passing by product, who has access only while the plan is applied
   */
  record Access(List<AccessChange> gained, List<Seats> seats, Map<String, List<Address>> passing) {}

  Access after(GroupsAfter groups, Accounts accounts, Optional<Prices> prices) {
    List<AccessChange> gained = new ArrayList<>();
    List<Seats> seats = new ArrayList<>();
    Map<String, List<Address>> passing = new TreeMap<>();
    for (Product product : all) {
      Set<String> newcomers = new HashSet<>();
      List<String> through = new ArrayList<>();
      for (Change group : groups.all()) {
        Set<String> joining =
            group.targetId().filter(product.groups()::contains).isPresent()
                ? groups.joining(group)
                : Set.of();
        if (newcomers.addAll(joining)) {
          through.add(group.address().toString());
        }
      }
      Set<String> invited = accounts.invitedTo(product.key());
      if (newcomers.addAll(invited)) {
        through.add("invitation");
      }
      if (!newcomers.isEmpty()) {
        product.groups().forEach(id -> newcomers.removeAll(GroupsAfter.members(site, id)));
      }
      List<Address> leaving =
          newcomers.stream().map(accounts::person).filter(accounts::leaves).sorted().toList();
      newcomers.removeIf(id -> accounts.leaves(accounts.person(id)));
      passing.put(product.key(), leaving);
      if (!newcomers.isEmpty()) {
        gained.add(
            new AccessChange(
                Kind.PRODUCT_GAINED,
                product.key(),
                String.join(", ", through),
                newcomers.stream().map(accounts::person).sorted().toList()));
      }
      long after =
          product.seats() + newcomers.size() + accounts.count(Reason.BACK_AGAIN, product.key());
      long peak = after + leaving.size() + accounts.count(Reason.NAMED_AGAIN, product.key());
      Optional<Cost> cost = prices.flatMap(file -> cost(file, product, after));
      if (peak != product.seats() || cost.isPresent()) {
        seats.add(new Seats(product.key(), product.seats(), after, peak, product.limit(), cost));
      }
    }
    return new Access(gained, seats, passing);
  }

  private static Optional<Cost> cost(Prices file, Product product, long after) {
    Optional<BigDecimal> before = file.of(product.key(), product.seats());
    return file.of(product.key(), after)
        .flatMap(then -> before.map(now -> new Cost(now, then, file.currency(), file.file())));
  }
}

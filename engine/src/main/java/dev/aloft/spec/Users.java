package dev.aloft.spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which account takes the place of which person.
 *
 * @param trustedDomains lower-case; empty means that every domain is trusted
 * @param rewrites domains of addresses that are another one in the target
 * @param map explicit rows, which win over every rule
 * @param standIn the address of the account that takes the place of people who have none
 * @param duplicates two people of one address
 * @param invalid people whose address was read and is no address
 * @param inactive people who are inactive in the source
 * @param customers people who only ask at service desks of the source
 * @param productAccess who of the invited gets which products; the first line that fits counts
 * @param maxStandIns the most people who are active in the source and become the stand-in by a
 *     rule, as a share of those who move, 0 to 1
 * @param prices what seats cost, if a file says so
 * @param groups rules about groups, in the order in which they are asked
 * @param location of the document, or of the Migration where there is none
 */
public record Users(
    SortedSet<String> trustedDomains,
    List<DomainRewrite> rewrites,
    List<MapRow> map,
    Optional<StandIn> standIn,
    Duplicates duplicates,
    Invalid invalid,
    Inactive inactive,
    Customers customers,
    Optional<Exclusion> exclude,
    Provisioning provisioning,
    List<ProductAccess> productAccess,
    double maxStandIns,
    Optional<Prices> prices,
    List<GroupRule> groups,
    SpecLocation location) {

  private static final double MAX_STAND_INS = 0.02;

  public Users {
    trustedDomains = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(trustedDomains));
    rewrites = List.copyOf(rewrites);
    map = List.copyOf(map);
    groups = List.copyOf(groups);
    productAccess = List.copyOf(productAccess);
  }

  static Users defaults(SpecLocation location) {
    return new Users(
        new TreeSet<>(),
        List.of(),
        List.of(),
        Optional.empty(),
        Duplicates.FAIL,
        Invalid.STAND_IN,
        Inactive.MATCH,
        Customers.MATCH,
        Optional.empty(),
        Provisioning.EXISTING_ONLY,
        List.of(),
        MAX_STAND_INS,
        Optional.empty(),
        List.of(),
        location);
  }

  /** The ways in which accounts are made, or not: everybody's, and those of people of a line. */
  public Set<Provisioning> ways() {
    Set<Provisioning> ways = EnumSet.of(provisioning);
    productAccess.stream().flatMap(line -> line.provisioning().stream()).forEach(ways::add);
    return ways;
  }

  /** Whether people of a domain, in small letters, may be matched by their addresses. */
  public boolean trusts(String domain) {
    return trustedDomains.isEmpty() || trustedDomains.contains(domain);
  }

  /** What the spec makes of a domain, in small letters; empty if it stays. */
  public Optional<DomainRewrite> rewrite(String domain) {
    return rewrites.stream().filter(rewrite -> rewrite.from().equals(domain)).findFirst();
  }

  /** What becomes of two people of one address. */
  public enum Duplicates {
    /** They stop the plan until the map tells them apart. */
    FAIL,
    /** They become one account. */
    MERGE,
    /** The one of the directory that stands first takes the account, the others the stand-in. */
    FIRST_DIRECTORY
  }

  /** What becomes of people whose address was read and is no address. */
  public enum Invalid {
    STAND_IN,
    FAIL
  }

  /** What becomes of people who are inactive in the source. */
  public enum Inactive {
    /** They are matched like everyone else. */
    MATCH,
    STAND_IN,
    /**
     * They are matched, and who has no account is invited for the time of the work and suspended
     * afterwards, where others are invited.
     */
    SUSPEND
  }

  /** What becomes of people who only ask at service desks. No choice gives them a product. */
  public enum Customers {
    /** They become the account of their address, a customer's own included. */
    MATCH,
    /** The same; who has none gets a customer's account, which takes no seat. */
    CREATE,
    /** They become the stand-in, and their organizations stay behind. */
    STAND_IN
  }

  /** What is written about accounts. */
  public enum Provisioning {
    /** People without an account become the stand-in. */
    EXISTING_ONLY,
    /** People without an account are invited, without a mail. */
    INVITE,
    /** People without an account get one in the directory of the target's organization. */
    SCIM,
    /** Nothing about accounts is written, memberships included. */
    NONE
  }

  /** The account that takes the place of people without one. */
  public record StandIn(String email, SpecLocation location) {
    @Override
    public String toString() {
      return "stand-in " + Excerpt.of(email);
    }
  }

  /**
   * A domain of the source that is another one in the target.
   *
   * @param from in small letters
   * @param to in small letters
   */
  public record DomainRewrite(String from, String to, SpecLocation location) {}

  /**
   * A row of the people map.
   *
   * @param source the source that the row speaks about; empty for every source
   * @param names what the person is called there: key, login name or address; the first one that
   *     anybody is called by counts
   */
  public record MapRow(
      Optional<String> source, List<String> names, Becomes becomes, SpecLocation location) {

    public MapRow {
      names = List.copyOf(names);
    }

    @Override
    public String toString() {
      return "row " + location.line() + " of the people map";
    }
  }

  /** What a row of the people map makes of somebody. */
  public sealed interface Becomes {

    /** The account of an address. */
    record Account(String email) implements Becomes {
      @Override
      public String toString() {
        return "account " + Excerpt.of(email);
      }
    }

    /** Whoever takes the place of people without an account. */
    record StandIn() implements Becomes {}
  }

  /**
   * People who are not moved.
   *
   * @param replaceRoles the account that takes their place as lead, owner or assignee
   */
  public record Exclusion(
      List<Group> groups, Optional<StandIn> replaceRoles, SpecLocation location) {
    public Exclusion {
      groups = List.copyOf(groups);
    }
  }

  /** A group by its name in the source, with the line that names it. */
  public record Group(String name, SpecLocation location) {}
}

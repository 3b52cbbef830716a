package dev.aloft.plan;

import dev.aloft.resource.CheckResult;
import dev.aloft.value.Address;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what on the target once a plan is applied, against what they may in the source. Groups
 * are looked through: what counts is what somebody may in the end.
 *
 * @param exposures what may be seen by more than before
 * @param changes what people gain and lose, the rare and dangerous first
 * @param seats of the target's products, where their number changes or a file of prices is given
 * @param checks what the target shows about people and groups; a plan has them among its checks
 * @param untold what could not be compared, one sentence each
 */
public record AccessDiff(
    List<Exposure> exposures,
    List<AccessChange> changes,
    List<Seats> seats,
    List<CheckResult> checks,
    List<String> untold) {

  /** Where nothing was compared, or nothing changes. */
  public static final AccessDiff NONE =
      new AccessDiff(List.of(), List.of(), List.of(), List.of(), List.of());

  public AccessDiff {
    exposures = List.copyOf(exposures);
    changes = List.copyOf(changes);
    seats = List.copyOf(seats);
    checks = List.copyOf(checks);
    untold = List.copyOf(untold);
  }

  /** Whether there is new access that nobody accepted. */
  public boolean blocks() {
    return exposures.stream().anyMatch(exposure -> !exposure.accepted());
  }

  /** What is to be accepted or avoided yet. */
  public List<Exposure> open() {
    return exposures.stream().filter(exposure -> !exposure.accepted()).toList();
  }

  /**
   * Something that may be seen, or done, by more than in the source.
   *
   * @param subject the project or group
   * @param before who may in the source
   * @param after who may on the target, in the words of the line that accepts it
   * @param through what gives it, on the target
   * @param accepted whether the spec accepts it by name
   */
  public record Exposure(
      Address subject, String before, String after, String through, boolean accepted) {}

  /** What changes for people, the dangerous first. */
  public enum Kind {
    /** Will administer the product. */
    ADMINISTRATION_GAINED,
    /** Will have access to the product, which costs a seat. */
    PRODUCT_GAINED,
    /** Will be in a project's role. */
    ROLE_GAINED,
    /** Will have what a group of the source may, and was not in it. */
    GROUP_GAINED,
    /** Something that no person is left to see. */
    NOBODY_SEES,
    /** Administers the source and will not administer the target. */
    ADMINISTRATION_LOST,
    /** Is in a project's role and will not be. */
    ROLE_LOST,
    /** Is in a group of the source and will not be in what it becomes. */
    GROUP_LOST
  }

  /**
   * One thing that some people gain or lose.
   *
   * @param subject a product, a project with its role ({@code OPS/Developers}), or a group of the
   *     source
   * @param through what gives or took it: a group, or that they have no account
   * @param people whom it concerns; nobody where it is left to nobody
   */
  public record AccessChange(Kind kind, String subject, String through, List<Address> people) {
    public AccessChange {
      people = List.copyOf(people);
    }
  }

  /**
   * Seats of a product of the target.
   *
   * @param before as the site counts them
   * @param after with those who get access by the plan
   * @param peak while the plan is applied: with those whose accounts are suspended at its end
   * @param limit the most that the licence allows; empty for any number
   * @param cost what they cost a month, where a file of prices tells
   */
  public record Seats(
      String product,
      long before,
      long after,
      long peak,
      Optional<Long> limit,
      Optional<Cost> cost) {}

  /**
   * What seats cost a month.
   *
   * @param file that says so
   */
  public record Cost(BigDecimal before, BigDecimal after, String currency, String file) {}
}

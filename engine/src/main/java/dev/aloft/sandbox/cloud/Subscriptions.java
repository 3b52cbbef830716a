package dev.aloft.sandbox.cloud;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an organization pays for. Usually for as many people as come; without a paid plan nobody can
 * be invited, and each product takes so many people only. Guarded by the organization's lock.
 */
public final class Subscriptions {

  /** As many as the free plans of Jira and Confluence take. */
  private static final int FREE = 10;

  private final Groups groups;
  private final Predicate<String> counts;
  private final Map<String, Integer> limits = new HashMap<>();
  private boolean paid = true;
  private Optional<Integer> everywhere = Optional.empty();

  /**
   * The subscriptions of an organization.
   *
   * @param counts whether the account with an id takes a seat where it has access
   */
  Subscriptions(Groups groups, Predicate<String> counts) {
    this.groups = groups;
    this.counts = counts;
  }

  /** Ends every paid plan. */
  public void end() {
    paid = false;
    everywhere = Optional.of(FREE);
  }

  /** Whether there is a paid plan. */
  public boolean paid() {
    return paid;
  }

  /** Lets no more people have the access that a group gives. */
  public void limit(Group access, int people) {
    limits.put(access.groupId(), people);
  }

  /** How many people may have the access that a group gives; nothing if as many as come. */
  public Optional<Integer> limit(Group access) {
    return Optional.ofNullable(limits.get(access.groupId())).or(() -> everywhere);
  }

  /** How many people take a seat by the access that a group gives. */
  public int seats(Group access) {
    return (int) groups.effectiveMembers(access).stream().filter(counts).count();
  }

  /** Whether there is room for people, those who have the access already left out. */
  public boolean room(Group access, Set<String> people) {
    Set<String> all = new HashSet<>(people);
    all.addAll(groups.effectiveMembers(access));
    all.removeIf(one -> !people.contains(one) && !counts.test(one));
    return limit(access).filter(most -> all.size() > most).isEmpty();
  }
}

package dev.aloft.jira.access;

import dev.aloft.jira.user.UserType;
import dev.aloft.people.Names;
import dev.aloft.people.check.TargetCheck;
import dev.aloft.plan.AccessDiff.AccessChange;
import dev.aloft.plan.AccessDiff.Seats;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.resource.CheckResult;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the target shows about people and groups that a reviewer should look at. */
final class AccessChecks {

  private final Set<String> decided;
  private final GroupsAfter groups;
  private final Products products;

  /**
   * @param users whom its map names is somebody's decision and left alone
   */
  AccessChecks(Users users, GroupsAfter groups, Products products) {
    this.decided =
        users.map().stream()
            .map(row -> row.location().toString())
            .collect(Collectors.toUnmodifiableSet());
    this.groups = groups;
    this.products = products;
  }

  List<CheckResult> of(List<Change> planned, Products.Access access) {
    List<CheckResult> results = new ArrayList<>();
    add(
        results,
        TargetCheck.USR_OTHER_NAME,
        planned.stream().filter(this::hasAnotherName).map(Change::address).toList());
    add(results, TargetCheck.USR_OVER_LIMIT, overLimit(access));
    add(
        results,
        TargetCheck.GRP_GRANTS_ACCESS,
        groups.all().stream()
            .filter(group -> group.targetId().filter(products::lets).isPresent())
            .filter(group -> !groups.joining(group).isEmpty())
            .map(Change::address)
            .toList());
    add(
        results,
        TargetCheck.GRP_KEPT_ELSEWHERE,
        groups.all().stream()
            .filter(group -> group.reason() == Reason.KEPT_ELSEWHERE)
            .filter(group -> !group.changed().isEmpty())
            .map(Change::address)
            .toList());
    return results;
  }

  private boolean hasAnotherName(Change change) {
    return change.address().type().equals(UserType.TYPE)
        && change.reason() == Reason.EXISTING_ACCOUNT
        && !decided.contains(change.cause())
        && change.before().get("name") instanceof Value.Text(String there)
        && change.after().get("name") instanceof Value.Text(String here)
        && !Names.mayBeOne(there, here);
  }

  private static List<Address> overLimit(Products.Access access) {
    Set<String> full =
        access.seats().stream()
            .filter(seats -> seats.limit().filter(limit -> seats.peak() > limit).isPresent())
            .map(Seats::product)
            .collect(Collectors.toUnmodifiableSet());
    return Stream.concat(
            access.gained().stream()
                .filter(change -> full.contains(change.subject()))
                .map(AccessChange::people),
            full.stream().map(product -> access.passing().getOrDefault(product, List.of())))
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static void add(List<CheckResult> results, TargetCheck check, List<Address> found) {
    if (!found.isEmpty()) {
      results.add(
          new CheckResult(
              check.id(),
              check.sentence(found.size()),
              found.size(),
              found.stream().limit(CheckResult.SAMPLES).toList()));
    }
  }
}

package dev.aloft.jira.group;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.source.SourceGroup;
import dev.aloft.jira.source.SourceMembership;
import dev.aloft.jira.source.SourceMembership.MemberKind;
import dev.aloft.jira.user.GroupMembers;
import dev.aloft.jira.user.Involved;
import dev.aloft.jira.user.Involved.InvolvedGroup;
import dev.aloft.jira.user.UserType;
import dev.aloft.ledger.Outcome;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.GroupRules;
import dev.aloft.people.PeopleCode;
import dev.aloft.people.ReservedGroups;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.spec.Decision;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Wants the groups that moving projects involve. */
final class GroupDerivation {

  private final Derivation derivation;
  private final Involved involved;
  private final Users users;
  private final Map<String, Address> directMembersWith = new HashMap<>();
  private final Set<String> unmanaged = new HashSet<>();

  GroupDerivation(Derivation derivation) {
    this.derivation = derivation;
    this.involved = new Involved(derivation);
    this.users = derivation.blueprint().users();
  }

  void derive() {
    Map<String, List<InvolvedGroup>> byTarget = new LinkedHashMap<>();
    Set<SourceGroup> met = new HashSet<>();
    for (InvolvedGroup group : involved.groups()) {
      met.add(group.group());
      if (refused(group)) {
        group
            .group()
            .rows()
            .forEach(row -> derivation.claim(row, Outcome.BLOCKED, "reserved-group"));
      } else {
        byTarget
            .computeIfAbsent(GroupMembers.folded(group.targetName()), any -> new ArrayList<>())
            .add(group);
      }
    }
    byTarget.forEach(this::want);
    derivation.source().people().groups().stream()
        .filter(group -> !met.contains(group))
        .flatMap(group -> group.rows().stream())
        .forEach(row -> derivation.claim(row, Outcome.DROPPED_BY_DECISION, Derivation.UNUSED));
    new GroupRules(users.groups())
        .problems(
            derivation.sourceName(),
            derivation.source().people().groups().stream().map(SourceGroup::name).toList())
        .forEach(derivation::problem);
    memberships();
    if (users.provisioning() == Users.Provisioning.NONE && !byTarget.isEmpty()) {
      derivation.note("Groups are made without members, since the spec says `provisioning: none`.");
    }
  }

  private boolean refused(InvolvedGroup group) {
    if (group.undecided()) {
      derivation.problem(
          Diagnostic.of(
                  PeopleCode.RESERVED_GROUP,
                  Location.address(address(group).toString()),
                  "the group \""
                      + group.group().name()
                      + "\" may grant access to a product or rights to administer it")
              .expected("a line under Decisions, or a rule under Users that names the group")
              .next(
                  "add {type: group, from: \""
                      + group.group().name()
                      + "\", to: a harmless name}, or onExisting: use"));
      return true;
    }
    return false;
  }

  private static Address address(InvolvedGroup group) {
    return Address.of(GroupType.TYPE, GroupMembers.folded(group.targetName()));
  }

  /** Several groups of the source that a decision gives one name become one. */
  private void want(String key, List<InvolvedGroup> groups) {
    InvolvedGroup first = groups.getFirst();
    Address address = address(first);
    Map<String, Value> attributes = new TreeMap<>();
    attributes.put(GroupType.NAME, Value.text(first.targetName()));
    if (agreed(groups) && groups.stream().allMatch(involved::membersMove)) {
      attributes.put(
          first.says(Decision.OnExisting.MERGE) ? GroupType.JOINED : GroupType.MEMBERS,
          members(groups));
      groups.forEach(group -> claimsMembers(group, address));
    } else {
      groups.forEach(group -> unmanaged.addAll(below(group)));
    }
    derivation.want(
        Desired.of(
            address,
            key,
            attributes,
            first.says(Decision.OnExisting.MERGE)
                ? OnExisting.ADOPT
                : Derivation.onExisting(first.decision(), OnExisting.FAIL),
            Role.MIGRATED,
            cause(groups)));
    for (InvolvedGroup group : groups) {
      String name = group.group().name();
      derivation.names().put(GroupType.TYPE, name, address);
      derivation.names().put(GroupType.TYPE, GroupMembers.folded(name), address);
      group.group().rows().forEach(row -> derivation.claim(row, Outcome.MOVED, address));
    }
    if (first.decision().isPresent() && ReservedGroups.isReserved(first.targetName())) {
      derivation.note(
          "The group \""
              + first.targetName()
              + "\" may grant access or rights on the target; "
              + Derivation.cause(first.decision(), first.group().rows().getFirst())
              + " asks for it.");
    }
  }

  /** Where it was decided, and from which groups it is made where that is not its own name. */
  private static String cause(List<InvolvedGroup> groups) {
    InvolvedGroup first = groups.getFirst();
    String cause = Derivation.cause(first.decision(), first.group().rows().getFirst());
    boolean itself = groups.size() == 1 && first.group().name().strip().equals(first.targetName());
    return itself
        ? cause
        : groups.stream()
            .map(group -> "\"" + group.group().name().strip() + "\"")
            .collect(Collectors.joining(", ", cause + ", from ", ""));
  }

  /** What becomes of one group of the target cannot be several things. */
  private boolean agreed(List<InvolvedGroup> groups) {
    Optional<Decision.OnExisting> choice = choice(groups.getFirst());
    Optional<InvolvedGroup> other =
        groups.stream().filter(group -> !choice(group).equals(choice)).findFirst();
    other.ifPresent(group ->
        derivation.problem(
            Diagnostic.of(
                    PeopleCode.GROUP_DISAGREEMENT,
                    Location.address(address(group).toString()),
                    "\"%s\" and \"%s\" become one group and are to meet a group of the target in different ways"
                        .formatted(groups.getFirst().group().name(), group.group().name()))
                .next("say the same onExisting for both")));
    return other.isEmpty();
  }

  private static Optional<Decision.OnExisting> choice(InvolvedGroup group) {
    return group.decision().flatMap(Decision::onExisting);
  }

  private Set<String> below(InvolvedGroup group) {
    return involved.members().withNested(group.group().name());
  }

  private void claimsMembers(InvolvedGroup group, Address address) {
    below(group).forEach(name -> directMembersWith.putIfAbsent(name, address));
  }

  private Value members(List<InvolvedGroup> groups) {
    Set<Value> members = new HashSet<>();
    long without = 0;
    for (InvolvedGroup group : groups) {
      for (String key : involved.members().people(group.group().name())) {
        Optional<Address> own = account(key);
        own.map(Value::reference).ifPresent(members::add);
        without += own.isPresent() ? 0 : 1;
      }
    }
    derivation.lose(
        "group.members", "not in the group: they have no account of their own", without);
    return Value.set(members);
  }

  /** A person's own account: never the stand-in, nor anybody whom the stand-in represents. */
  private Optional<Address> account(String key) {
    return derivation
        .names()
        .find(UserType.TYPE, key)
        .filter(address -> EmailAddress.parse(address.key()).isPresent())
        .filter(address -> !UserType.standIn(users).filter(address::equals).isPresent());
  }

  /** Each row goes with the group that it first counts for; a nested group's with the outer one. */
  private void memberships() {
    long nested = 0;
    for (SourceMembership row : derivation.source().people().memberships()) {
      String group = GroupMembers.folded(row.group());
      Address with = directMembersWith.get(group);
      if (!row.effective()) {
        derivation.claim(row.row(), Outcome.TECHNICAL, "shadowed-membership");
      } else if (with != null && row.kind() == MemberKind.GROUP) {
        derivation.claim(row.row(), Outcome.TRANSFORMED, with);
        nested++;
      } else if (with != null && account(row.member()).isPresent()) {
        derivation.claim(row.row(), Outcome.MOVED, with);
      } else if (with != null) {
        derivation.claim(row.row(), Outcome.DROPPED_BY_DECISION, "member-without-account");
      } else if (unmanaged.contains(group)) {
        derivation.claim(row.row(), Outcome.DROPPED_BY_DECISION, "members-not-managed");
      } else {
        derivation.claim(row.row(), Outcome.DROPPED_BY_DECISION, Derivation.UNUSED);
      }
    }
    derivation.lose(
        "group.nested", "flattened: who is in a group within the group joins it directly", nested);
  }
}

package dev.aloft.jira.group;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceMembership;
import dev.aloft.jira.source.SourceMembership.MemberKind;
import dev.aloft.jira.user.UserType;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.GroupRules;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Decision;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Groups and who is in them, by the rows of memberships. */
final class GroupAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;
  private final GroupRules rules;

  GroupAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
    this.rules = new GroupRules(scope.blueprint().users().groups());
  }

  @Override
  public TypeSchema schema() {
    return GroupType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Map<Address, List<String>> sources = new LinkedHashMap<>();
    scope
        .source()
        .people()
        .groups()
        .forEach(group ->
            scope
                .names()
                .find(GroupType.TYPE, group.name())
                .ifPresent(address ->
                    sources.computeIfAbsent(address, any -> new ArrayList<>()).add(group.name())));
    sources.forEach((address, names) -> {
      Map<String, Value> values = new TreeMap<>();
      if (!says(names.getFirst(), Decision.OnExisting.ADOPT)
          && !says(names.getFirst(), Decision.OnExisting.MERGE)) {
        // A group that was there is spelt as it is there.
        values.put(GroupType.NAME, Value.text(targetName(names.getFirst())));
      }
      if (membersAreOurs(names)) {
        values.put(
            says(names.getFirst(), Decision.OnExisting.MERGE)
                ? GroupType.JOINED
                : GroupType.MEMBERS,
            Value.set(members(names).stream().map(Value::reference).toList()));
      }
      sink.accept(Expected.of(address, values));
    });
  }

  /** Of several that become one, the first says how the name is written. */
  private String targetName(String name) {
    return decision(name).map(line -> line.targetName(name.strip())).orElse(name.strip());
  }

  private Optional<Decision> decision(String name) {
    return scope
        .blueprint()
        .decisions()
        .decide(GroupType.TYPE, scope.sourceName(), name.strip())
        .or(() -> rules.decide(name));
  }

  private boolean says(String name, Decision.OnExisting choice) {
    return decision(name).flatMap(Decision::onExisting).filter(choice::equals).isPresent();
  }

  private boolean membersAreOurs(List<String> names) {
    return scope.blueprint().users().provisioning() != Users.Provisioning.NONE
        && names.stream().noneMatch(name -> says(name, Decision.OnExisting.USE));
  }

  /** Goes down nested groups until no new one turns up. */
  private Set<Address> members(Collection<String> names) {
    Set<String> open = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    open.addAll(names);
    Set<Address> members = new HashSet<>();
    int before;
    do {
      before = open.size();
      for (SourceMembership row : scope.source().people().memberships()) {
        if (!open.contains(row.group())) {
          continue;
        }
        if (row.kind() == MemberKind.GROUP) {
          open.add(row.member());
        } else if (row.effective()) {
          scope.names().find(UserType.TYPE, row.member()).ifPresent(members::add);
        }
      }
    } while (open.size() > before);
    members.removeIf(address -> EmailAddress.parse(address.key()).isEmpty());
    UserType.standIn(scope.blueprint().users()).ifPresent(members::remove);
    return members;
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    List<Actual> found = new ArrayList<>();
    for (JsonNode group : site.groups().byIds(ids)) {
      String id = group.path("groupId").asString("");
      String name = group.path("name").asString("");
      List<Value> members = new ArrayList<>();
      site.groups()
          .members(id)
          .forEach(member ->
              members.add(new Value.Pointer(UserType.TYPE, member.path("accountId").asString(""))));
      found.add(
          new Actual(
              id,
              name.toLowerCase(Locale.ROOT),
              Optional.empty(),
              Map.of(
                  GroupType.NAME,
                  Value.text(name),
                  GroupType.MEMBERS,
                  Value.set(members),
                  GroupType.JOINED,
                  Value.set(members)),
              List.of()));
    }
    return found;
  }
}

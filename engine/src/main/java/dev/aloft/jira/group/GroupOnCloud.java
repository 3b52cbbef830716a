package dev.aloft.jira.group;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.user.GroupMembers;
import dev.aloft.jira.user.UserType;
import dev.aloft.organization.Organization;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Groups of a Jira Cloud site. Members are written one by one: the product has no other way. */
final class GroupOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;
  private final Optional<Organization> organization;

  GroupOnCloud(JiraCloud site, StampRegister stamps, Optional<Organization> organization) {
    this.site = site;
    this.stamps = stamps;
    this.organization = organization;
  }

  @Override
  public TypeSchema schema() {
    return GroupType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(GroupType.TYPE, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode group : site.groups().all()) {
      String id = group.path("groupId").asString("");
      String name = group.path("name").asString("");
      String key = GroupMembers.folded(name);
      if (relevance.concerns(id, key)) {
        Value members =
            Value.set(
                members(id).stream()
                    .<Value>map(account -> new Value.Pointer(UserType.TYPE, account))
                    .toList());
        found.add(
            relevance.observed(
                id,
                key,
                Map.of(
                    GroupType.NAME,
                    Value.text(name),
                    GroupType.MEMBERS,
                    members,
                    GroupType.JOINED,
                    members)));
      }
    }
    return marked(found);
  }

  /** The product does not tell which groups an identity provider keeps; the organization does. */
  private List<Observed> marked(List<Observed> groups) {
    if (organization.isEmpty() || groups.isEmpty()) {
      return groups;
    }
    Set<String> synced =
        organization.get().synced(groups.stream().map(Observed::naturalKey).toList());
    return groups.stream()
        .map(group -> synced.contains(group.naturalKey()) ? group.kept() : group)
        .toList();
  }

  private Set<String> members(String groupId) {
    Set<String> accounts = new LinkedHashSet<>();
    site.groups()
        .members(groupId)
        .forEach(member -> accounts.add(member.path("accountId").asString("")));
    return accounts;
  }

  @Override
  public String create(Draft draft) {
    String id = site.groups().create(draft.text(GroupType.NAME)).path("groupId").asString("");
    join(id, draft, Set.of());
    return id;
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (!changed.contains(GroupType.MEMBERS) && !changed.contains(GroupType.JOINED)) {
      return;
    }
    Set<String> present = members(id);
    join(id, draft, present);
    if (changed.contains(GroupType.MEMBERS)) {
      Set<String> wanted = wanted(draft);
      present.stream()
          .filter(account -> !wanted.contains(account))
          .forEach(account -> site.groups().removeMember(id, account));
    }
  }

  private void join(String id, Draft draft, Set<String> present) {
    wanted(draft).stream()
        .filter(account -> !present.contains(account))
        .forEach(account -> add(id, account));
  }

  /** A call that arrives twice is refused the second time. */
  private void add(String id, String account) {
    try {
      site.groups().addMember(id, account);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400 || !members(id).contains(account)) {
        throw refusal;
      }
    }
  }

  private static Set<String> wanted(Draft draft) {
    Set<String> wanted = new LinkedHashSet<>(draft.ids(GroupType.MEMBERS));
    wanted.addAll(draft.ids(GroupType.JOINED));
    return wanted;
  }

  @Override
  public void delete(String id) {
    site.groups().delete(id);
  }
}

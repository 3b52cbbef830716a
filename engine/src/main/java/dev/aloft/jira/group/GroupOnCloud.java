package dev.aloft.jira.group;

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

/** Groups of a Jira Cloud site. */
final class GroupOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;
  private final Optional<Organization> organization;
  private final Memberships memberships;

  GroupOnCloud(JiraCloud site, StampRegister stamps, Optional<Organization> organization) {
    this.site = site;
    this.stamps = stamps;
    this.organization = organization;
    this.memberships = new Memberships(site, organization);
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
                memberships.of(id).stream()
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

  @Override
  public String create(Draft draft) {
    String id = site.groups().create(draft.text(GroupType.NAME)).path("groupId").asString("");
    memberships.join(id, wanted(draft));
    return id;
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (!changed.contains(GroupType.MEMBERS) && !changed.contains(GroupType.JOINED)) {
      return;
    }
    Set<String> present = memberships.of(id);
    Set<String> wanted = wanted(draft);
    memberships.join(id, wanted.stream().filter(account -> !present.contains(account)).toList());
    if (changed.contains(GroupType.MEMBERS)) {
      present.stream()
          .filter(account -> !wanted.contains(account))
          .forEach(account -> memberships.leave(id, account));
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

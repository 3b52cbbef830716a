package dev.aloft.jira.access;

import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.PermissionSchemes;
import dev.aloft.jira.source.SourceGrant;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.jira.source.SourceRoleActor;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.jira.source.UserKind;
import dev.aloft.jira.user.GroupMembers;
import dev.aloft.jira.user.LoginGroups;
import dev.aloft.staging.EntityRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what in the source, as its rows of permissions, licences, groups and roles say.
 * Inactive people may nothing.
 */
final class SourceAccess {

  private static final String BROWSE = "BROWSE_PROJECTS";

  /** The permissions to administer Jira: by name, and by the numbers before 7. */
  private static final Set<String> ADMINISTER = Set.of("ADMINISTER", "SYSTEM_ADMIN", "0", "44");

  private final JiraSource source;
  private final GroupMembers members;
  private final Set<String> active;
  private final Set<String> usingGroups;
  private final Set<String> administeringGroups = new TreeSet<>();
  private final Set<String> loggedIn = new TreeSet<>();
  private final Map<String, List<SourceGrant>> browsing;

  /** The groups that let people in to each application, where the source tells. */
  private final Map<String, Set<String>> applications = new HashMap<>();

  SourceAccess(JiraSource source) {
    this.source = source;
    this.members = new GroupMembers(source.people());
    this.active =
        source.people().users().stream()
            .filter(user -> user.active() && user.kind() == UserKind.PRESENT)
            .map(SourceUser::key)
            .collect(Collectors.toUnmodifiableSet());
    rows("GlobalPermissionEntry")
        .forEach(row -> global(row.text("permission"), row.text("group_id")));
    // Before 7, what holds for the whole site stands among the grants, in no scheme.
    grants()
        .filter(grant -> grant.schemeId().isEmpty() && grant.isGroup())
        .forEach(grant -> global(grant.permission(), grant.parameter()));
    this.usingGroups = LoginGroups.of(source);
    rows("LicenseRoleGroup")
        .forEach(row ->
            applications
                .computeIfAbsent(row.text("licenseRoleName"), any -> new TreeSet<>())
                .add(row.text("groupId")));
    this.browsing =
        grants()
            .filter(grant -> grant.permission().equals(BROWSE))
            .filter(grant -> grant.schemeId().isPresent())
            .collect(Collectors.groupingBy(grant -> grant.schemeId().orElseThrow()));
  }

  private Stream<SourceGrant> grants() {
    return source.permissionSchemes().grants().stream();
  }

  private Stream<EntityRow> rows(String entity) {
    return source.staging().stream(entity);
  }

  private void global(String permission, String group) {
    if (ADMINISTER.contains(permission) && !group.isBlank()) {
      administeringGroups.add(GroupMembers.folded(group));
    }
  }

  /** Those who have an account at the source and are active. */
  List<SourceUser> active() {
    return source.people().users().stream().filter(user -> active.contains(user.key())).toList();
  }

  /** Whether the source tells who sees its projects; the REST API of a Data Center does not. */
  boolean tellsPermissions() {
    return !source.permissionSchemes().grants().isEmpty();
  }

  /** Whether the source tells who administers it. */
  boolean tellsAdministrators() {
    return !administeringGroups.isEmpty();
  }

  /** The keys of those who administer it. */
  Set<String> administrators() {
    return peopleOf(administeringGroups);
  }

  /** The keys of those who are in a group or in a group within it. */
  Set<String> people(String group) {
    return members.people(group).stream()
        .filter(active::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> peopleOf(Set<String> groups) {
    Set<String> people = new TreeSet<>();
    groups.forEach(group -> people.addAll(people(group)));
    return people;
  }

  /** Who is in a project's role, by themselves. */
  List<SourceRoleActor> actors(String projectId, String roleId) {
    return source.roleActors().stream()
        .filter(actor -> actor.roleId().equals(roleId))
        .filter(actor -> actor.projectId().filter(projectId::equals).isPresent())
        .toList();
  }

  /** The keys of those who are in a project's role, by themselves or by a group. */
  Set<String> holders(String projectId, String roleId) {
    Set<String> holders = new TreeSet<>();
    for (SourceRoleActor actor : actors(projectId, roleId)) {
      if (actor.isGroup()) {
        holders.addAll(people(actor.parameter()));
      } else if (actor.isUser()) {
        String key = source.people().person(actor.parameter()).key();
        if (active.contains(key)) {
          holders.add(key);
        }
      }
    }
    return holders;
  }

  /** Who sees a project; empty where its scheme is not told. */
  Optional<Audience> audience(SourceProject project) {
    return PermissionSchemes.idOf(project)
        .map(scheme -> audience(project, browsing.getOrDefault(scheme, List.of())));
  }

  /** Groups and roles that together hold everybody who may log in are everybody. */
  private Audience audience(SourceProject project, List<SourceGrant> grants) {
    Audience audience = Audience.NAMED;
    Set<String> named = new TreeSet<>();
    boolean byLogin = false;
    for (SourceGrant grant : grants) {
      String parameter = grant.parameter();
      switch (grant.holder()) {
        case "group" -> {
          audience = audience.or(parameter.isBlank() ? Audience.ANYONE : Audience.NAMED);
          named.addAll(people(parameter));
          byLogin |= lets(parameter);
        }
        case "applicationRole" -> {
          Set<String> letIn = applications.getOrDefault(parameter, Set.of());
          if (parameter.isBlank() || letIn.isEmpty()) {
            audience = audience.or(Audience.ANY_LOGGED_IN);
          }
          named.addAll(peopleOf(letIn));
          byLogin = true;
        }
        case "projectrole" -> {
          named.addAll(holders(project.id(), parameter));
          byLogin |=
              actors(project.id(), parameter).stream()
                  .anyMatch(actor -> actor.isGroup() && lets(actor.parameter()));
        }
        default -> {}
      }
    }
    return byLogin && named.containsAll(loggedIn())
        ? audience.or(Audience.ANY_LOGGED_IN)
        : audience;
  }

  /** Whether who is in the group may log in: everybody where the source does not tell. */
  private boolean lets(String group) {
    return usingGroups.isEmpty()
        || members.withNested(group).stream().anyMatch(usingGroups::contains);
  }

  private Set<String> loggedIn() {
    if (loggedIn.isEmpty()) {
      loggedIn.addAll(usingGroups.isEmpty() ? active : peopleOf(usingGroups));
    }
    return loggedIn;
  }
}

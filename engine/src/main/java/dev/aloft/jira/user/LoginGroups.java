package dev.aloft.jira.user;

import dev.aloft.jira.source.JiraSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The groups whose members may log in to an application of the source. */
public final class LoginGroups {

  /** The permission to log in, before applications had licences of their own (7.0). */
  private static final Set<String> USE = Set.of("USE", "1");

  private LoginGroups() {}

  /** Their names in small letters; none where the source does not tell. */
  public static Set<String> of(JiraSource source) {
    Set<String> groups = new TreeSet<>();
    Stream.of(
            source.staging().stream("GlobalPermissionEntry")
                .filter(row -> USE.contains(row.text("permission")))
                .map(row -> row.text("group_id")),
            // Before 7, what holds for the whole site stands among the grants, in no scheme.
            source.staging().stream("SchemePermissions")
                .filter(row -> row.text("scheme").isEmpty() && row.text("type").equals("group"))
                .filter(row -> USE.contains(row.text("permission")))
                .map(row -> row.text("parameter")),
            source.staging().stream("LicenseRoleGroup").map(row -> row.text("groupId")))
        .flatMap(names -> names)
        .filter(name -> !name.isBlank())
        .forEach(name -> groups.add(GroupMembers.folded(name)));
    return groups;
  }
}

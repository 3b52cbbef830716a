package dev.aloft.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of groups that grant access to a product, or rights to administer it, on a cloud site
 * (shared/atlassian-api-facts.md, 2.2).
 */
public final class ReservedGroups {

  private static final Set<String> NAMES =
      Set.of(
          "administrators",
          "site-admins",
          "org-admins",
          "system-administrators",
          "jira-administrators",
          "atlassian-addons",
          "atlassian-addons-admin");

  private static final Pattern PATTERNS =
      Pattern.compile(
          "confluence-.*|jira-admins-.*|jira-user-access-admins-.*|jira-.*-users|.*-users-.*");

  private ReservedGroups() {}

  /**
   * The groups whose members administer Jira on a site.
   *
   * @param site its name, the first part of its address
   */
  public static List<String> administrators(String site) {
    return List.of(
        "administrators",
        "site-admins",
        "org-admins",
        "system-administrators",
        "jira-administrators",
        "jira-admins-" + site.toLowerCase(Locale.ROOT));
  }

  /** Whether a group of that name may grant what nobody asked for. */
  public static boolean isReserved(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    return NAMES.contains(folded) || PATTERNS.matcher(folded).matches();
  }
}

package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.jira.OwnAccess;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.LaneSite;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees to it that our account may do in a project what moving issues takes. Whoever administers the
 * site may not by that alone write the issues of a project, and the source's members of a role may
 * leave us out. Where something is lacking, the account enters the project's administrators.
 */
final class WriteAccess {

  private final JiraCloud site;
  private final RoleNames roles;
  private final OwnAccess own;

  /** Projects that were looked at in this run, by id. */
  private final Set<String> open = new HashSet<>();

  WriteAccess(JiraCloud site, RoleNames roles) {
    this.site = site;
    this.roles = roles;
    this.own = new OwnAccess(site);
  }

  /**
   * Called before anything is written to a lane.
   *
   * @throws ProblemException with the permissions that even the project's administrators lack
   */
  synchronized void to(LaneSite lane) {
    String project = lane.containerId();
    if (open.contains(project)) {
      return;
    }
    if (!lacking(site.server().permissions(project, OwnAccess.NEEDED)).isEmpty()) {
      roles.id(Restriction.ADMINISTRATORS_ROLE).ifPresent(role -> own.enter(project, role));
      List<String> still = lacking(site.server().settledPermissions(project, OwnAccess.NEEDED));
      if (!still.isEmpty()) {
        throw new ProblemException(
            ExitCode.PARTLY_APPLIED,
            Diagnostic.of(
                    IssueCode.NO_ACCESS,
                    Location.address(lane.lane().container().toString()),
                    "Aloft's account lacks the permissions " + String.join(", ", still))
                .expected("the project's permission scheme gives them to its administrators")
                .next("give them to the account, then run the same apply again"));
      }
    }
    open.add(project);
  }

  private static List<String> lacking(Map<String, Boolean> have) {
    return OwnAccess.NEEDED.stream().filter(one -> !have.getOrDefault(one, false)).toList();
  }
}

package dev.aloft.sandbox.jira.datacenter.scheme;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.IssueTypeScheme;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which projects follow which scheme of issue types. */
final class IssueTypeSchemes {

  /** The scheme of every project that has no other. */
  static final long USUAL = 10_000;

  private final JiraSite site;
  private final Lookup lookup;

  IssueTypeSchemes(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  /** The schemes that a caller sees: those of the projects that he administers. */
  List<IssueTypeScheme> visible(DataCenterCall call) {
    Lookup.known(call);
    return site.tables().issueTypeSchemes().all().stream()
        .filter(scheme -> sees(call, scheme))
        .sorted(Comparator.comparing(IssueTypeScheme::name))
        .toList();
  }

  private boolean sees(DataCenterCall call, IssueTypeScheme scheme) {
    return site.access().administers(call.caller())
        || projects(scheme).stream().anyMatch(one -> lookup.administers(call, one));
  }

  /**
   * The scheme that the path names.
   *
   * @throws Refusal 404; 403 where the caller administers none of its projects
   */
  IssueTypeScheme find(DataCenterCall call) {
    Lookup.known(call);
    IssueTypeScheme scheme =
        site.tables()
            .issueTypeSchemes()
            .find(call.path("schemeId"))
            .orElseThrow(() ->
                Refusal.notFound(
                    "No issue type scheme with the id '" + call.path("schemeId") + "' exists."));
    if (!sees(call, scheme)) {
      throw Refusal.forbidden("You do not have permission to see this issue type scheme.");
    }
    return scheme;
  }

  /** The projects of a scheme. */
  List<Project> projects(IssueTypeScheme scheme) {
    return site.tables().projects().where(one -> one.schemes().issueType() == scheme.id());
  }

  /** Gives projects a scheme. */
  void assign(Collection<Project> projects, long scheme) {
    projects.forEach(
        one -> site.tables().projects().put(one.with(one.schemes().withIssueType(scheme))));
  }

  /**
   * The issues of a project that would be of a type that it no longer has must be moved first.
   *
   * @throws Refusal 400
   */
  void check(Collection<Project> projects, List<Long> types) {
    for (Project project : projects) {
      if (site.issues().of(project).anyMatch(issue -> !types.contains(issue.type()))) {
        throw Refusal.badRequest(
            "The project "
                + project.key()
                + " has issues of types that the scheme does not have; they must be migrated"
                + " first.");
      }
    }
  }
}

package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.Workload;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneSummary;
import dev.aloft.resource.Audit;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.Target;
import dev.aloft.resource.TextComparison;
import java.util.List;

/** A target that answered, with the eyes of verify on it. */
public interface ConnectedSite extends AutoCloseable {

  Target target();

  /** One a resource type; of a temporary one nothing may be left. */
  List<Audit> audits();

  LaneAudit laneAudit();

  TextComparison texts();

  /** What the product is documented to allow. */
  SiteLimits limits();

  /** The calls that an apply is expected to send, from a plan's counts. */
  Workload expected(List<Change> changes, List<LaneSummary> lanes);

  /** What the spec expects of the organization behind the site and is not so. */
  List<Diagnostic> unmet();

  /** Who may do what, before and after. */
  AccessReview access();

  @Override
  void close();
}

package dev.aloft.jira;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Audit;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;

/**
 * One resource type of Jira: its schema, what of it a migration wants, how the target is read and
 * written, and how verify looks at it. Bound once, in the order in which references point
 * backwards.
 */
public interface JiraType {

  TypeSchema schema();

  /**
   * Wants what the source has and the spec selects, names it for those who refer to it, and claims
   * the rows that it answers for. Types that stand earlier in the order have run before.
   */
  void derive(Derivation derivation);

  /** The type on a connected site. */
  TargetType connect(ConnectedJira jira);

  /** How verify looks at it. */
  Audit audit(AuditScope scope, JiraCloud site);
}

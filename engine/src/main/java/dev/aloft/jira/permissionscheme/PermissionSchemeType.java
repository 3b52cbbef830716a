package dev.aloft.jira.permissionscheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Permission schemes. Each permission is an attribute, whose value is the set of those who have it:
 * a reference to a group, a person or a role, or what {@link SiteGrant} says in words.
 */
public final class PermissionSchemeType implements JiraType {

  public static final String TYPE = "jira.permission-scheme";

  /**
   * The built-in project permissions, in the order of {@code getAllPermissionSchemes} in
   * jira-cloud-platform-v3.json. What apps add has keys of its own on each site.
   */
  public static final List<String> PERMISSIONS =
      List.of(
          "ADMINISTER_PROJECTS",
          "EDIT_WORKFLOW",
          "EDIT_ISSUE_LAYOUT",
          "BROWSE_PROJECTS",
          "MANAGE_SPRINTS_PERMISSION",
          "SERVICEDESK_AGENT",
          "VIEW_DEV_TOOLS",
          "VIEW_READONLY_WORKFLOW",
          "ASSIGNABLE_USER",
          "ASSIGN_ISSUES",
          "CLOSE_ISSUES",
          "CREATE_ISSUES",
          "DELETE_ISSUES",
          "EDIT_ISSUES",
          "LINK_ISSUES",
          "MODIFY_REPORTER",
          "MOVE_ISSUES",
          "RESOLVE_ISSUES",
          "SCHEDULE_ISSUES",
          "SET_ISSUE_SECURITY",
          "TRANSITION_ISSUES",
          "MANAGE_WATCHERS",
          "VIEW_VOTERS_AND_WATCHERS",
          "ADD_COMMENTS",
          "DELETE_ALL_COMMENTS",
          "DELETE_OWN_COMMENTS",
          "EDIT_ALL_COMMENTS",
          "EDIT_OWN_COMMENTS",
          "CREATE_ATTACHMENTS",
          "DELETE_ALL_ATTACHMENTS",
          "DELETE_OWN_ATTACHMENTS",
          "DELETE_ALL_WORKLOGS",
          "DELETE_OWN_WORKLOGS",
          "EDIT_ALL_WORKLOGS",
          "EDIT_OWN_WORKLOGS",
          "WORK_ON_ISSUES");

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(TYPE, "permission schemes", OnExisting.USE_IF_EQUAL, attributes())
          .guarded();

  private static List<Attribute> attributes() {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(Attribute.cosmetic("name", Equivalence.EXACT));
    attributes.add(Attribute.cosmetic("description", Equivalence.EXACT));
    PERMISSIONS.forEach(key -> attributes.add(Attribute.essential(key, Equivalence.MAPPED)));
    return attributes;
  }

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new PermissionSchemeDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new PermissionSchemeOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new PermissionSchemeAudit(scope, site);
  }
}

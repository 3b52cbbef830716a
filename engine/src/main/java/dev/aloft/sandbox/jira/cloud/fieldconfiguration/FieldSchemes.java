package dev.aloft.sandbox.jira.cloud.fieldconfiguration;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/**
 * {@code /config/fieldschemes}: what comes after field configurations, and is not there where a
 * site still has those (decision 29). The contract says 404 for a site whose feature flag is off.
 */
public final class FieldSchemes implements Resource<JiraCall> {

  private static final List<String> OPERATIONS =
      List.of(
          "getFieldAssociationSchemes",
          "createFieldAssociationScheme",
          "getFieldAssociationSchemeById",
          "updateFieldAssociationScheme",
          "deleteFieldAssociationScheme",
          "cloneFieldAssociationScheme",
          "searchFieldAssociationSchemeFields",
          "searchFieldAssociationSchemeProjects",
          "getFieldAssociationSchemeItemParameters",
          "updateFieldAssociationSchemeItemParameters",
          "removeFieldAssociationSchemeItemParameters",
          "updateFieldsAssociatedWithSchemes",
          "removeFieldsAssociatedWithSchemes",
          "getProjectsWithFieldSchemes",
          "associateProjectsToFieldAssociationSchemes");

  @Override
  public void register(Operations<JiraCall> on) {
    Refusal off = Refusal.notFound("Field schemes are not enabled on this site.");
    OPERATIONS.forEach(
        id -> on.on(id).refused("the site has field configurations, not yet field schemes", off));
  }
}

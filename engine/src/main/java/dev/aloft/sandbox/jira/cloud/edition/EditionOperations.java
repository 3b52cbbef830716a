package dev.aloft.sandbox.jira.cloud.edition;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Operations of the editions Premium and Enterprise (the contract says of each that it needs one):
 * the site has the edition Standard, and refuses as the product does.
 */
public final class EditionOperations implements Resource<JiraCall> {

  private static final List<String> ARCHIVING =
      List.of("archiveIssues", "archiveIssuesAsync", "unarchiveIssues", "exportArchivedIssues");

  private static final List<String> PLANS =
      List.of(
          "getPlans",
          "createPlan",
          "getPlan",
          "updatePlan",
          "archivePlan",
          "duplicatePlan",
          "trashPlan",
          "getTeams",
          "addAtlassianTeam",
          "removeAtlassianTeam",
          "getAtlassianTeam",
          "updateAtlassianTeam",
          "createPlanOnlyTeam",
          "deletePlanOnlyTeam",
          "getPlanOnlyTeam",
          "updatePlanOnlyTeam");

  private static final List<String> TEMPLATES =
      List.of(
          "createProjectWithCustomTemplate",
          "editTemplate",
          "liveTemplate",
          "removeTemplate",
          "saveTemplate");

  private static final List<String> CLASSIFICATION =
      List.of(
          "getProjectClassificationConfig",
          "getDefaultProjectClassification",
          "updateDefaultProjectClassification",
          "removeDefaultProjectClassification");

  @Override
  public void register(Operations<JiraCall> on) {
    String premium = "needs the edition Premium";
    // The contract's own words.
    Refusal archiving =
        Refusal.forbidden("Archiving issues is only available for premium editions of Jira.");
    ARCHIVING.forEach(id -> on.on(id).refused(premium, archiving));
    Refusal plans = Refusal.forbidden("Plans are only available for premium editions of Jira.");
    PLANS.forEach(id -> on.on(id).refused(premium, plans));
    Refusal templates =
        Refusal.forbidden("Custom templates are only supported for Jira Enterprise edition.");
    TEMPLATES.forEach(id -> on.on(id).refused("needs the edition Enterprise", templates));
    on.on("getAllUserDataClassificationLevels")
        .query("status", "orderBy")
        .answer(call -> Reply.ok(noLevels()));
    Refusal unclassified = Refusal.notFound("Data classification is not enabled.");
    CLASSIFICATION.forEach(
        id -> on.on(id).refused("the organization does not classify data", unclassified));
    on.on("getWorklogsByIssueIdAndWorklogId")
        .refused(
            "only services of the product itself may call it",
            Refusal.of(401, "Client must be authenticated to access this resource."));
  }

  private static ObjectNode noLevels() {
    ObjectNode document = Json.object();
    document.putArray("classifications");
    return document;
  }
}

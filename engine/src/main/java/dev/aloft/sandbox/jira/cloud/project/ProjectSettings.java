package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /project/…/features} and {@code …/email}: what a project offers, and who its mails name.
 */
public final class ProjectSettings implements Resource<JiraCall> {

  private static final String ADDRESS = "emailAddress";

  /**
   * The features of a company-managed software project, none of which can be switched (contract).
   */
  private static final List<Feature> FEATURES =
      List.of(
          new Feature("jsw.classic.roadmap", "Roadmap", "Where epics are planned over time."),
          new Feature("jsw.classic.backlog", "Backlog", "Where work waits and is put in order."));

  private record Feature(String key, String name, String description) {}

  private final JiraSite site;
  private final Permissions permissions;
  private final Properties values;

  /** The settings of a site's projects. */
  public ProjectSettings(JiraSite site, Permissions permissions, Store store) {
    this.site = site;
    this.permissions = permissions;
    this.values = new Properties(store, site.ids(), "projectSetting");
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getFeaturesForProject")
        .answer(call -> features(permissions.visible(call, call.path("projectIdOrKey"))));
    on.on("toggleFeatureForProject").body("state").answer(this::toggle);
    on.on("getProjectEmail").answer(this::email);
    on.on("updateProjectEmail").body(ADDRESS, "emailAddressStatus").answer(this::setEmail);
  }

  private static List<Feature> of(Project project) {
    return project.typeKey().equals("software") ? FEATURES : List.of();
  }

  private static Reply features(Project project) {
    ObjectNode document = Json.object();
    document.set(
        "features",
        Json.array(
            of(project),
            feature -> {
              ObjectNode one = Json.object();
              one.put("projectId", project.id());
              one.put("feature", feature.key());
              one.put("state", "ENABLED").put("toggleLocked", true);
              one.put("localisedName", feature.name());
              one.put("localisedDescription", feature.description());
              one.putArray("prerequisites");
              return one;
            }));
    return Reply.ok(document);
  }

  private Reply toggle(JiraCall call) {
    Project project = permissions.administered(call, call.path("projectIdOrKey"), 403);
    String key = call.path("featureKey");
    if (of(project).stream().noneMatch(feature -> feature.key().equals(key))) {
      throw Refusal.notFound("The project has no feature '" + key + "'.");
    }
    if (!call.body().path("state").asString("ENABLED").equals("ENABLED")) {
      throw Refusal.badRequest("The feature '" + key + "' is locked.");
    }
    return features(project);
  }

  private Reply email(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectId"));
    String address =
        values
            .get(project.id(), ADDRESS)
            .map(kept -> kept.asString(""))
            .orElse("jira@" + site.name() + ".atlassian.net");
    return Reply.ok(Json.object().put(ADDRESS, address));
  }

  /** No address brings back the usual one (contract). */
  private Reply setEmail(JiraCall call) {
    Project project = permissions.administered(call, call.path("projectId"), 403);
    String address = Form.of(call).text(ADDRESS).orElse("");
    if (address.isEmpty()) {
      values.remove(project.id(), ADDRESS);
    } else if (address.indexOf('@') < 1 || address.endsWith("@")) {
      throw Refusal.badRequest("The email address is not valid.");
    } else {
      values.set(project.id(), ADDRESS, JsonNodeFactory.instance.stringNode(address));
    }
    return Reply.noContent();
  }
}

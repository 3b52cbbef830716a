package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.property.PropertyResource;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import tools.jackson.databind.JsonNode;

/** The settings of gadgets: properties of the items of a dashboard. */
final class GadgetProperties {

  private static final String SETTINGS = "config";
  private final JiraSite site;
  private final Dashboards dashboards;
  private final Properties properties;

  GadgetProperties(JiraSite site, Dashboards dashboards, Store store) {
    this.site = site;
    this.dashboards = dashboards;
    this.properties = new Properties(store, site.ids(), "dashboardItem");
  }

  /** The four operations. */
  Resource<JiraCall> resource() {
    return new PropertyResource(
        new PropertyResource.Names(
            "getDashboardItemPropertyKeys",
            "getDashboardItemProperty",
            "setDashboardItemProperty",
            "deleteDashboardItemProperty"),
        properties,
        this::gadget);
  }

  private long gadget(JiraCall call) {
    Dashboard dashboard =
        dashboards
            .visible(call.caller(), call.path("dashboardId"))
            .orElseThrow(() -> Refusal.notFound("The dashboard does not exist."));
    Gadget gadget =
        Ids.parse(call.path("itemId"))
            .flatMap(dashboard::gadget)
            .orElseThrow(() -> Refusal.notFound("The dashboard item does not exist."));
    boolean reads = call.request().method().equals("GET");
    if (!reads && !dashboards.edits(call.caller(), dashboard)) {
      throw Refusal.forbidden("You do not have permission to edit this dashboard.");
    }
    if (call.request().method().equals("PUT")
        && gadget.uri().isPresent()
        && call.path("propertyKey").equals(SETTINGS)) {
      checkSettings(call.json());
    }
    return gadget.id();
  }

  /** A gadget that a document describes has settings of texts only (contract). */
  private static void checkSettings(JsonNode settings) {
    if (!settings.isObject() || !settings.valueStream().allMatch(JsonNode::isString)) {
      throw Refusal.badRequest("The settings must be an object of strings.");
    }
  }

  /** A gadget like another, with the same settings. */
  Gadget copy(Gadget source) {
    long id = nextId();
    properties
        .keys(source.id())
        .forEach(key ->
            properties.get(source.id(), key).ifPresent(value -> properties.set(id, key, value)));
    return new Gadget(
        id,
        source.moduleKey(),
        source.uri(),
        source.title(),
        source.color(),
        source.column(),
        source.row());
  }

  long nextId() {
    return site.ids().next("gadget");
  }

  /** The gadget is going, and its settings with it. */
  void remove(Gadget gadget) {
    properties.removeAll(gadget.id());
  }
}

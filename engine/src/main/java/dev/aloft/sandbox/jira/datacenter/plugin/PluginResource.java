package dev.aloft.sandbox.jira.datacenter.plugin;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /rest/plugins/1.0}: what is installed; nothing can be added here. */
public final class PluginResource implements Resource<DataCenterCall> {

  private static final String SUFFIX = "-key";

  /** A plug-in that comes with the product. */
  private record Plugin(String key, String name, String version, String description) {}

  private static final List<Plugin> ALL =
      List.of(
          new Plugin(
              "com.pyxis.greenhopper.jira",
              "Jira Software Application",
              "10.3.24",
              "Boards, sprints and epics"),
          new Plugin(
              "com.atlassian.servicedesk",
              "Jira Service Management",
              "10.3.24",
              "Service desks and requests"),
          new Plugin(
              "com.atlassian.jira-core-project-templates",
              "Jira Core Project Templates",
              "10.3.24",
              "Templates of business projects"),
          new Plugin(
              "com.atlassian.applinks.applinks-plugin",
              "Application Links",
              "10.1.0",
              "Links to other applications"),
          new Plugin(
              "com.atlassian.pats.pats-plugin",
              "Personal Access Tokens",
              "3.1.0",
              "Tokens in the place of passwords"),
          new Plugin(
              "com.atlassian.upm.atlassian-universal-plugin-manager-plugin",
              "Universal Plugin Manager",
              "8.0.0",
              "Installs and removes plug-ins"));

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getPlugins")
        .administratorsOnly()
        .answer(call -> {
          ObjectNode view = Json.object();
          view.putObject("links").put("self", call.address("/rest/plugins/1.0/"));
          view.set("plugins", Json.array(ALL, one -> view(call, one)));
          return Reply.ok(view);
        });
    operations
        .on("getPlugin")
        .administratorsOnly()
        .answer(call ->
            ALL.stream()
                .filter(one -> call.path("pluginKey").equals(one.key() + SUFFIX))
                .findFirst()
                .map(one -> Reply.ok(view(call, one)))
                .orElseThrow(() -> Refusal.notFound("The plugin does not exist.")));
  }

  private static ObjectNode view(DataCenterCall call, Plugin plugin) {
    ObjectNode view = Json.object();
    view.putObject("links").put("self", call.address("/rest/plugins/1.0/" + plugin.key() + SUFFIX));
    view.put("key", plugin.key());
    view.put("enabled", true);
    view.put("name", plugin.name());
    view.put("version", plugin.version());
    view.put("description", plugin.description());
    view.put("userInstalled", false);
    view.put("optional", true);
    view.putObject("vendor").put("name", "Atlassian");
    return view;
  }
}

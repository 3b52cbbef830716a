package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the tree of a task looks: one node of it, perhaps with the nodes right below. */
final class StatusViews {

  /** So many parts of a node a page: no public page says how many the product shows. */
  private static final int PAGE = 100;

  private static final String CHECK = "check";

  /** The node that a call asks for, with its parts if it wants them. */
  ObjectNode page(MigrationCall call, Task task) {
    StatusNode node = node(call.query("level").orElse(""), task);
    ObjectNode data = view(node);
    ObjectNode page = Json.object();
    page.set("data", data);
    List<Map.Entry<String, StatusNode>> parts =
        node.children().entrySet().stream().filter(part -> wanted(call, part.getValue())).toList();
    Slice<Map.Entry<String, StatusNode>> slice = Slice.of(parts, call.query("cursor"), PAGE);
    if (call.flag("expandChildren", false)) {
      ObjectNode children = data.putObject("children");
      slice.items().forEach(part -> children.set(part.getKey(), view(part.getValue())));
      page.set("links", slice.links(call.request()));
    } else {
      page.putObject("links").put("self", Slice.address(call.request(), Optional.empty()));
    }
    return page;
  }

  /** The root of a check is the check itself; of a migration, it has one below. */
  private static StatusNode node(String level, Task task) {
    StatusNode node = task.status();
    List<String> names =
        Arrays.stream(level.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (task.type() == Task.Type.CHECK && !names.isEmpty() && names.getFirst().equals(CHECK)) {
      names = names.subList(1, names.size());
    }
    for (String name : names) {
      StatusNode below = node.children().get(name);
      if (below == null) {
        throw Refusal.badRequest("The task has no status at the level " + level + ".");
      }
      node = below;
    }
    return node;
  }

  private static boolean wanted(MigrationCall call, StatusNode node) {
    return call.query("status").map(one -> word(one, StatusNode.State.values())).stream()
            .allMatch(node.status()::equals)
        && call.query("outcome").map(one -> word(one, StatusNode.Outcome.values())).stream()
            .allMatch(one -> node.outcome().filter(one::equals).isPresent());
  }

  private static <E extends Enum<E>> E word(String text, E[] all) {
    return Arrays.stream(all)
        .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("There is no status or outcome " + text + "."));
  }

  private static ObjectNode view(StatusNode node) {
    ObjectNode view = Json.object();
    view.put("status", node.status().name());
    node.outcome().ifPresent(outcome -> view.put("outcome", outcome.name()));
    if (!node.message().isEmpty()) {
      view.put("message", node.message());
    }
    node.details()
        .ifPresent(about -> {
          ObjectNode details = view.putObject("details");
          ArrayNode list = details.putArray("occurrences");
          about.occurrences().forEach(list::add);
          about.excludable().ifPresent(may -> details.put("excludable", may));
          if (!about.text().isEmpty()) {
            details.put("description", about.text());
          }
        });
    node.progress()
        .ifPresent(progress -> {
          ObjectNode details = view.putObject("progressDetails");
          details.put("isSupported", true);
          details.put("percent", progress.percent());
          details
              .putArray("data")
              .addObject()
              .put("name", progress.name())
              .put("total", progress.total())
              .put("processed", progress.processed());
        });
    return view;
  }
}

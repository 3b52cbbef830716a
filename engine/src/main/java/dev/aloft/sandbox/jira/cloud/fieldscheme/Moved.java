package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What all operations of field schemes share. */
final class Moved {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private Moved() {}

  /** Answers where field schemes hold; 404 where their feature flag is off (contract). */
  static Handler<JiraCall> only(FieldLayouts layouts, Handler<JiraCall> handler) {
    return call -> {
      if (!layouts.moved()) {
        throw Refusal.notFound("Field schemes are not enabled on this site.");
      }
      return handler.answer(call);
    };
  }

  /** The scheme that a path names. */
  static FieldScheme scheme(FieldLayouts layouts, JiraCall call) {
    return layouts
        .fieldSchemes()
        .find(call.path("id"))
        .orElseThrow(() -> Refusal.notFound("The field scheme was not found."));
  }

  /**
   * The properties of a body whose names are ids.
   *
   * @throws Refusal 400 if it is no object, or has none
   */
  static Map<String, JsonNode> named(JiraCall call) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    call.body().properties().forEach(one -> named.put(one.getKey(), one.getValue()));
    if (named.isEmpty()) {
      throw Form.unreadable();
    }
    return named;
  }

  /** The items of an array in a body; at least one. */
  static List<JsonNode> items(JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      throw Form.unreadable();
    }
    return node.valueStream().toList();
  }

  /**
   * Ids of a body, each once.
   *
   * @throws Refusal 400 if there are none
   */
  static Set<Long> ids(Form form, String name) {
    Set<Long> ids = new LinkedHashSet<>(form.numbers(name));
    if (ids.isEmpty()) {
      throw Refusal.field(name, "At least one of " + name + " is required.");
    }
    return ids;
  }

  /** A page; a larger one than may be asked for is refused (contract), not cut. */
  static <T> Reply page(JiraCall call, List<T> all, Function<T, ObjectNode> view) {
    if (call.integer("maxResults", PAGE) > LARGEST_PAGE) {
      throw Refusal.badRequest("maxResults must not be greater than " + LARGEST_PAGE + ".");
    }
    return Reply.ok(Pages.bean(call, all, PAGE, LARGEST_PAGE, view));
  }
}

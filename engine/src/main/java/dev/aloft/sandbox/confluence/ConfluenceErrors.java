package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The error shape of Confluence's older API and of Data Center: {@code {statusCode, data, message,
 * reason}}.
 */
public final class ConfluenceErrors {

  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(413, "Request Entity Too Large"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(501, "Not Implemented"));

  private ConfluenceErrors() {}

  /** A refusal as Confluence replies it. */
  public static Reply reply(Refusal refusal) {
    List<String> messages = refusal.messages().isEmpty() ? messages(refusal) : refusal.messages();
    ObjectNode document = Json.object();
    document.put("statusCode", refusal.status());
    ObjectNode data = document.putObject("data");
    data.put("authorized", refusal.status() != 401 && refusal.status() != 403);
    data.put("valid", refusal.status() != 400);
    ArrayNode errors = data.putArray("errors");
    refusal
        .errors()
        .values()
        .forEach(text -> {
          ObjectNode message = errors.addObject().putObject("message");
          message.put("key", text);
          message.putArray("args");
        });
    data.put("successful", false);
    document.put("message", String.join(" ", messages));
    document.put("reason", reason(refusal.status()));
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }

  /** Everything that is wrong, in one list. */
  public static List<String> messages(Refusal refusal) {
    List<String> messages = new ArrayList<>(refusal.messages());
    messages.addAll(refusal.errors().values());
    return messages;
  }

  /** The words of a status. */
  public static String reason(int status) {
    return REASONS.getOrDefault(status, "Error");
  }
}

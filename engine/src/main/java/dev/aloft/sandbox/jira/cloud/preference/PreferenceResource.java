package dev.aloft.sandbox.jira.cloud.preference;

import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserNumbers;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code /mypreferences}: what the caller has set for himself. */
public final class PreferenceResource implements Resource<JiraCall> {

  /** The longest value (contract). */
  private static final int LONGEST = 255;

  private static final String LOCALE = "jira.user.locale";
  private static final String SITE_LOCALE = "en_US";

  /** What holds until it is set (contract). */
  private static final Map<String, String> USUAL =
      Map.of(
          "user.notifications.mimetype", "html",
          "user.default.share.private", "true",
          "user.keyboard.shortcuts.disabled", "false");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JiraSite site;
  private final Properties properties;

  /** The preferences of a site's people. */
  public PreferenceResource(JiraSite site, Store store) {
    this.site = site;
    this.properties = new Properties(store, site.ids(), "preference");
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getPreference").query("key").answer(this::get);
    operations.on("setPreference").query("key").rawBody().answer(this::set);
    operations.on("removePreference").query("key").answer(this::remove);
    operations.on("getLocale").answer(call -> Reply.ok(Json.object().put("locale", locale(call))));
    operations.on("setLocale").body("locale").answer(this::setLocale);
    operations
        .on("deleteLocale")
        .answer(call -> {
          properties.remove(owner(call), LOCALE);
          return Reply.noContent();
        });
  }

  private long owner(JiraCall call) {
    return UserNumbers.of(site, call);
  }

  private static String key(JiraCall call) {
    return call.query("key").orElseThrow(() -> Refusal.badRequest("The key is required."));
  }

  private Optional<String> value(JiraCall call, String key) {
    return properties
        .get(owner(call), key)
        .map(value -> value.asString(""))
        .or(() -> Optional.ofNullable(USUAL.get(key)));
  }

  private Reply get(JiraCall call) {
    String key = key(call);
    return Reply.ok(
        JsonNodeFactory.instance.stringNode(
            value(call, key)
                .orElseThrow(() -> Refusal.notFound("The preference '" + key + "' is not set."))));
  }

  private Reply set(JiraCall call) {
    String value = text(call.request());
    if (value.length() > LONGEST) {
      throw Refusal.badRequest("The value must not be longer than " + LONGEST + " characters.");
    }
    properties.set(owner(call), key(call), JsonNodeFactory.instance.stringNode(value));
    return Reply.noContent();
  }

  /** A JSON text or value, or a plain text. */
  private static String text(Request request) {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
    return switch (type) {
      case "text/plain" -> body;
      case "application/json" -> value(body);
      default -> throw Refusal.of(415, "Unsupported Media Type");
    };
  }

  private static String value(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isValueNode() && !json.isNull()) {
        return json.asString();
      }
    } catch (JacksonException e) {
      throw Form.unreadable();
    }
    throw Form.unreadable();
  }

  private Reply remove(JiraCall call) {
    if (!properties.remove(owner(call), key(call))) {
      throw Refusal.notFound("The preference '" + key(call) + "' is not set.");
    }
    return Reply.noContent();
  }

  private String locale(JiraCall call) {
    return value(call, LOCALE).orElse(SITE_LOCALE);
  }

  private Reply setLocale(JiraCall call) {
    String locale = Form.of(call).text("locale").orElse("");
    if (!locale.matches("[a-z]{2}(_[A-Z]{2})?")) {
      throw Refusal.badRequest("The locale '" + locale + "' is not valid.");
    }
    properties.set(owner(call), LOCALE, JsonNodeFactory.instance.stringNode(locale));
    return Reply.noContent();
  }
}

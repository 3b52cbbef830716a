package dev.aloft.sandbox.jira.cloud.preference;

import dev.aloft.sandbox.jira.cloud.property.Properties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /application-properties}: settings of the site. */
public final class SiteSettings implements Resource<JiraCall> {

  private final Properties values;

  /** The settings of a site. */
  public SiteSettings(JiraSite site, Store store) {
    this.values = new Properties(store, site.ids(), "siteSetting");
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getApplicationProperty")
        .query("key", "keyFilter")
        .administratorsOnly()
        .answer(this::list);
    operations
        .on("getAdvancedSettings")
        .administratorsOnly()
        .answer(call -> Reply.ok(views(SiteSetting::advanced)));
    operations
        .on("setApplicationProperty")
        .body("id", "value")
        .administratorsOnly()
        .answer(this::set);
  }

  private ArrayNode views(Predicate<SiteSetting> wanted) {
    return Json.array(SiteSetting.ALL.stream().filter(wanted).toList(), this::view);
  }

  private ObjectNode view(SiteSetting setting) {
    return Json.object()
        .put("id", setting.key())
        .put("key", setting.key())
        .put("name", setting.name())
        .put("type", setting.type().word())
        .put("defaultValue", setting.usual())
        .put(
            "value",
            values.get(0, setting.key()).map(value -> value.asString("")).orElse(setting.usual()));
  }

  private static SiteSetting named(String key) {
    return SiteSetting.ALL.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> Refusal.notFound("The application property '" + key + "' does not exist."));
  }

  /** By its key a setting comes alone, as the words of the contract say. */
  private Reply list(JiraCall call) {
    if (call.query("key").isPresent()) {
      return Reply.ok(view(named(call.query("key").get())));
    }
    Optional<Pattern> filter = call.query("keyFilter").map(SiteSettings::pattern);
    return Reply.ok(
        views(setting -> filter.isEmpty() || filter.get().matcher(setting.key()).matches()));
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw Refusal.badRequest("The keyFilter is not a regular expression.");
    }
  }

  private Reply set(JiraCall call) {
    SiteSetting setting = named(call.path("id"));
    Form form = Form.of(call);
    if (form.text("id").filter(id -> !id.equals(setting.key())).isPresent()) {
      throw Refusal.badRequest("The id of the body is not that of the path.");
    }
    String value =
        form.text("value").orElseThrow(() -> Refusal.badRequest("The value is required."));
    if (!setting.type().takes(value)) {
      throw Refusal.badRequest("The value must be a " + setting.type().word() + ".");
    }
    values.set(0, setting.key(), JsonNodeFactory.instance.stringNode(value));
    return Reply.ok(view(setting));
  }
}

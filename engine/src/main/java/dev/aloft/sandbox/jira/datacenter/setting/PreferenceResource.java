package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** {@code /mypreferences}: texts that a user keeps under keys. */
public final class PreferenceResource implements Resource<DataCenterCall> {

  /** A value is kept as it was sent: as JSON, or bare. */
  private static final Set<String> ON = Set.of("true", "\"true\"");

  private static final String UNDERLINED = "a11y-setting-underlined-links";

  private final JiraSite site;

  /** The preferences of a site's users. */
  public PreferenceResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getPreference")
        .query("key")
        .answer(call ->
            site.settings()
                .find(name(call))
                .map(value ->
                    Reply.bytes(
                        200,
                        "application/json;charset=UTF-8",
                        value.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> absent(call)));
    // Of the settings for accessibility one alone has a published key.
    operations
        .on("getA11yPersonalSettings")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(
              Json.array(
                  List.of(UNDERLINED),
                  key ->
                      Json.object()
                          .put("key", key)
                          .put(
                              "enabled",
                              site.settings()
                                  .find(name(call, key))
                                  .filter(ON::contains)
                                  .isPresent())));
        });
    operations
        .on("setPreference")
        .query("key")
        .rawBody()
        .answer(call -> {
          String value = new String(call.request().body(), StandardCharsets.UTF_8);
          if (value.isEmpty()) {
            throw Refusal.notFound("value cannot be null");
          }
          site.settings().put(name(call), value);
          return Reply.noContent();
        });
    operations
        .on("removePreference")
        .query("key")
        .answer(call -> {
          if (!site.settings().remove(name(call))) {
            throw absent(call);
          }
          return Reply.noContent();
        });
  }

  private static String name(DataCenterCall call) {
    Lookup.known(call);
    String key = call.query("key").orElseThrow(() -> Refusal.notFound("key cannot be null"));
    return name(call, key);
  }

  private static String name(DataCenterCall call, String key) {
    return "preference." + call.caller().key() + "." + key;
  }

  private static Refusal absent(DataCenterCall call) {
    return Refusal.notFound("key not found: '" + call.query("key").orElse("") + "'");
  }
}

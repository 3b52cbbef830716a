package dev.aloft.sandbox.jira.datacenter.permission;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;

/** {@code /permissionscheme/{id}/attribute}: switches of a scheme, by any key. */
public final class SchemeAttributeResource implements Resource<DataCenterCall> {

  private final JiraSite site;

  /** The schemes of a site. */
  public SchemeAttributeResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getSchemeAttribute")
        .administratorsOnly()
        .answer(call -> {
          String key = call.path("attributeKey");
          String value =
              site.settings()
                  .find(setting(call, key))
                  .orElseThrow(
                      () -> Refusal.notFound("The scheme has no attribute '" + key + "'."));
          return Reply.ok(Json.object().put("key", key).put("value", value));
        });
    operations
        .on("setSchemeAttribute")
        .rawBody()
        .administratorsOnly()
        .answer(call -> {
          String text = new String(call.request().body(), StandardCharsets.UTF_8).strip();
          String value = Boolean.toString(Boolean.parseBoolean(text));
          site.settings().put(setting(call, call.path("key")), value);
          return Reply.noContent();
        });
  }

  private String setting(DataCenterCall call, String key) {
    String id = call.path("permissionSchemeId");
    if (site.tables().permissionSchemes().find(id).isEmpty()) {
      throw Refusal.notFound("The permission scheme with id " + id + " does not exist.");
    }
    return "permissionscheme." + id + "." + key;
  }
}

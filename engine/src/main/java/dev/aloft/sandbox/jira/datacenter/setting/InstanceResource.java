package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an installation as a whole says of itself: {@code /readonly-mode}, {@code /upgrade}, {@code
 * /licenseValidator}.
 */
public final class InstanceResource implements Resource<DataCenterCall> {

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getReadOnlyMode")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(Json.object().put("enabled", false));
        });
    operations
        .on("updateReadOnlyMode")
        .body("enabled", "message", "endTime", "timeZone")
        .administratorsOnly()
        .answer(call -> {
          Form form = Form.of(call);
          boolean enabled =
              form.flag("enabled")
                  .orElseThrow(() -> Refusal.badRequest("The property 'enabled' is required."));
          form.check();
          if (enabled) {
            throw Refusal.of(501, "The sandbox does not implement the read-only mode.");
          }
          return Reply.empty(200);
        });
    operations
        .on("getUpgradeResult")
        .administratorsOnly()
        .answer(call -> {
          throw Refusal.notFound("No upgrade task has run.");
        });
    // Nothing is pending.
    operations
        .on("runUpgradesNow")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.texts(List.of())));
    operations
        .on("validate")
        .anyBody()
        .reading()
        .administratorsOnly()
        .answer(call -> {
          ObjectNode view = Json.object().put("licenseString", call.json().asString(""));
          // Nobody but the product's maker can write one, and a sandbox needs none.
          view.putObject("errors").put("license", "The license key is not valid.");
          return Reply.ok(view);
        });
  }
}

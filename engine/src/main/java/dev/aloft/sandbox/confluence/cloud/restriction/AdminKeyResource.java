package dev.aloft.sandbox.confluence.cloud.restriction;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Duration;
import java.time.Instant;

/** {@code /admin-key}: for administrators, who pass all restrictions with one until it ends. */
public final class AdminKeyResource implements Resource<CloudCall> {

  private static final long USUAL_MINUTES = 10;

  private final ConfluenceSite site;

  /** The keys of a site. */
  public AdminKeyResource(ConfluenceSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getAdminKey")
        .answer(call -> {
          require(call);
          return site.adminKeys()
              .until(call.caller().accountId(), site.now())
              .map(until -> shown(call, until))
              .orElseThrow(() -> Refusal.notFound("No admin key is enabled"));
        });
    operations.on("enableAdminKey").optionalBody("durationInMinutes").answer(this::enable);
    operations
        .on("disableAdminKey")
        .answer(call -> {
          require(call);
          site.adminKeys().disable(call.caller().accountId());
          return Reply.noContent();
        });
  }

  private void require(CloudCall call) {
    if (!site.access().administers(call.caller())) {
      throw Refusal.notFound("You do not have permission to use admin keys");
    }
  }

  private Reply enable(CloudCall call) {
    require(call);
    long minutes = Form.of(call).number("durationInMinutes").orElse(0L);
    if (minutes < 0 || minutes > Duration.ofDays(1).toMinutes()) {
      throw Refusal.field("durationInMinutes", "The durationInMinutes is invalid.");
    }
    Instant until = site.now().plus(Duration.ofMinutes(minutes == 0 ? USUAL_MINUTES : minutes));
    site.adminKeys().enable(call.caller().accountId(), until);
    return shown(call, until);
  }

  private static Reply shown(CloudCall call, Instant until) {
    return Reply.ok(
        Json.object()
            .put("accountId", call.caller().accountId())
            .put("expirationTime", Times.text(until)));
  }
}

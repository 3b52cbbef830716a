package dev.aloft.sandbox.confluence.cloud.audit;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * {@code /analytics}: how often content was looked at in a browser. Nobody looks at that of a
 * sandbox: its own pages are not the product's.
 */
public final class AnalyticsResource implements Resource<CloudCall> {

  private final Finder finder;

  /** What is known of a site's readers. */
  public AnalyticsResource(ConfluenceSite site) {
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    for (String id : new String[] {"getViews", "getViewers"}) {
      operations.on(id).query("fromDate").answer(this::count);
    }
  }

  private Reply count(CloudCall call) {
    Content content = finder.current(call, call.path("contentId"));
    call.query("fromDate").ifPresent(AnalyticsResource::check);
    return Reply.ok(Json.object().put("id", content.id()).put("count", 0));
  }

  private static void check(String text) {
    try {
      if (text.contains("T")) {
        OffsetDateTime.parse(text);
      } else {
        LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("The fromDate must be a date in ISO 8601");
    }
  }
}

package dev.aloft.sandbox.jira.datacenter.webhook;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Webhook;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Shelf;
import dev.aloft.sandbox.web.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /rest/jira-webhook/1.0/webhooks}: what administrators set up. Nothing is ever sent, so no
 * secret is kept, and the statistics count nothing.
 */
public final class WebhookResource implements Resource<DataCenterCall> {

  private static final int LONGEST = 255;
  private static final int USUAL = 25;
  private static final int MOST = 1_000;
  private static final String GLOBAL = "global";
  private static final String SECRET = "SECRET";

  /** Over which time deliveries are counted. */
  private static final Duration WINDOW = Duration.ofDays(1);

  private final JiraSite site;
  private final Shelf<Webhook> webhooks;

  /** The webhooks of a site. */
  public WebhookResource(JiraSite site) {
    this.site = site;
    this.webhooks = site.tables().webhooks();
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getStatus").answer(call -> Reply.ok(Json.object().put("state", "RUNNING")));
    operations
        .on("getWebhooks")
        .query("event", "statistics", "start", "limit")
        .administratorsOnly()
        .answer(this::list);
    String[] body = {
      "name", "url", "events", "configuration", "active", "scopeType", "sslVerificationRequired"
    };
    operations
        .on("createWebhook")
        .body(body)
        .overlooking("filters", "excludeBody")
        .administratorsOnly()
        .answer(
            call -> Reply.created(view(webhooks.put(read(call, webhooks.nextId(), site.now())))));
    operations
        .on("updateWebhook")
        .body(body)
        .overlooking("filters", "excludeBody")
        .administratorsOnly()
        .answer(call -> {
          Webhook before = find(call);
          return Reply.ok(view(webhooks.put(read(call, before.id(), before.created()))));
        });
    operations
        .on("deleteWebhook")
        .administratorsOnly()
        .answer(call -> {
          webhooks.remove(find(call).id());
          return Reply.noContent();
        });
    about(operations, "getWebhook", one -> Reply.ok(view(one)));
    about(operations, "getWebhookStatistics", one -> Reply.ok(statistics()));
    about(
        operations,
        "getWebhookStatisticsSummary",
        one -> {
          ObjectNode view = Json.object();
          one.events().forEach(event -> view.set(event, statistics()));
          return Reply.ok(view);
        });
    about(operations, "getWebhookTransitions", one -> Reply.ok(Json.texts(List.of())));
    about(operations, "getLatestWebhookInvocation", one -> Reply.noContent());
  }

  private void about(
      Operations<DataCenterCall> operations, String operation, Function<Webhook, Reply> answer) {
    Handler<DataCenterCall> handler = call -> answer.apply(find(call));
    operations.on(operation).administratorsOnly().answer(handler);
  }

  private Webhook find(DataCenterCall call) {
    return webhooks
        .find(call.path("webhookId"))
        .orElseThrow(
            () -> Refusal.notFound("No webhook with id " + call.path("webhookId") + " exists."));
  }

  private Reply list(DataCenterCall call) {
    Optional<String> event = call.query("event").filter(one -> !one.isEmpty());
    boolean counted = call.flag("statistics", false);
    int start = call.integer("start", 0);
    int limit = call.integer("limit", USUAL);
    if (start < 0 || limit < 1) {
      throw Refusal.badRequest("start must not be negative and limit must be positive.");
    }
    List<Webhook> found =
        webhooks.all().stream()
            .filter(one -> event.isEmpty() || one.events().contains(event.get()))
            .skip(start)
            .limit(Math.min(limit, MOST))
            .toList();
    return Reply.ok(
        Json.array(
            found,
            one -> {
              ObjectNode view = view(one);
              if (counted) {
                view.set("statistics", statistics());
              }
              return view;
            }));
  }

  private Webhook read(DataCenterCall call, long id, long created) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String url = form.required("url", Integer.MAX_VALUE);
    if (!url.isEmpty() && !url.matches("https?://\\S+")) {
      form.refuse("url", "The url must begin with http:// or https://.");
    }
    if (!form.text("scopeType").orElse(GLOBAL).equals(GLOBAL)) {
      form.refuse("scopeType", "The scopeType must be " + GLOBAL + ".");
    }
    form.check();
    Map<String, String> configuration = new TreeMap<>(form.textMap("configuration"));
    configuration.remove(SECRET);
    return new Webhook(
        id,
        name,
        url,
        form.texts("events"),
        configuration,
        form.flag("active").orElse(true),
        form.flag("sslVerificationRequired").orElse(true),
        created,
        site.now());
  }

  private ObjectNode statistics() {
    ObjectNode view = Json.object();
    view.putObject("counts")
        .put("errors", 0)
        .put("failures", 0)
        .put("successes", 0)
        .putObject("window")
        .put("start", site.now() - WINDOW.toMillis())
        .put("duration", WINDOW.toMillis());
    return view;
  }

  private static ObjectNode view(Webhook webhook) {
    ObjectNode view = Json.object();
    view.put("id", webhook.id());
    view.put("name", webhook.name());
    view.put("createdDate", webhook.created());
    view.put("updatedDate", webhook.updated());
    view.set("events", Json.texts(webhook.events()));
    ObjectNode configuration = view.putObject("configuration");
    webhook.configuration().forEach(configuration::put);
    view.put("url", webhook.url());
    view.put("active", webhook.active());
    view.put("scopeType", GLOBAL);
    view.put("sslVerificationRequired", webhook.verifying());
    return view;
  }
}

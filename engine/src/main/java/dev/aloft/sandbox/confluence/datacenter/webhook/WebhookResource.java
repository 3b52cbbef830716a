package dev.aloft.sandbox.confluence.datacenter.webhook;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /webhooks}: what administrators set up; nothing is ever sent. */
public final class WebhookResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int MOST = 1_000;
  private static final Outline BODY =
      Outline.of(
              "name",
              "url",
              "events",
              "configuration",
              "active",
              "scopeType",
              "sslVerificationRequired",
              "credentials.username",
              "credentials.password")
          .overlooking(
              Outlines.COMPUTED, "id", "createdDate", "updatedDate", "statistics", "_links");

  private static final String GLOBAL = "global";

  private final ConfluenceSite site;
  private final Webhooks webhooks;

  /** The webhooks of a site. */
  public WebhookResource(ConfluenceSite site, Webhooks webhooks) {
    this.site = site;
    this.webhooks = webhooks;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("findWebhooks")
        .query("event", "statistics", "start", "limit")
        .administratorsOnly()
        .answer(call -> {
          List<String> events = call.list("event");
          List<Webhooks.Webhook> found =
              webhooks.all().stream()
                  .filter(
                      one -> events.isEmpty() || one.events().stream().anyMatch(events::contains))
                  .toList();
          return Reply.ok(StartPages.of(call, found, USUAL, MOST, WebhookResource::view));
        });
    operations
        .on("createWebhook")
        .anyBody()
        .outlined(BODY)
        .administratorsOnly()
        .answer(call ->
            Reply.created(
                view(webhooks.put(read(call, site.contents().nextId(), Optional.empty())))));
    operations
        .on("getWebhook")
        .query("statistics")
        .administratorsOnly()
        .answer(call -> Reply.ok(view(find(call))));
    operations
        .on("updateWebhook")
        .anyBody()
        .outlined(BODY)
        .administratorsOnly()
        .answer(call -> {
          Webhooks.Webhook before = find(call);
          return Reply.ok(view(webhooks.put(read(call, before.id(), Optional.of(before)))));
        });
    operations
        .on("deleteWebhook")
        .administratorsOnly()
        .answer(call -> {
          webhooks.remove(find(call));
          return Reply.noContent();
        });
    statistics(operations);
  }

  /** Nothing was ever sent, so there is nothing to tell. */
  private void statistics(Operations<DataCenterCall> operations) {
    operations
        .on("getLatestInvocation")
        .query("event", "outcome", "outcomes")
        .administratorsOnly()
        .answer(call -> {
          find(call);
          return Reply.ok(Json.object());
        });
    operations
        .on("getStatistics")
        .query("event")
        .administratorsOnly()
        .answer(call -> {
          find(call);
          return Reply.ok(Json.object());
        });
    operations
        .on("getStatisticsSummary")
        .administratorsOnly()
        .answer(call -> {
          find(call);
          ObjectNode view = Json.object();
          view.putObject("counts").put("errors", 0).put("failures", 0).put("successes", 0);
          return Reply.ok(view);
        });
  }

  private Webhooks.Webhook find(DataCenterCall call) {
    return webhooks
        .find(call.path("webhookId"))
        .orElseThrow(() -> Refusal.notFound("No webhook with id " + call.path("webhookId")));
  }

  private Webhooks.Webhook read(DataCenterCall call, long id, Optional<Webhooks.Webhook> before) {
    Form form = Form.of(call);
    String name = form.filled("name", 255).or(() -> before.map(Webhooks.Webhook::name)).orElse("");
    String url = form.text("url").or(() -> before.map(Webhooks.Webhook::url)).orElse("");
    List<String> events =
        form.names("events")
            ? form.texts("events")
            : before.map(Webhooks.Webhook::events).orElse(List.of());
    if (name.isEmpty()) {
      form.refuse("name", "The name is required.");
    }
    if (!url.matches("https?://\\S+")) {
      form.refuse("url", "The url must begin with http:// or https://.");
    }
    if (events.isEmpty()) {
      form.refuse("events", "At least one event is required.");
    }
    if (!form.text("scopeType").orElse(GLOBAL).equals(GLOBAL)) {
      form.refuse("scopeType", "The scopeType must be " + GLOBAL + ".");
    }
    form.check();
    ObjectNode configuration =
        form.node("configuration")
            .map(node -> node instanceof ObjectNode object ? object : Json.object())
            .or(() -> before.map(Webhooks.Webhook::configuration))
            .orElseGet(Json::object);
    return new Webhooks.Webhook(
        id,
        name,
        url,
        events,
        configuration,
        form.flag("active").or(() -> before.map(Webhooks.Webhook::active)).orElse(true),
        form.flag("sslVerificationRequired").or(() -> before.flatMap(Webhooks.Webhook::verifying)),
        form.node("credentials")
            .flatMap(node -> Form.of(node).text("username"))
            .or(() -> before.flatMap(Webhooks.Webhook::user)),
        before.map(Webhooks.Webhook::created).orElse(site.now()),
        site.now());
  }

  private static ObjectNode view(Webhooks.Webhook webhook) {
    ObjectNode view = Json.object();
    view.put("id", webhook.id());
    view.put("name", webhook.name());
    view.put("createdDate", webhook.created().toString());
    view.put("updatedDate", webhook.updated().toString());
    view.set("events", Json.texts(webhook.events()));
    view.set("configuration", webhook.configuration());
    view.put("url", webhook.url());
    view.put("active", webhook.active());
    view.put("scopeType", GLOBAL);
    view.put("sslVerificationRequired", webhook.verifying().orElse(true));
    webhook.user().ifPresent(name -> view.putObject("credentials").put("username", name));
    return view;
  }
}

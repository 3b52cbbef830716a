package dev.aloft.sandbox.admin.organization.event;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.OrganizationPages;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.cloud.Happening;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The audit log: asked, the latest first, or followed. */
public final class EventResource implements Resource<AdminCall> {

  private static final int LARGEST = 500;
  private static final int USUAL = 30;
  private static final int USUAL_STREAM = 200;

  private final Organization organization;
  private final Place place;
  private final Events events;
  private final EventView view;

  /** The log of an organization. */
  public EventResource(Organization organization, Events events) {
    this.organization = organization;
    this.place = new Place(organization);
    this.events = events;
    this.view = new EventView(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations.on("getEventActions").answer(this::actions);
    operations
        .on("getEvents")
        .query("cursor", "q", "from", "to", "action", "actor", "limit")
        .answer(this::asked);
    operations
        .on("pollEvents")
        .query("cursor", "from", "to", "limit", "sortOrder")
        .answer(this::followed);
    operations.on("getEventById").answer(this::one);
  }

  private Reply actions(AdminCall call) {
    place.organization(call);
    ObjectNode document = Json.object();
    ArrayNode data = document.putArray("data");
    for (Happening.Action action : Happening.Action.values()) {
      data.addObject()
          .put("id", action.id())
          .put("type", "event-actions")
          .putObject("attributes")
          .put("displayName", action.words())
          .put("groupDisplayName", action.family());
    }
    return Reply.ok(document);
  }

  private Reply one(AdminCall call) {
    place.organization(call);
    return Ids.parse(call.path("eventId"))
        .flatMap(events::find)
        .map(event -> OrganizationPages.one(view.of(call, event, false)))
        .orElseThrow(() ->
            Refusal.notFound("No event of the organization has this id.").coded("ADMIN-404-4"));
  }

  private Reply asked(AdminCall call) {
    place.organization(call);
    Optional<String> term = call.query("q");
    Optional<String> action = call.query("action");
    List<String> actors = call.list("actor");
    Predicate<Event> wanted =
        between(call)
            .and(event -> term.filter(text -> !view.mentions(event, text)).isEmpty())
            .and(event -> action.filter(id -> !event.what().action().id().equals(id)).isEmpty())
            .and(event ->
                actors.isEmpty() || actors.contains(event.actor().orElse(organization.id())));
    EventCursor cursor =
        call.query("cursor").map(EventCursor::read).orElse(EventCursor.first(true));
    Events.Page page = events.from(cursor, wanted, limit(call, USUAL));
    return reply(call, "events", page, page.more(), false);
  }

  /** The last page's cursor stands where what happens later will be. */
  private Reply followed(AdminCall call) {
    place.organization(call);
    boolean descending = call.query("sortOrder").filter("desc"::equals).isPresent();
    EventCursor cursor =
        call.query("cursor").map(EventCursor::read).orElse(EventCursor.first(descending));
    Events.Page page = events.from(cursor, between(call), limit(call, USUAL_STREAM));
    return reply(call, "events-stream", page, true, true);
  }

  private static int limit(AdminCall call, int usual) {
    int limit = call.integer("limit", usual);
    if (limit < 1 || limit > LARGEST) {
      throw Refusal.field("limit", "limit must be between 1 and " + LARGEST + ".");
    }
    return limit;
  }

  private static Predicate<Event> between(AdminCall call) {
    Optional<Long> from = time(call, "from");
    Optional<Long> to = time(call, "to");
    return event ->
        from.filter(millis -> event.time().toEpochMilli() < millis).isEmpty()
            && to.filter(millis -> event.time().toEpochMilli() > millis).isEmpty();
  }

  private static Optional<Long> time(AdminCall call, String name) {
    Optional<String> text = call.query(name);
    Optional<Long> millis = text.flatMap(Ids::parse);
    if (text.isPresent() && millis.isEmpty()) {
      throw Refusal.field(name, name + " must be a time in milliseconds since 1970.")
          .coded("ADMIN-400-3");
    }
    return millis;
  }

  private Reply reply(
      AdminCall call, String where, Events.Page page, boolean goesOn, boolean processed) {
    ObjectNode document = Json.object();
    ArrayNode data = document.putArray("data");
    page.events().forEach(event -> data.add(view.of(call, event, processed)));
    String self = call.request().base() + "/admin/v1/orgs/" + organization.id() + "/" + where;
    ObjectNode meta = document.putObject("meta").put("page_size", page.events().size());
    ObjectNode links = document.putObject("links").put("self", self);
    if (goesOn) {
      meta.put("next", page.next().text());
      links.put("next", self + "?cursor=" + page.next().text());
    }
    return Reply.ok(document);
  }
}

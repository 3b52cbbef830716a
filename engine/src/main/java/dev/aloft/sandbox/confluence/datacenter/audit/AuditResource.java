package dev.aloft.sandbox.confluence.datacenter.audit;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.datacenter.site.AuditRecord;
import dev.aloft.sandbox.confluence.datacenter.site.AuditRecord.Thing;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.view.PersonViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /audit}: the log, the latest first. The contract names neither parameters nor a reply;
 * both are those of the product's older reference and of Confluence Cloud.
 */
public final class AuditResource implements Resource<DataCenterCall> {

  private static final int USUAL = 1000;

  private final ConfluenceSite site;
  private final PersonViews people;

  /** The log of a site. */
  public AuditResource(ConfluenceSite site) {
    this.site = site;
    this.people = new PersonViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getAuditRecords").administratorsOnly().answer(this::records);
  }

  private Reply records(DataCenterCall call) {
    Instant from = time(call, "startDate", Instant.EPOCH);
    Instant to = time(call, "endDate", Instant.MAX);
    String text = call.query("searchString").orElse("").toLowerCase(Locale.ROOT);
    List<ObjectNode> found =
        site
            .audit()
            .find(one -> !one.created().isBefore(from) && !one.created().isAfter(to))
            .stream()
            .map(one -> view(call, one))
            .filter(one -> one.toString().toLowerCase(Locale.ROOT).contains(text))
            .toList();
    return Reply.ok(StartPages.of(call, found, USUAL, USUAL, one -> one));
  }

  private static Instant time(DataCenterCall call, String name, Instant otherwise) {
    try {
      return call.query(name).map(Long::parseLong).map(Instant::ofEpochMilli).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("The " + name + " must be in milliseconds since 1970");
    }
  }

  private ObjectNode view(DataCenterCall call, AuditRecord one) {
    ObjectNode view = Json.object();
    view.set("author", people.person(call, one.author()));
    view.put("remoteAddress", "");
    view.put("creationDate", one.created().toEpochMilli());
    view.put("summary", one.summary());
    view.put("description", "");
    view.put("category", one.category());
    view.put("sysAdmin", false);
    view.set("affectedObject", thing(one.affected()));
    view.set(
        "changedValues",
        Json.array(
            one.changes(),
            change ->
                Json.object()
                    .put("name", change.name())
                    .put("oldValue", change.before())
                    .put("newValue", change.after())));
    view.set("associatedObjects", Json.array(one.associated(), this::thing));
    return view;
  }

  /** A user by the name that he has now. */
  private ObjectNode thing(Thing thing) {
    String name =
        thing.type().equals("User")
            ? site.users().byKey(thing.name()).map(user -> user.name()).orElse(thing.name())
            : thing.name();
    return Json.object().put("name", name).put("objectType", thing.type());
  }
}

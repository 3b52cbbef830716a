package dev.aloft.sandbox.jira.cloud.audit;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.audit.AuditRecord.Change;
import dev.aloft.sandbox.jira.cloud.audit.AuditRecord.Thing;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /auditing/record}, the latest first; not there while all products are on free plans. */
public final class AuditResource implements Resource<JiraCall> {

  private static final int LARGEST = 1000;

  private final JiraSite site;
  private final AuditLog log;

  /** The log of a site. */
  public AuditResource(JiraSite site, AuditLog log) {
    this.site = site;
    this.log = log;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAuditRecords")
        .query("offset", "limit", "filter", "from", "to")
        .administratorsOnly()
        .answer(this::records);
  }

  private Reply records(JiraCall call) {
    if (!site.cloud().organization().subscriptions().paid()) {
      throw Refusal.forbidden("Audit logs are available when a Jira product is on a paid plan.");
    }
    int offset = call.integer("offset", 0);
    int limit = call.integer("limit", LARGEST);
    if (offset < 0 || limit < 0) {
      throw Refusal.badRequest("The offset and the limit must not be negative.");
    }
    int most = Math.min(limit, LARGEST);
    AuditLog.Page page = log.page(between(call), mentioning(call), offset, most);
    ObjectNode document = Json.object();
    document.put("offset", offset).put("limit", most).put("total", page.total());
    document.set("records", Json.array(page.records(), AuditResource::view));
    return Reply.ok(document);
  }

  private static Predicate<AuditRecord> between(JiraCall call) {
    Optional<Instant> from = call.query("from").map(AuditResource::time);
    Optional<Instant> to = call.query("to").map(AuditResource::time);
    return record ->
        from.filter(time -> record.created().isBefore(time)).isEmpty()
            && to.filter(time -> record.created().isAfter(time)).isEmpty();
  }

  private static Instant time(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : JiraTimes.parseWithOffset(text);
    } catch (DateTimeException e) {
      throw Refusal.badRequest("'" + text + "' is not a date and time.");
    }
  }

  /** Each word must be somewhere in the record. */
  private static Predicate<AuditRecord> mentioning(JiraCall call) {
    List<String> words =
        Stream.of(call.query("filter").orElse("").toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return record -> {
      List<String> texts = texts(record);
      return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    };
  }

  private static List<String> texts(AuditRecord record) {
    Thing object = record.object();
    Stream<String> changed =
        record.changes().stream()
            .flatMap(change -> Stream.concat(change.from().stream(), change.to().stream()));
    Stream<String> named =
        Stream.concat(
            Stream.of(record.summary(), record.category(), object.name(), object.type()),
            object.parent().map(AuditRecord.Parent::name).stream());
    return Stream.concat(named, changed).map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  private static ObjectNode view(AuditRecord record) {
    ObjectNode view = Json.object();
    view.put("id", record.id());
    view.put("summary", record.summary());
    record.author().ifPresent(author -> view.put("authorAccountId", author));
    view.put("created", JiraTimes.print(record.created()));
    view.put("category", record.category());
    view.put("eventSource", "");
    view.set("objectItem", view(record.object()));
    ArrayNode associated = view.putArray("associatedItems");
    record.associated().forEach(thing -> associated.add(view(thing)));
    ArrayNode changes = view.putArray("changedValues");
    for (Change change : record.changes()) {
      ObjectNode one = changes.addObject().put("fieldName", change.field());
      change.from().ifPresent(text -> one.put("changedFrom", text));
      change.to().ifPresent(text -> one.put("changedTo", text));
    }
    return view;
  }

  private static ObjectNode view(Thing thing) {
    ObjectNode view =
        Json.object().put("id", thing.id()).put("name", thing.name()).put("typeName", thing.type());
    thing
        .parent()
        .ifPresent(parent -> view.put("parentId", parent.id()).put("parentName", parent.name()));
    return view;
  }
}

package dev.aloft.sandbox.confluence.cloud.audit;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /audit}: what administrators have written into the log. The sandbox itself writes nothing
 * there.
 */
public final class AuditResource implements Resource<CloudCall> {

  private static final int USUAL = 1000;
  private static final String RETENTION = "retention";

  /** A record, in the product's words. */
  private record Noted(long id, ObjectNode view) {

    Instant when() {
      return Instant.ofEpochMilli(view.path("creationDate").asLong());
    }

    boolean says(String text) {
      return view.toString().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
  }

  private record Retention(long number, String units) {}

  private final ConfluenceSite site;
  private final Register<Long, Noted> records;
  private final Register<String, Retention> retention;

  /** The log of a site. */
  public AuditResource(ConfluenceSite site) {
    this.site = site;
    this.records = new Register<>(site.store(), "confluence.audit", new TypeReference<>() {});
    this.retention = new Register<>(site.store(), "confluence.retention", new TypeReference<>() {});
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getAuditRecords")
        .query("startDate", "endDate", "searchString", "start", "limit")
        .administratorsOnly()
        .answer(call -> page(call, between(call)));
    operations
        .on("getAuditRecordsForTimePeriod")
        .query("number", "units", "searchString", "start", "limit")
        .administratorsOnly()
        .answer(call -> {
          long number = call.integer("number", 3);
          String units = call.query("units").orElse("MONTHS");
          Duration one = ChronoUnit.valueOf(units).getDuration();
          Instant from = site.now().minus(one.multipliedBy(number));
          return page(
              call, said(call).stream().filter(noted -> from.isBefore(noted.when())).toList());
        });
    operations
        .on("createAuditRecord")
        .body(
            "author",
            "remoteAddress",
            "creationDate",
            "summary",
            "description",
            "category",
            "sysAdmin",
            "affectedObject",
            "changedValues",
            "associatedObjects")
        .outlined(
            Outline.of(
                "author",
                "remoteAddress",
                "creationDate",
                "summary",
                "description",
                "category",
                "sysAdmin",
                "affectedObject",
                "changedValues",
                "associatedObjects"))
        .administratorsOnly()
        .answer(this::create);
    operations
        .on("exportAuditRecords")
        .query("startDate", "endDate", "searchString", "format")
        .administratorsOnly()
        .answer(this::export);
    operations
        .on("getRetentionPeriod")
        .administratorsOnly()
        .answer(
            call -> Reply.ok(view(retention.find(RETENTION).orElse(new Retention(3, "YEARS")))));
    operations
        .on("setRetentionPeriod")
        .body("number", "units")
        .administratorsOnly()
        .answer(call -> {
          Form form = Form.of(call);
          return Reply.ok(
              view(
                  retention.put(
                      RETENTION,
                      new Retention(
                          form.number("number").orElseThrow(Form::unreadable),
                          form.text("units").orElseThrow(Form::unreadable)))));
        });
  }

  private static ObjectNode view(Retention retention) {
    return Json.object().put("number", retention.number()).put("units", retention.units());
  }

  private List<Noted> said(CloudCall call) {
    String text = call.query("searchString").orElse("");
    return records.values().filter(noted -> noted.says(text)).toList().reversed();
  }

  private List<Noted> between(CloudCall call) {
    Instant from = time(call, "startDate", Instant.EPOCH);
    Instant to = time(call, "endDate", Instant.MAX);
    return said(call).stream()
        .filter(noted -> !noted.when().isBefore(from) && !noted.when().isAfter(to))
        .toList();
  }

  private static Instant time(CloudCall call, String name, Instant otherwise) {
    try {
      return call.query(name).map(Long::parseLong).map(Instant::ofEpochMilli).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("The " + name + " must be in milliseconds since 1970");
    }
  }

  private Reply page(CloudCall call, List<Noted> all) {
    return Reply.ok(StartPages.of(call, all, USUAL, USUAL, Noted::view));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    ObjectNode view = Json.object();
    view.set(
        "author",
        form.node("author")
            .orElseGet(() ->
                Json.object()
                    .put("type", "user")
                    .put("displayName", call.caller().displayName())
                    .put("accountId", call.caller().accountId())));
    view.withObject("author").withArray("operations");
    view.put("remoteAddress", form.text("remoteAddress").orElse(""));
    view.put("creationDate", form.number("creationDate").orElse(site.now().toEpochMilli()));
    for (String name : List.of("summary", "description", "category")) {
      view.put(name, form.text(name).orElse(""));
    }
    view.put("sysAdmin", form.flag("sysAdmin").orElse(false));
    view.put("superAdmin", false);
    view.set(
        "affectedObject",
        form.node("affectedObject")
            .orElseGet(() -> Json.object().put("name", "").put("objectType", "")));
    for (String name : List.of("changedValues", "associatedObjects")) {
      view.withArray(name).addAll(form.elements(name));
    }
    Noted noted = new Noted(site.contents().nextId(), view);
    records.put(noted.id(), noted);
    return Reply.ok(view);
  }

  private Reply export(CloudCall call) {
    String accepted = call.request().header("Accept").orElse("*/*");
    if (Stream.of("*/*", "text/*", "text/csv", "application/zip").noneMatch(accepted::contains)) {
      throw Refusal.of(406, "Not Acceptable");
    }
    if (call.query("format").orElse("csv").equals("zip")) {
      throw Refusal.of(501, "The sandbox exports the audit log as csv only.");
    }
    String lines =
        between(call).stream()
            .map(noted ->
                List.of("creationDate", "author", "summary", "description", "category").stream()
                    .map(name -> quoted(text(noted.view(), name)))
                    .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    String csv = "Date,Author,Event,Description,Category\n" + lines + "\n";
    return Reply.bytes(200, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ObjectNode view, String name) {
    return name.equals("author")
        ? view.at("/author/displayName").asString("")
        : view.path(name).asString("");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}

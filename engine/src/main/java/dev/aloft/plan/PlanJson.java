package dev.aloft.plan;

import dev.aloft.encryption.EncryptionMark;
import dev.aloft.ledger.LedgerLine;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Lane;
import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a plan file, both ways. */
final class PlanJson {

  static final JsonMapper MAPPER = JsonMapper.shared();
  static final String PLAN = "plan.json";
  static final String CONFIGURATION = "configuration.jsonl";
  static final String SEAL = "seal.json";
  static final String ENCRYPTION = "encryption.json";

  private PlanJson() {}

  static ObjectNode mark(EncryptionMark mark) {
    return MAPPER
        .createObjectNode()
        .put("scheme", mark.scheme())
        .put("salt", mark.salt())
        .put("check", mark.check())
        .put("key", mark.reference());
  }

  static EncryptionMark readMark(JsonNode node) {
    return new EncryptionMark(
        node.path("scheme").asString(""),
        node.path("salt").asString(""),
        node.path("check").asString(""),
        node.path("key").asString(""));
  }

  static String laneEntry(Lane lane) {
    return "lanes/"
        + lane.container().type()
        + "/"
        + URLEncoder.encode(lane.name(), StandardCharsets.UTF_8)
        + ".tsv";
  }

  static ObjectNode change(Change change) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("address", change.address().toString());
    node.put("action", change.action().name());
    node.put("reason", change.reason().name());
    node.put("role", change.role().name());
    change.targetId().ifPresent(id -> node.put("targetId", id));
    node.set("before", ValueJson.write(change.before()));
    node.set("after", ValueJson.write(change.after()));
    change.changed().forEach(node.putArray("changed")::add);
    change.drifted().forEach(node.putArray("drifted")::add);
    node.put("cause", change.cause());
    return node;
  }

  static Change readChange(JsonNode node) {
    return new Change(
        Address.parse(node.path("address").stringValue()),
        Action.valueOf(node.path("action").stringValue()),
        Reason.valueOf(node.path("reason").stringValue()),
        Role.valueOf(node.path("role").stringValue()),
        node.has("targetId") ? Optional.of(node.path("targetId").stringValue()) : Optional.empty(),
        ValueJson.readFields(node.path("before")),
        ValueJson.readFields(node.path("after")),
        new TreeSet<>(strings(node.path("changed"))),
        new TreeSet<>(strings(node.path("drifted"))),
        node.path("cause").stringValue());
  }

  static ObjectNode plan(Plan plan) {
    ObjectNode node = MAPPER.createObjectNode();
    ObjectNode header = node.putObject("header");
    header.put("format", plan.header().format());
    header.put("migration", plan.header().migration());
    header.put("specDigest", plan.header().specDigest());
    ObjectNode snapshots = header.putObject("snapshots");
    plan.header().snapshots().forEach(snapshots::put);
    header.put("target", plan.header().target());
    header.put("site", plan.header().site());
    header.put("createdAt", plan.header().createdAt().toString());
    header.put("version", plan.header().version());
    plan.header().undoes().ifPresent(type -> header.put("undoes", type));
    ArrayNode targets = header.putArray("targets");
    plan.header().targets().forEach(target -> targets.add(target.toString()));
    StandingJson.write(plan.standing(), node.putObject("standing"));
    node.put("applyable", plan.applyable());
    String configuration = plan.configurationFingerprint();
    node.put("fingerprint", plan.fingerprint(configuration));
    node.put("configurationFingerprint", configuration);
    ArrayNode lanes = node.putArray("lanes");
    plan.lanes().forEach(lane -> lanes.add(lane(lane)));
    node.set("ledger", ledger(plan.ledger()));
    ArrayNode losses = node.putArray("losses");
    plan.losses()
        .forEach(loss ->
            losses
                .addObject()
                .put("attribute", loss.attribute())
                .put("becomes", loss.becomes())
                .put("count", loss.count())
                .put("gone", loss.gone()));
    ChecksJson.write(plan.checks(), node.putArray("checks"));
    AccessJson.write(plan.access(), node.putObject("access"));
    plan.notes().forEach(node.putArray("notes")::add);
    plan.effort()
        .ifPresent(effort ->
            node.putObject("effort")
                .put("calls", effort.calls())
                .put("documented", effort.documented().toString())
                .put("cautious", effort.cautious().toString())
                .put("share", effort.share()));
    return node;
  }

  private static Optional<Effort> effort(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Effort(
                node.path("calls").longValue(),
                Duration.parse(node.path("documented").stringValue()),
                Duration.parse(node.path("cautious").stringValue()),
                node.path("share").doubleValue()));
  }

  static Plan readPlan(JsonNode node, List<Change> changes) {
    JsonNode header = node.path("header");
    Map<String, String> snapshots = new TreeMap<>();
    header
        .path("snapshots")
        .properties()
        .forEach(entry -> snapshots.put(entry.getKey(), entry.getValue().stringValue()));
    List<LaneSummary> lanes = new ArrayList<>();
    node.path("lanes").forEach(lane -> lanes.add(readLane(lane)));
    List<Loss> losses = new ArrayList<>();
    node.path("losses")
        .forEach(loss ->
            losses.add(
                new Loss(
                    loss.path("attribute").stringValue(),
                    loss.path("becomes").stringValue(),
                    loss.path("count").longValue(),
                    loss.path("gone").asBoolean(false))));
    return new Plan(
        new PlanHeader(
            header.path("format").intValue(),
            header.path("migration").stringValue(),
            header.path("specDigest").stringValue(),
            snapshots,
            header.path("target").stringValue(),
            header.path("site").stringValue(),
            Instant.parse(header.path("createdAt").stringValue()),
            header.path("version").stringValue(),
            header.path("undoes").stringValueOpt(),
            strings(header.path("targets")).stream().map(Address::parse).toList()),
        StandingJson.read(node.path("standing")),
        changes,
        lanes,
        readLedger(node.path("ledger")),
        losses,
        ChecksJson.read(node.path("checks")),
        AccessJson.read(node.path("access")),
        strings(node.path("notes")),
        effort(node.path("effort")));
  }

  private static ObjectNode lane(LaneSummary summary) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("container", summary.lane().container().toString());
    node.put("itemType", summary.lane().itemType());
    node.put("keepKeys", summary.lane().keepKeys());
    node.put("executor", summary.executor());
    ObjectNode counts = node.putObject("counts");
    summary.counts().forEach(counts::put);
    ObjectNode parts = node.putObject("parts");
    summary.parts().forEach(parts::put);
    node.put("placeholders", summary.placeholders());
    lines(node.putArray("samples"), summary.samples());
    lines(node.putArray("exceptions"), summary.exceptions());
    node.put("exceptionCount", summary.exceptionCount());
    node.put("fingerprint", summary.fingerprint());
    DifferencesJson.write(summary.differences(), node.putObject("differences"));
    return node;
  }

  private static LaneSummary readLane(JsonNode node) {
    String itemType = node.path("itemType").stringValue();
    return new LaneSummary(
        new Lane(
            Address.parse(node.path("container").stringValue()),
            itemType,
            node.path("keepKeys").booleanValue()),
        node.path("executor").stringValue(),
        longs(node.path("counts")),
        longs(node.path("parts")),
        node.path("placeholders").longValue(),
        readLines(itemType, node.path("samples")),
        readLines(itemType, node.path("exceptions")),
        node.path("exceptionCount").longValue(),
        node.path("fingerprint").stringValue(),
        DifferencesJson.read(node.path("differences")));
  }

  static ObjectNode ledger(LedgerTotals totals) {
    ObjectNode node = MAPPER.createObjectNode();
    ObjectNode read = node.putObject("read");
    totals.read().forEach(read::put);
    ArrayNode lines = node.putArray("lines");
    totals
        .lines()
        .forEach(line ->
            lines
                .addObject()
                .put("entity", line.entity())
                .put("outcome", line.outcome().name())
                .put("rule", line.rule())
                .put("rows", line.rows()));
    ObjectNode unaccounted = node.putObject("unaccounted");
    totals.unaccounted().forEach(unaccounted::put);
    totals.defects().forEach(node.putArray("defects")::add);
    return node;
  }

  private static LedgerTotals readLedger(JsonNode node) {
    List<LedgerLine> lines = new ArrayList<>();
    node.path("lines")
        .forEach(line ->
            lines.add(
                new LedgerLine(
                    line.path("entity").stringValue(),
                    Outcome.valueOf(line.path("outcome").stringValue()),
                    line.path("rule").stringValue(),
                    line.path("rows").longValue())));
    return new LedgerTotals(
        longs(node.path("read")),
        lines,
        longs(node.path("unaccounted")),
        strings(node.path("defects")));
  }

  private static void lines(ArrayNode node, List<LaneLine> lines) {
    lines.forEach(line -> node.add(LaneLineText.write(line)));
  }

  private static List<LaneLine> readLines(String itemType, JsonNode node) {
    return strings(node).stream().map(text -> LaneLineText.read(itemType, text)).toList();
  }

  private static Map<String, Long> longs(JsonNode node) {
    Map<String, Long> numbers = new TreeMap<>();
    node.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().longValue()));
    return numbers;
  }

  private static List<String> strings(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.stringValue()));
    return texts;
  }
}

package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.report.PlanDocument.LedgerDocument;
import dev.aloft.run.UnselectedLane;
import dev.aloft.run.VerifyResult;
import dev.aloft.verify.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What verify found. */
public final class VerifyView {

  private static final int SHOWN = 40;
  private static final int KEPT = 10;

  private final VerifyResult result;
  private final Discretion discretion;

  public VerifyView(VerifyResult result, Discretion discretion) {
    this.result = result;
    this.discretion = discretion;
  }

  /** Verdict, differences, ledger. */
  public String text(Style style) {
    Blocks out = new Blocks(style);
    out.title("Verify " + result.migration() + " · target " + result.site());
    long differences = result.outcome().differences();
    out.verdict(
        result.clean() ? Mark.GOOD : Mark.STOP,
        result.clean()
            ? "NOTHING LOST"
            : differences == 0
                ? "ROWS UNACCOUNTED"
                : Figures.of(differences, "DIFFERENCE", "DIFFERENCES"),
        ": " + Figures.of(result.outcome().compared(), "thing") + " compared");
    out.block(Mark.STOP, "FINDINGS", findings(result.outcome().findings(), differences), "none");
    if (result.outcome().keptCount() > 0) {
      out.block(Mark.WARN, "KEPT", kept(), "none");
    }
    if (!result.outcome().added().isEmpty()) {
      out.block(Mark.NONE, "CLOUD-BORN", added(), "none");
    }
    if (!result.unselected().isEmpty()) {
      out.block(Mark.WARN, "UNSELECTED", unselected(result.unselected(), discretion), "none");
    }
    out.block(
        LedgerText.mark(result.ledger()),
        "LEDGER",
        LedgerText.lines(result.ledger(), discretion),
        "");
    return out.toString();
  }

  private List<String> findings(List<Finding> findings, long differences) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      if (lines.size() == SHOWN) {
        break;
      }
      lines.add(finding(finding, discretion) + details(finding));
    }
    if (differences > lines.size()) {
      lines.add("… and " + Figures.of(differences - lines.size()) + " more: --json");
    }
    return lines;
  }

  /** Edits on the target: no loss, but the two sides differ. */
  private List<String> kept() {
    long count = result.outcome().keptCount();
    List<String> lines = new ArrayList<>();
    lines.add(Figures.of(count, "edit") + " on the target, told by a plan and kept by its apply");
    lines.addAll(findings(result.outcome().kept().stream().limit(KEPT).toList(), count));
    return lines;
  }

  /** What did not come from the source: no loss, and nothing of ours. */
  private List<String> added() {
    return Blocks.flow(
        "added by people on the target, no difference: ",
        result.outcome().added().entrySet().stream()
            .map(entry ->
                Figures.of(entry.getValue())
                    + " "
                    + Figures.kind(Printable.of(entry.getKey()), entry.getValue()))
            .toList(),
        1);
  }

  /** What Aloft wrote and nobody looks at any more. */
  static List<String> unselected(List<UnselectedLane> lanes, Discretion discretion) {
    List<String> lines =
        lanes.stream()
            .limit(SHOWN)
            .map(lane ->
                discretion.address(lane.container())
                    + ": "
                    + Figures.of(lane.items())
                    + " "
                    + lane.plural()
                    + " of ours stay as they are and were not looked at")
            .toList();
    return Blocks.first(lines, lanes.size(), SHOWN);
  }

  static List<UnselectedItem> unselectedItems(List<UnselectedLane> lanes, Discretion discretion) {
    return lanes.stream()
        .map(lane -> new UnselectedItem(discretion.address(lane.container()), lane.items()))
        .toList();
  }

  /** As documents have it. */
  record UnselectedItem(String address, long items) {}

  /** What both sides hold is content: it is shown on one's own machine only. */
  private String details(Finding finding) {
    return discretion == Discretion.REVEAL && finding.kind() == Finding.Kind.DIFFERENT
        ? ": " + finding.expected() + " there is " + finding.actual()
        : "";
  }

  /** What differs, in one line without either value. */
  static String finding(Finding finding, Discretion discretion) {
    return discretion.address(finding.address())
        + (finding.part().isEmpty() ? "" : " " + discretion.text(finding.part()))
        + " "
        + word(finding)
        + (finding.attribute().isEmpty() ? "" : " in " + finding.attribute());
  }

  static String word(Finding finding) {
    return finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The document of kind {@code Verify}. */
  public JsonDocument json() {
    return new JsonDocument("Verify", body(result, discretion));
  }

  static Body body(VerifyResult result, Discretion discretion) {
    return new Body(
        result.clean(),
        result.outcome().compared(),
        result.outcome().differences(),
        items(result.outcome().findings(), discretion),
        result.outcome().keptCount(),
        items(result.outcome().kept(), discretion),
        result.outcome().added(),
        unselectedItems(result.unselected(), discretion),
        LedgerDocument.of(result.ledger(), discretion));
  }

  private static List<Item> items(List<Finding> findings, Discretion discretion) {
    return findings.stream()
        .map(finding ->
            new Item(
                discretion.address(finding.address()),
                filled(discretion.text(finding.part())),
                word(finding),
                filled(finding.attribute()),
                revealed(finding.expected(), discretion),
                revealed(finding.actual(), discretion)))
        .toList();
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  private static Optional<String> revealed(String text, Discretion discretion) {
    return discretion == Discretion.REVEAL ? filled(text) : Optional.empty();
  }

  /** What stands in the document, and in a rehearsal's. */
  record Body(
      boolean clean,
      long compared,
      long differences,
      List<Item> findings,
      long kept,
      List<Item> keptEdits,
      Map<String, Long> cloudBorn,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnselectedItem> unselected,
      LedgerDocument ledger) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Item(
      String address,
      Optional<String> part,
      String kind,
      Optional<String> attribute,
      Optional<String> expected,
      Optional<String> actual) {}
}

package dev.aloft.report;

import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a plan says about who may do what. */
final class AccessBlocks {

  private static final int LINES = 3;
  private static final int PRODUCTS = 2;

  private final PlanFacts facts;
  private final Discretion discretion;
  private final AccessDiff access;

  AccessBlocks(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.discretion = discretion;
    this.access = facts.plan().access();
  }

  /**
   * What changes, the dangerous first: new access, then the site's groups, then gains and losses.
   */
  void access(Blocks out) {
    List<String> lines = new ArrayList<>();
    access.open().stream().map(this::open).forEach(lines::add);
    facts.sharedGroups().stream().map(this::shared).forEach(lines::add);
    access.changes().stream().map(this::counted).forEach(lines::add);
    accepted().ifPresent(lines::add);
    out.block(
        access.blocks() ? Mark.STOP : lines.isEmpty() ? Mark.NONE : Mark.WARN,
        "ACCESS",
        Blocks.first(lines.stream().limit(LINES).toList(), lines.size(), LINES),
        "no change");
    if (!access.seats().isEmpty()) {
      out.block(
          Mark.NONE,
          "BILL",
          Blocks.first(
              access.seats().stream().limit(PRODUCTS).map(AccessBlocks::seats).toList(),
              access.seats().size(),
              PRODUCTS),
          "");
    }
  }

  /** Everything, with the people whom it concerns. */
  List<String> full() {
    List<String> lines = new ArrayList<>();
    access.exposures().stream()
        .map(exposure -> exposure.accepted() ? exposed(exposure) + " (accepted)" : open(exposure))
        .forEach(lines::add);
    for (AccessDiff.AccessChange change : access.changes()) {
      lines.add(counted(change) + (change.people().isEmpty() ? "" : ":"));
      change.people().forEach(person -> lines.add("    " + discretion.address(person)));
    }
    access.seats().stream().map(AccessBlocks::seats).forEach(lines::add);
    lines.addAll(access.untold());
    return lines;
  }

  private String exposed(AccessDiff.Exposure exposure) {
    return "%s goes from %s to %s by %s"
        .formatted(
            discretion.address(exposure.subject()),
            exposure.before(),
            exposure.after(),
            named(exposure.through()));
  }

  private String open(AccessDiff.Exposure exposure) {
    return exposed(exposure) + ", and no line accepts it";
  }

  private Optional<String> accepted() {
    List<AccessDiff.Exposure> accepted =
        access.exposures().stream().filter(AccessDiff.Exposure::accepted).toList();
    return accepted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Figures.of(accepted.size(), "project is", "projects are")
                + " seen by more than in the source, as the spec accepts");
  }

  private String counted(AccessDiff.AccessChange change) {
    String subject = named(change.subject());
    String through = change.through().isEmpty() ? "" : " through " + named(change.through());
    String who = Figures.of(change.people().size(), "person", "people") + " ";
    return switch (change.kind()) {
      case ADMINISTRATION_GAINED -> who + "will administer " + subject + through;
      case PRODUCT_GAINED -> who + "will have access to " + subject + through;
      case ROLE_GAINED -> who + "will be in the role " + subject + through;
      case GROUP_GAINED ->
          who
              + "will have what the group "
              + subject
              + " may, as members of "
              + named(change.through());
      case NOBODY_SEES -> "nobody is left to see " + subject;
      case ADMINISTRATION_LOST -> who + "will not administer " + subject;
      case ROLE_LOST ->
          who
              + "will not be in the role they have in "
              + subject
              + (change.through().isEmpty() ? "" : ": " + named(change.through()));
      case GROUP_LOST ->
          who + "of the group " + subject + " will not be in " + named(change.through());
    };
  }

  /** Names of groups, roles and projects may be addresses. */
  private String named(String name) {
    return Printable.of(discretion.text(name));
  }

  private static String seats(AccessDiff.Seats seats) {
    String more = seats.after() == seats.before() ? "" : " → " + Figures.of(seats.after());
    return seats.product()
        + " "
        + Figures.of(seats.before())
        + more
        + " seats"
        + (seats.peak() == seats.after() ? "" : " (" + Figures.of(seats.peak()) + " meanwhile)")
        + seats.limit().map(limit -> " of " + Figures.of(limit)).orElse("")
        + seats.cost().map(AccessBlocks::cost).orElse("");
  }

  private static String cost(AccessDiff.Cost cost) {
    BigDecimal more = cost.after().subtract(cost.before());
    return " · %s %s a month%s by %s"
        .formatted(
            cost.after().toPlainString(),
            cost.currency(),
            more.signum() == 0
                ? ""
                : " (" + (more.signum() > 0 ? "+" : "") + more.toPlainString() + ")",
            Path.of(cost.file()).getFileName());
  }

  private String shared(Change change) {
    String group = discretion.address(change.address());
    if (change.reason() == Reason.KEPT_ELSEWHERE) {
      return change.changed().isEmpty()
          ? group + " is kept by an identity provider and has everybody"
          : group + " is kept by an identity provider: add ours there (" + missing(change) + ")";
    }
    return group
        + " exists: ours become "
        + (change.action() == Action.ADOPT ? "its members" : "it")
        + " and get what it may ("
        + change.reason().label()
        + ")";
  }

  /** How many of ours somebody has to add to a group, or take out of it. */
  private static String missing(Change change) {
    Set<Value> wanted = new HashSet<>();
    Set<Value> there = new HashSet<>();
    for (String attribute : change.changed()) {
      members(change.after(), attribute).forEach(wanted::add);
      members(change.before(), attribute).forEach(there::add);
    }
    long added = wanted.stream().filter(member -> !there.contains(member)).count();
    return Figures.of(added, "person", "people") + " of " + Figures.of(wanted.size());
  }

  private static Stream<Value> members(Map<String, Value> values, String attribute) {
    return values.get(attribute) instanceof Value.Bag bag ? bag.items().stream() : Stream.of();
  }
}

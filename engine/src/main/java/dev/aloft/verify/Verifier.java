package dev.aloft.verify;

import dev.aloft.resource.Actual;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.TextComparison;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Runs audits and collects what differs. Lanes are compared in batches, in constant memory. */
public final class Verifier {

  private static final int BATCH = 100;
  private static final int REMEMBERED = 10_000;

  private final Identity identity;
  private final Comparison comparison;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Address> left = new HashSet<>();
  private long compared;
  private final List<Finding> kept = new ArrayList<>();
  private long keptCount;
  private final Map<String, Long> added = new TreeMap<>();
  private long differences;

  /**
   * Makes a verifier.
   *
   * @param identity which id on the target belongs to which address: what state knows
   */
  public Verifier(Identity identity, TextComparison texts) {
    this.identity = identity;
    this.comparison = new Comparison(identity, texts);
  }

  /** Compares one type of configuration. */
  public void configuration(Audit audit) {
    Map<String, Expected> byId = new LinkedHashMap<>();
    audit.expect(expected -> {
      Optional<String> id = identity.idOf(expected.address());
      if (id.isEmpty()) {
        compared++;
        add(Finding.missing(expected.address(), ""));
      } else if (identity.standInFor(expected.address()).isEmpty()) {
        byId.put(id.get(), expected);
      }
    });
    Set<String> met = new HashSet<>();
    for (Actual actual : audit.actual(identity, List.copyOf(byId.keySet()))) {
      Expected expected = byId.get(actual.id());
      if (expected == null) {
        Address named = Address.of(audit.schema().type(), actual.name());
        if (audit.schema().temporary()) {
          leftBehind(named);
          continue;
        }
        add(new Finding(named, "", Finding.Kind.UNEXPLAINED, "", "nothing", "#" + actual.id()));
      } else if (met.add(actual.id())) {
        // A foreign thing that ours refer to was judged when it was planned; its looks are its own.
        boolean ours = identity.ours(expected.address());
        compare(expected, actual, ours ? audit.schema().attributes() : List.of());
      }
    }
    byId.forEach((id, expected) -> {
      if (!met.contains(id)) {
        compared++;
        add(Finding.missing(expected.address(), ""));
      }
    });
  }

  /** Compares one lane. */
  public void lane(LaneAudit audit, LaneSite site) {
    List<Expected> batch = new ArrayList<>();
    audit.expect(
        site.lane(),
        expected -> {
          batch.add(expected);
          if (batch.size() == BATCH) {
            items(audit, site, batch);
            batch.clear();
          }
        });
    items(audit, site, batch);
    audit.list(site, there -> stray(site, there));
  }

  /** Notes something that should be gone; may be told the same twice. */
  public void leftBehind(Address address) {
    if (left.add(address)) {
      add(new Finding(address, "", Finding.Kind.LEFT_BEHIND, "", "removed", "still there"));
    }
  }

  public VerifyOutcome outcome() {
    return new VerifyOutcome(compared, findings, differences, kept, keptCount, added);
  }

  private void stray(LaneSite site, LaneAudit.Listed there) {
    if (identity.addressOf(site.lane().itemType(), there.id()).isPresent()) {
      return;
    }
    Address address = Address.of(site.lane().itemType(), there.key());
    if (DesiredItem.fillsGap(there.stamp())) {
      leftBehind(address);
      return;
    }
    if (there.added() && there.stamp().isEmpty()) {
      added(site.lane().itemType());
      return;
    }
    Finding.Kind kind =
        there.stamp().isPresent() ? Finding.Kind.DUPLICATED : Finding.Kind.UNEXPLAINED;
    add(new Finding(address, "", kind, "", "nothing", "#" + there.id()));
  }

  /** What people added on the target themselves is no difference, but not unseen either. */
  private void added(String kind) {
    added.merge(kind, 1L, Long::sum);
  }

  private void items(LaneAudit audit, LaneSite site, List<Expected> batch) {
    Map<String, Expected> byId = new LinkedHashMap<>();
    for (Expected expected : batch) {
      Optional<String> id = identity.idOf(expected.address());
      if (id.isEmpty()) {
        compared++;
        add(Finding.missing(expected.address(), ""));
      } else {
        byId.put(id.get(), expected);
      }
    }
    if (byId.isEmpty()) {
      return;
    }
    Map<String, Expected> missing = new LinkedHashMap<>(byId);
    for (Actual actual : audit.actual(site, List.copyOf(byId.keySet()))) {
      Expected expected = missing.remove(actual.id());
      if (expected != null) {
        compare(expected, actual, audit.schema().attributes());
        parts(audit, expected, actual);
      }
    }
    missing.values().forEach(expected -> add(Finding.missing(expected.address(), ""), ""));
    compared += missing.size();
  }

  private void parts(LaneAudit audit, Expected expected, Actual actual) {
    Map<String, List<ObservedPart>> byMatch = new HashMap<>();
    for (ObservedPart part : actual.parts()) {
      String match = part.match().orElse("#" + part.id());
      byMatch.computeIfAbsent(part.kind() + "=" + match, key -> new ArrayList<>()).add(part);
    }
    Set<String> wanted = new HashSet<>();
    for (Expected.Part part : expected.parts()) {
      compared++;
      String name = part.kind() + "/" + part.sourceId();
      String key = part.kind() + "=" + part.match().orElse(part.sourceId());
      wanted.add(key);
      List<ObservedPart> there = byMatch.getOrDefault(key, new ArrayList<>());
      if (there.isEmpty()) {
        add(Finding.missing(expected.address(), name), actual.version());
        continue;
      }
      ObservedPart seen = there.removeFirst();
      List<Attribute> attributes = audit.partAttributes(part.kind());
      comparison
          .compare(expected.address(), name, attributes, part.attributes(), seen.attributes())
          .forEach(finding -> add(finding, actual.version()));
    }
    byMatch.forEach((key, left) -> {
      for (ObservedPart extra : left) {
        if (identity.keptPart(expected.address(), extra.kind(), extra.id())) {
          continue;
        }
        boolean mayBeOurs = wanted.contains(key);
        if (!mayBeOurs && actual.added().contains(extra.targetName())) {
          added(extra.kind());
          continue;
        }
        String name = extra.kind() + "/" + extra.match().orElse("#" + extra.id());
        Finding.Kind kind = mayBeOurs ? Finding.Kind.DUPLICATED : Finding.Kind.UNEXPLAINED;
        add(new Finding(expected.address(), name, kind, "", "nothing", "#" + extra.id()));
      }
    });
  }

  private void compare(Expected expected, Actual actual, List<Attribute> attributes) {
    compared++;
    comparison
        .compare(expected.address(), "", attributes, expected.attributes(), actual.attributes())
        .forEach(finding -> add(finding, actual.version()));
  }

  /**
   * Adds what may be an edit that a plan told and an apply kept: that explains it as long as nobody
   * changed the thing since.
   */
  private void add(Finding finding, String version) {
    String subject = finding.part().isEmpty() ? finding.attribute() : finding.part();
    if (identity.keptEdit(finding.address(), subject).filter(version::equals).isEmpty()) {
      add(finding);
      return;
    }
    keptCount++;
    if (kept.size() < REMEMBERED) {
      kept.add(finding);
    }
  }

  private void add(Finding finding) {
    differences++;
    if (findings.size() < REMEMBERED) {
      findings.add(finding);
    }
  }
}

package dev.aloft.jira.filter;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.source.RowRef;
import dev.aloft.ledger.Outcome;
import dev.aloft.people.EmailAddress;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.spec.Decision;
import dev.aloft.staging.EntityRow;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Wants the filters whose queries, owners and projects move. */
final class FilterDerivation {

  static final int LONGEST_NAME = 255;

  /** The rule of filters that cannot be had whole. */
  private static final String BLOCKED = "filter-not-whole";

  private final Derivation derivation;
  private final QueryRewriter queries;
  private final ShareRows shares;
  private final Map<String, EntityRow> rows = new LinkedHashMap<>();
  private final Map<String, Set<String>> idsByName = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final FilterRemarks remarks;

  FilterDerivation(Derivation derivation) {
    this.derivation = derivation;
    this.queries =
        new QueryRewriter(derivation.source(), derivation.names(), derivation.projects());
    this.shares = new ShareRows(derivation.source(), derivation.names());
    this.remarks = new FilterRemarks(derivation);
  }

  void derive() {
    try (Stream<EntityRow> all = derivation.source().staging().stream(FilterType.ENTITY)) {
      all.forEach(row -> {
        rows.put(row.id(), row);
        idsByName
            .computeIfAbsent(
                row.text("name").strip().toLowerCase(Locale.ROOT), any -> new HashSet<>())
            .add(row.id());
      });
    }
    rows.keySet().forEach(this::derive);
    remarks.tell();
  }

  /**
   * A filter that another one names comes first; two that name each other find each other absent.
   */
  private void derive(String id) {
    EntityRow row = rows.get(id);
    if (row == null || !seen.add(id)) {
      return;
    }
    for (String named : queries.filtersIn(row.text("request"))) {
      derive(named);
      idsByName
          .getOrDefault(named.strip().toLowerCase(Locale.ROOT), Set.of())
          .forEach(this::derive);
    }
    RewrittenQuery query = queries.rewrite(row.text("request"));
    Optional<Address> owner = derivation.person(owner(row));
    List<String> obstacles = new ArrayList<>(query.obstacles());
    if (query.staying() && !query.moving()) {
      leave(row, Outcome.DROPPED_BY_DECISION, Derivation.NOT_SELECTED);
      return;
    }
    if (owner.isEmpty()) {
      obstacles.addFirst("its owner is nowhere in what moves");
    } else if (!ownAccount(owner.get()) && shares.of(id).isEmpty()) {
      obstacles.addFirst("private, and its owner has no account of their own");
    }
    if (owner.isPresent() && obstacles.isEmpty()) {
      want(row, query, owner.get());
    } else {
      leave(row, Outcome.BLOCKED, BLOCKED);
      remarks.stays(name(row), obstacles.getFirst());
    }
  }

  private void leave(EntityRow row, Outcome outcome, String rule) {
    derivation.claim(RowRef.of(row), outcome, rule);
    shares.of(row.id()).forEach(share -> derivation.claim(RowRef.of(share), outcome, rule));
  }

  private void want(EntityRow row, RewrittenQuery query, Address owner) {
    String own = name(row);
    Optional<Decision> decision = derivation.decide(FilterType.TYPE, own);
    String name =
        ShortNames.fit(decision.map(line -> line.targetName(own)).orElse(own), LONGEST_NAME);
    Address address = address(row);
    derivation.names().put(FilterType.TYPE, row.id(), address);
    derivation.want(
        Desired.of(
            address,
            address.key(),
            Map.of(
                FilterType.NAME, Value.text(name),
                FilterType.DESCRIPTION, Value.textOrNone(row.text("description").strip()),
                FilterType.JQL, query.jql(),
                FilterType.OWNER, Value.reference(owner),
                FilterType.SHARES, Value.set(shares(row, address))),
            OnExisting.FAIL,
            Role.MIGRATED,
            Derivation.cause(decision, RowRef.of(row))));
    boolean rewritten = !query.jql().equals(asItWas(row));
    derivation.claim(RowRef.of(row), rewritten ? Outcome.TRANSFORMED : Outcome.MOVED, address);
    remarks.moves(own, query);
  }

  private static Value asItWas(EntityRow row) {
    return new QueryText(row.text("request")).value();
  }

  private List<Value> shares(EntityRow row, Address address) {
    List<Value> with = new ArrayList<>();
    for (EntityRow share : shares.of(row.id())) {
      Optional<Value> there = shares.onTarget(share);
      there.ifPresent(with::add);
      if (there.isEmpty()) {
        derivation.claim(RowRef.of(share), Outcome.BLOCKED, BLOCKED);
        remarks.share("not shared with whom does not move");
        continue;
      }
      boolean same = !ShareRows.open(share) && !ShareRows.edits(share);
      derivation.claim(RowRef.of(share), same ? Outcome.MOVED : Outcome.TRANSFORMED, address);
      if (ShareRows.open(share)) {
        remarks.share("shared with everybody who is logged in, not with the public");
      }
      if (ShareRows.edits(share)) {
        remarks.share("shared for reading, not for editing");
      }
    }
    return with;
  }

  /** People for whom a rule names the stand-in have no e-mail address for a key. */
  private static boolean ownAccount(Address person) {
    return EmailAddress.parse(person.key()).isPresent();
  }

  static String owner(EntityRow row) {
    return row.get("author").orElseGet(() -> row.text("user"));
  }

  static String name(EntityRow row) {
    return row.text("name").strip();
  }

  /** Names repeat, and owners are people: the id of the source tells filters apart. */
  static Address address(EntityRow row) {
    return Address.of(FilterType.TYPE, name(row) + "#" + row.id());
  }
}

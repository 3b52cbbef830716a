package dev.aloft.jira.permissionscheme;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.inproject.SiteText;
import dev.aloft.jira.named.NamedType;
import dev.aloft.jira.source.PermissionSchemes;
import dev.aloft.jira.source.SourceGrant;
import dev.aloft.jira.source.SourcePermissionScheme;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.spec.Decision;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Wants the permission schemes that moving projects have; projects share them as in the source. */
final class PermissionSchemeDerivation {

  /** As a source's own column holds; the cloud's contract names no limit. */
  private static final int LONGEST = 255;

  /** The rule of what holds for the whole site and stands in no scheme. */
  private static final String GLOBAL = "permissions (D)";

  private static final String BROWSE = "BROWSE_PROJECTS";

  /** The rule of grants of a scheme that has no row. */
  private static final String DANGLING = "dangling";

  /** The rule of grants that the scheme does not have into which theirs is merged. */
  static final String MERGED = "merged-permission-scheme";

  /**
   * What every site has from its first day, with grants of its own: a source's scheme of that name
   * is another one.
   */
  private static final Set<String> OF_EVERY_SITE =
      Set.of("default permission scheme", "default software scheme");

  private final Derivation derivation;
  private final PermissionSchemes source;
  private final Holders holders;
  private final Map<String, Address> byName = new HashMap<>();
  private final Map<Address, Map<String, Set<Value>>> granted = new HashMap<>();

  PermissionSchemeDerivation(Derivation derivation) {
    this.derivation = derivation;
    this.source = derivation.source().permissionSchemes();
    this.holders = new Holders(derivation);
  }

  void derive() {
    Set<String> used =
        derivation.projects().stream()
            .flatMap(project -> PermissionSchemes.idOf(project.source()).stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<String> known = new HashSet<>();
    for (SourcePermissionScheme scheme : source.schemes()) {
      known.add(scheme.id());
      Optional<Decision> decision =
          derivation.decide(PermissionSchemeType.TYPE, scheme.name().strip());
      if (used.contains(scheme.id())) {
        want(scheme, decision);
      } else {
        derivation.claim(scheme.row(), Outcome.DROPPED_BY_DECISION, Derivation.UNUSED);
        scheme
            .grants()
            .forEach(grant ->
                derivation.claim(grant.row(), Outcome.DROPPED_BY_DECISION, Derivation.UNUSED));
      }
    }
    tellOpenProjects();
    for (SourceGrant grant : source.grants()) {
      if (grant.schemeId().isEmpty()) {
        derivation.claim(grant.row(), Outcome.NOT_YET_SUPPORTED, GLOBAL);
      } else if (!known.contains(grant.schemeId().get())) {
        derivation.claim(grant.row(), Outcome.TECHNICAL, DANGLING);
      }
    }
  }

  /** It is no new access, but a reviewer wants to know of it. */
  private void tellOpenProjects() {
    Set<String> open =
        source.grants().stream()
            .filter(grant -> grant.permission().equals(BROWSE))
            .filter(grant -> grant.holder().equals("group") && !grant.isGroup())
            .flatMap(grant -> grant.schemeId().stream())
            .collect(Collectors.toUnmodifiableSet());
    List<String> keys =
        derivation.projects().stream()
            .filter(project ->
                PermissionSchemes.idOf(project.source()).filter(open::contains).isPresent())
            .map(project -> project.source().key())
            .sorted()
            .toList();
    if (!keys.isEmpty()) {
      derivation.note(
          "Anyone sees " + String.join(", ", keys) + " in the source without logging in.");
    }
  }

  private void want(SourcePermissionScheme scheme, Optional<Decision> decision) {
    String name = name(scheme, decision);
    Address address =
        byName.computeIfAbsent(
            NamedType.folded(name), any -> Address.of(PermissionSchemeType.TYPE, name));
    boolean merged = derivation.wants(address);
    boolean changed = merged || !name.equals(scheme.name());
    derivation.names().put(PermissionSchemeType.TYPE, scheme.id(), address);
    derivation.claim(scheme.row(), changed ? Outcome.TRANSFORMED : Outcome.MOVED, address);
    if (merged) {
      scheme.grants().forEach(grant -> merge(grant, address));
      return;
    }
    OnExisting onExisting = Derivation.onExisting(decision, OnExisting.USE_IF_EQUAL);
    Outcome outcome = onExisting == OnExisting.USE ? Outcome.TRANSFORMED : Outcome.MOVED;
    Map<String, Set<Value>> byPermission = new TreeMap<>();
    for (SourceGrant grant : scheme.grants()) {
      holders
          .mapped(grant)
          .ifPresent(holder -> {
            byPermission.computeIfAbsent(grant.permission(), any -> new HashSet<>()).add(holder);
            derivation.claim(grant.row(), outcome, address);
          });
    }
    granted.put(address, byPermission);
    derivation.want(
        Desired.of(
            address,
            NamedType.folded(name),
            attributes(name, scheme, byPermission),
            onExisting,
            Role.MIGRATED,
            Derivation.cause(decision, scheme.row())));
  }

  private static Map<String, Value> attributes(
      String name, SourcePermissionScheme scheme, Map<String, Set<Value>> byPermission) {
    Map<String, Value> attributes = new TreeMap<>();
    attributes.put("name", Value.text(name));
    attributes.put("description", SiteText.description(scheme.description(), Integer.MAX_VALUE));
    for (String permission : PermissionSchemeType.PERMISSIONS) {
      List<Value> held = new ArrayList<>(byPermission.getOrDefault(permission, Set.of()));
      attributes.put(permission, held.isEmpty() ? Value.NONE : Value.set(held));
    }
    return attributes;
  }

  /** The first scheme of a name says what it grants: a merge gives nobody more. */
  private void merge(SourceGrant grant, Address into) {
    holders
        .mapped(grant)
        .ifPresent(holder -> {
          if (granted
              .getOrDefault(into, Map.of())
              .getOrDefault(grant.permission(), Set.of())
              .contains(holder)) {
            derivation.claim(grant.row(), Outcome.TRANSFORMED, into);
          } else {
            derivation.claim(grant.row(), Outcome.DROPPED_BY_DECISION, MERGED);
            derivation.leaveBehind(
                Holders.GRANT, "lost: the scheme into which its own is merged has none like it", 1);
          }
        });
  }

  private String name(SourcePermissionScheme scheme, Optional<Decision> decision) {
    String own = scheme.name().strip();
    String whole =
        decision
            .map(line -> line.targetName(own))
            .orElseGet(() ->
                OF_EVERY_SITE.contains(NamedType.folded(own))
                    ? derivation.sourceName() + ": " + own
                    : own)
            .strip();
    String name = ShortNames.fit(whole, LONGEST);
    if (!name.equals(whole)) {
      derivation.lose(
          PermissionSchemeType.TYPE + ".name",
          "shortened to " + LONGEST + " characters, with a mark",
          1);
    }
    return name;
  }
}

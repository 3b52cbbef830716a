package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;

/** The spaces of a site, and what each grants to whom. */
public final class Spaces {

  /** A right of somebody. */
  public record Grant(long id, Holder holder, Right right) {}

  private final Register<Long, Space> byId;
  private final Register<Long, List<Grant>> grants;

  /** Roles by space, each with who has it. */
  private final Register<Long, List<Assigned>> roles;

  /** A role that somebody has. */
  record Assigned(Holder holder, String role) {}

  /** The spaces of a store. */
  public Spaces(Store store) {
    byId = new Register<>(store, "confluence.space", new TypeReference<>() {});
    grants = new Register<>(store, "confluence.grant", new TypeReference<>() {});
    roles = new Register<>(store, "confluence.role.assigned", new TypeReference<>() {});
  }

  /** Adds a space or puts a changed one in its place. */
  public Space put(Space space) {
    return byId.put(space.id(), space);
  }

  /** Takes a space away, with what it grants. */
  public void remove(Space space) {
    byId.remove(space.id());
    grants.remove(space.id());
    roles.remove(space.id());
  }

  /** A space by id. */
  public Optional<Space> find(long id) {
    return byId.find(id);
  }

  /** A space that must be there. */
  public Space get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no space " + id));
  }

  /** A space by key, ignoring case. */
  public Optional<Space> byKey(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return byId.values()
        .filter(space -> space.key().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** All spaces in the order in which they came. */
  public List<Space> all() {
    return byId.values().toList();
  }

  /** What a space grants. */
  public List<Grant> grants(Space space) {
    return grants.find(space.id()).orElse(List.of());
  }

  /** Grants a right. */
  public Grant grant(Space space, long id, Holder holder, Right right) {
    Grant grant = new Grant(id, holder, right);
    List<Grant> all = new ArrayList<>(grants(space));
    all.add(grant);
    grants.put(space.id(), all);
    return grant;
  }

  /** Takes back whatever fits. */
  public void revoke(Space space, Predicate<Grant> which) {
    grants.put(space.id(), grants(space).stream().filter(which.negate()).toList());
  }

  /** The roles that people have in a space. */
  public Map<Holder, String> roles(Space space) {
    Map<Holder, String> all = new LinkedHashMap<>();
    roles.find(space.id()).orElse(List.of()).forEach(one -> all.put(one.holder(), one.role()));
    return all;
  }

  /** Gives somebody a role in the place of the one that he had. */
  public void assign(Space space, Holder holder, String role) {
    Map<Holder, String> all = roles(space);
    all.put(holder, role);
    keep(space, all);
  }

  /** Takes somebody's role away. */
  public void unassign(Space space, Holder holder) {
    Map<Holder, String> all = roles(space);
    all.remove(holder);
    keep(space, all);
  }

  private void keep(Space space, Map<Holder, String> all) {
    roles.put(
        space.id(),
        all.entrySet().stream().map(one -> new Assigned(one.getKey(), one.getValue())).toList());
  }
}

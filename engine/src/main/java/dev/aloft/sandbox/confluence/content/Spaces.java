package dev.aloft.sandbox.confluence.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The spaces of a site, and what each grants to whom. */
public final class Spaces {

  /** A right of somebody. */
  public record Grant(long id, Holder holder, Right right) {}

  private final Map<Long, Space> byId = new LinkedHashMap<>();
  private final Map<Long, List<Grant>> grants = new HashMap<>();

  /** Role by holder, by space. */
  private final Map<Long, Map<Holder, String>> roles = new HashMap<>();

  /** Adds a space or puts a changed one in its place. */
  public Space put(Space space) {
    byId.put(space.id(), space);
    return space;
  }

  /** Takes a space away, with what it grants. */
  public void remove(Space space) {
    byId.remove(space.id());
    grants.remove(space.id());
    roles.remove(space.id());
  }

  /** A space by id. */
  public Optional<Space> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A space that must be there. */
  public Space get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no space " + id));
  }

  /** A space by key, ignoring case. */
  public Optional<Space> byKey(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return byId.values().stream()
        .filter(space -> space.key().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** All spaces in the order in which they came. */
  public List<Space> all() {
    return List.copyOf(byId.values());
  }

  /** What a space grants. */
  public List<Grant> grants(Space space) {
    return List.copyOf(grants.getOrDefault(space.id(), List.of()));
  }

  /** Grants a right. */
  public Grant grant(Space space, long id, Holder holder, Right right) {
    Grant grant = new Grant(id, holder, right);
    grants.computeIfAbsent(space.id(), key -> new ArrayList<>()).add(grant);
    return grant;
  }

  /** Takes back whatever fits. */
  public void revoke(Space space, Predicate<Grant> which) {
    grants.getOrDefault(space.id(), new ArrayList<>()).removeIf(which);
  }

  /** The roles that people have in a space. */
  public Map<Holder, String> roles(Space space) {
    return new LinkedHashMap<>(roles.getOrDefault(space.id(), Map.of()));
  }

  /** Gives somebody a role in the place of the one that he had. */
  public void assign(Space space, Holder holder, String role) {
    roles.computeIfAbsent(space.id(), key -> new LinkedHashMap<>()).put(holder, role);
  }

  /** Takes somebody's role away. */
  public void unassign(Space space, Holder holder) {
    roles.getOrDefault(space.id(), new LinkedHashMap<>()).remove(holder);
  }
}

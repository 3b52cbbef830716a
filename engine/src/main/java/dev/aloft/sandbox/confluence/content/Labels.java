package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;

/** The labels of a site, and what bears them. */
public final class Labels {

  /**
   * A label.
   *
   * @param prefix {@code global}, {@code my} or {@code team}
   * @param owner the account id of whose it is; empty unless the prefix is {@code my}
   */
  public record Label(long id, String prefix, String name, String owner) {

    /** Whether somebody may see it. */
    public boolean visible(String accountId) {
      return owner.isEmpty() || owner.equals(accountId);
    }

    /** Prefix and name in one text; the usual prefix goes without saying. */
    public String text() {
      return prefix.equals("global") ? name : prefix + ":" + name;
    }
  }

  private record Name(String prefix, String name, String owner) {}

  private final Map<Name, Label> byName = new LinkedHashMap<>();
  private final Register<Long, Label> kept;
  private final Register<Long, Set<Long>> bearers;

  /** How many things bear a label. */
  private final Map<Long, Integer> uses = new HashMap<>();

  /** The labels of a store. */
  public Labels(Store store) {
    kept = new Register<>(store, "confluence.label", new TypeReference<>() {});
    bearers = new Register<>(store, "confluence.labelled", new TypeReference<>() {});
    kept.values().forEach(this::name);
    bearers.values().forEach(ids -> ids.forEach(id -> uses.merge(id, 1, Integer::sum)));
  }

  private void name(Label label) {
    byName.put(new Name(label.prefix(), label.name(), label.owner()), label);
  }

  /** Puts a label on a piece of content or a space. */
  public Label add(long bearer, String prefix, String name, String owner, long freeId) {
    Label known = byName.get(new Name(prefix, name, owner));
    Label label = known == null ? kept.put(freeId, new Label(freeId, prefix, name, owner)) : known;
    name(label);
    Set<Long> ids = new TreeSet<>(ids(bearer));
    if (ids.add(label.id())) {
      bearers.put(bearer, ids);
      uses.merge(label.id(), 1, Integer::sum);
    }
    return label;
  }

  /** Takes a label off; false where it was not on. */
  public boolean remove(long bearer, Label label) {
    Set<Long> ids = new TreeSet<>(ids(bearer));
    if (!ids.remove(label.id())) {
      return false;
    }
    bearers.put(bearer, ids);
    uses.merge(label.id(), -1, Integer::sum);
    return true;
  }

  /** Whatever bears labels is gone. */
  public void forget(long bearer) {
    ids(bearer).forEach(id -> uses.merge(id, -1, Integer::sum));
    bearers.remove(bearer);
  }

  /** The labels of something that somebody may see, by name. */
  public List<Label> of(long bearer, String accountId) {
    return ids(bearer).stream()
        .flatMap(id -> kept.find(id).stream())
        .filter(label -> label.visible(accountId))
        .sorted(Comparator.comparing(Label::name))
        .toList();
  }

  /** The labels of something, whoever's they are. */
  public List<Label> everyOf(long bearer) {
    return ids(bearer).stream().flatMap(id -> kept.find(id).stream()).toList();
  }

  /** A label by id. */
  public Optional<Label> find(long id) {
    return kept.find(id);
  }

  /** All labels that something bears. */
  public List<Label> all() {
    return kept.values().filter(label -> uses.getOrDefault(label.id(), 0) > 0).toList();
  }

  private Set<Long> ids(long bearer) {
    return bearers.find(bearer).orElse(Set.of());
  }
}

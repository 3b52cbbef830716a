package dev.aloft.sandbox.confluence.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
  private final Map<Long, Set<Long>> bearers = new HashMap<>();

  /** Puts a label on a piece of content or a space. */
  public Label add(long bearer, String prefix, String name, String owner, long freeId) {
    Label label =
        byName.computeIfAbsent(
            new Name(prefix, name, owner), key -> new Label(freeId, prefix, name, owner));
    bearers.computeIfAbsent(bearer, key -> new TreeSet<>()).add(label.id());
    return label;
  }

  /** Takes a label off; false where it was not on. */
  public boolean remove(long bearer, Label label) {
    return bearers.getOrDefault(bearer, new TreeSet<>()).remove(label.id());
  }

  /** Whatever bears labels is gone. */
  public void forget(long bearer) {
    bearers.remove(bearer);
  }

  /** The labels of something that somebody may see, by name. */
  public List<Label> of(long bearer, String accountId) {
    Set<Long> ids = bearers.getOrDefault(bearer, Set.of());
    List<Label> all = new ArrayList<>();
    for (Label label : byName.values()) {
      if (ids.contains(label.id()) && label.visible(accountId)) {
        all.add(label);
      }
    }
    all.sort(Comparator.comparing(Label::name));
    return all;
  }

  /** A label by id. */
  public Optional<Label> find(long id) {
    return byName.values().stream().filter(label -> label.id() == id).findFirst();
  }

  /** All labels that something bears. */
  public List<Label> all() {
    return byName.values().stream().filter(this::borne).toList();
  }

  private boolean borne(Label label) {
    return bearers.values().stream().anyMatch(ids -> ids.contains(label.id()));
  }
}

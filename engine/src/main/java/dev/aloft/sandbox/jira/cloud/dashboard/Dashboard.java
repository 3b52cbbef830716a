package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.cloud.sharing.Share;
import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard.
 *
 * @param id unique on the site
 * @param ownedBy the account that owns it; nobody owns the one that every site has
 * @param shares who may see it besides its owner
 * @param editors who may change it besides its owner
 * @param gadgets what is on it
 */
record Dashboard(
    long id,
    String name,
    String description,
    Optional<String> ownedBy,
    List<Share> shares,
    List<Share> editors,
    List<Gadget> gadgets)
    implements Item {

  /** The number of the dashboard that every site has. */
  static final long SYSTEM = 10_000;

  Dashboard {
    shares = List.copyOf(shares);
    editors = List.copyOf(editors);
    gadgets = List.copyOf(gadgets);
  }

  /** The dashboard that every site has: administrators own it, everybody sees it. */
  static Dashboard system() {
    return new Dashboard(
        SYSTEM,
        "System Dashboard",
        "",
        Optional.empty(),
        List.of(new Share(SYSTEM, Share.With.GLOBAL, "", Optional.empty())),
        List.of(),
        List.of());
  }

  Dashboard withOwner(String next, String called) {
    return new Dashboard(id, called, description, Optional.of(next), shares, editors, gadgets);
  }

  Dashboard withShares(List<Share> seen, List<Share> edited) {
    return new Dashboard(id, name, description, ownedBy, seen, edited, gadgets);
  }

  Dashboard withGadgets(List<Gadget> next) {
    return new Dashboard(id, name, description, ownedBy, shares, editors, next);
  }

  /** A gadget on it. */
  Optional<Gadget> gadget(long gadgetId) {
    return gadgets.stream().filter(one -> one.id() == gadgetId).findFirst();
  }
}

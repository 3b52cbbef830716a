package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;

/** What the whole site lets people do, whatever the spaces say. */
public final class GlobalGrants {

  /** What can be granted: an operation on a target, in the API's words. */
  public record Permission(String target, String operation) {}

  public static final Permission USE = new Permission("application", "use");
  public static final Permission ADMINISTER = new Permission("application", "administer");
  public static final Permission SYSTEM = new Permission("system", "administer");
  public static final Permission OWN_SPACE = new Permission("personal_space", "create");
  public static final Permission SPACES = new Permission("space", "create");

  private static final List<Permission> ALL = List.of(USE, ADMINISTER, SYSTEM, OWN_SPACE, SPACES);

  private final Register<Holder, Set<Permission>> granted;

  /** What a store grants; what a fresh site does where there is nothing. */
  GlobalGrants(Store store, String administrators, String users) {
    granted = new Register<>(store, "confluence.global.grant", new TypeReference<>() {});
    if (granted.keys().isEmpty()) {
      granted.put(Holder.group(administrators), new LinkedHashSet<>(ALL));
      granted.put(Holder.group(users), new LinkedHashSet<>(List.of(USE, OWN_SPACE, SPACES)));
    }
  }

  /** The permission that a target and an operation name, if there is one. */
  public static Optional<Permission> of(String target, String operation) {
    return Optional.of(new Permission(target, operation)).filter(ALL::contains);
  }

  /** Who has any permission. */
  public List<Holder> holders() {
    return granted.keys().stream().filter(one -> !of(one).isEmpty()).toList();
  }

  /** What somebody was granted. */
  public List<Permission> of(Holder holder) {
    return List.copyOf(granted.find(holder).orElse(Set.of()));
  }

  /** Grants something. */
  public void grant(Holder holder, Permission permission) {
    Set<Permission> all = new LinkedHashSet<>(of(holder));
    all.add(permission);
    granted.put(holder, all);
  }

  /** Takes something back. */
  public void revoke(Holder holder, Permission permission) {
    Set<Permission> all = new LinkedHashSet<>(of(holder));
    all.remove(permission);
    granted.put(holder, all);
  }

  /** Whether any of the holders that something is true of was granted a permission. */
  public boolean any(Predicate<Holder> who, Permission permission) {
    return granted.keys().stream().anyMatch(one -> who.test(one) && of(one).contains(permission));
  }
}

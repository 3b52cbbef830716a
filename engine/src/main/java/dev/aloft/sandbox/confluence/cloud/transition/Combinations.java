package dev.aloft.sandbox.confluence.cloud.transition;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.store.Register;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/**
 * The sets of permissions that people, groups and classes of people hold in spaces, as they were
 * when somebody had them counted last. Guarded by the organization's lock.
 */
final class Combinations {

  private static final String LAST = "last";

  /**
   * A set of permissions that is no role.
   *
   * @param rights the permissions' ids, sorted
   * @param spaces in how many spaces somebody holds it
   * @param principals how many hold it
   * @param types what they are, in the API's words
   */
  record Combination(
      String id, List<String> rights, int spaces, int principals, Set<String> types) {}

  /** All of them at a time, those with the most holders first. */
  record Audit(Instant at, List<Combination> combinations) {}

  private final ConfluenceSite site;
  private final Register<String, Audit> audits;

  Combinations(ConfluenceSite site) {
    this.site = site;
    this.audits = new Register<>(site.store(), "space.combination", new TypeReference<>() {});
  }

  /** What was counted last; nothing if nobody ever did. */
  Optional<Audit> last() {
    return audits.find(LAST);
  }

  /** A set of permissions that was counted last. */
  Optional<Combination> find(String id) {
    return last().stream()
        .flatMap(audit -> audit.combinations().stream())
        .filter(one -> one.id().equals(id))
        .findFirst();
  }

  private static final class Count {
    private final Set<Long> spaces = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private int principals;
  }

  /** Counts anew. */
  void count() {
    Map<List<String>, Count> counts = new LinkedHashMap<>();
    for (Space space : site.spaces().all()) {
      held(space)
          .forEach((holder, rights) -> {
            Count count = counts.computeIfAbsent(rights, one -> new Count());
            count.spaces.add(space.id());
            count.types.add(type(holder));
            count.principals++;
          });
    }
    Set<List<String>> roles = new HashSet<>();
    site.roles()
        .all()
        .forEach(role -> roles.add(role.rights().stream().map(Right::id).sorted().toList()));
    List<Combination> found =
        counts.entrySet().stream()
            .filter(one -> !roles.contains(one.getKey()))
            .map(one ->
                new Combination(
                    id(one.getKey()),
                    one.getKey(),
                    one.getValue().spaces.size(),
                    one.getValue().principals,
                    one.getValue().types))
            .sorted(
                Comparator.comparingInt(Combination::principals)
                    .reversed()
                    .thenComparing(Combination::id))
            .toList();
    audits.put(LAST, new Audit(site.now(), found));
  }

  private static String id(List<String> rights) {
    byte[] seed = String.join(",", rights).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  /** Who holds which single permissions in a space, by their sorted ids. */
  Map<Holder, List<String>> held(Space space) {
    Map<Holder, Set<String>> rights = new LinkedHashMap<>();
    site.spaces()
        .grants(space)
        .forEach(grant ->
            rights.computeIfAbsent(grant.holder(), one -> new TreeSet<>()).add(grant.right().id()));
    Map<Holder, List<String>> sorted = new LinkedHashMap<>();
    rights.forEach((holder, ids) -> sorted.put(holder, List.copyOf(ids)));
    return sorted;
  }

  /** The word for what a holder is. */
  String type(Holder holder) {
    return switch (holder.type()) {
      case USER ->
          site.person(holder.id()).map(Account::type).filter("app"::equals).isPresent()
              ? "APP"
              : "USER";
      case GROUP -> "GROUP";
      case ACCESS_CLASS ->
          switch (holder.id()) {
            case "anonymous-users" -> "ANONYMOUS";
            case "all-product-admins", "jsm-project-admins" -> "ALL_PRODUCT_ADMINS_USER_CLASS";
            default -> "ALL_LICENSED_USERS_USER_CLASS";
          };
    };
  }
}

package dev.aloft.sandbox.datacenter;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * The directories from which a site has its users, and their accounts there. A site that was not
 * loaded has none but its own, in which names are unique. Guarded by the site's lock.
 */
public final class Directories {

  /**
   * A directory.
   *
   * @param kind what it is connected to, in the product's words: {@code INTERNAL}, {@code
   *     CONNECTOR}, {@code CROWD}, {@code DELEGATING}
   * @param active one that is not is not asked
   * @param position its place in the order in which they are asked
   */
  public record Directory(long id, String name, String kind, boolean active, long position) {}

  /** An account in a directory; of one name the first directory's is the user. */
  public record Account(
      long directory, String name, String displayName, String email, boolean active) {

    /** The directory only: name and address are personal data. */
    @Override
    public String toString() {
      return "Account[" + directory + "]";
    }
  }

  private final Register<Long, Directory> directories;
  private final Register<String, List<Account>> accounts;

  Directories(Store store) {
    directories = new Register<>(store, "people.directory", new TypeReference<>() {});
    accounts = new Register<>(store, "people.account", new TypeReference<>() {});
  }

  /** Adds a directory. */
  public void put(Directory directory) {
    directories.put(directory.id(), directory);
  }

  /** The directories in the order in which they are asked. */
  public List<Directory> all() {
    return directories
        .values()
        .sorted(Comparator.comparingLong(Directory::position).thenComparingLong(Directory::id))
        .toList();
  }

  /** Adds an account. */
  public void add(Account account) {
    List<Account> all = new ArrayList<>(accounts.find(folded(account.name())).orElse(List.of()));
    all.add(account);
    accounts.put(folded(account.name()), List.copyOf(all));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The accounts of a name in active directories, the one that is the user first. */
  public List<Account> accounts(String name) {
    List<Long> order = all().stream().filter(Directory::active).map(Directory::id).toList();
    return accounts.find(folded(name)).orElse(List.of()).stream()
        .filter(one -> order.contains(one.directory()))
        .sorted(Comparator.comparingInt(one -> order.indexOf(one.directory())))
        .toList();
  }

  /** Forgets the accounts of a name. */
  void forget(String name) {
    accounts.remove(folded(name));
  }

  /**
   * The names with accounts in several active directories of which several are active, or of which
   * the only active one is not in the first of these directories.
   */
  public Map<String, List<Account>> duplicated() {
    Map<String, List<Account>> found = new TreeMap<>();
    for (String name : accounts.keys()) {
      List<Account> all = accounts(name);
      Set<Long> places = all.stream().map(Account::directory).collect(Collectors.toSet());
      long active = all.stream().filter(Account::active).count();
      if (places.size() > 1 && (active > 1 || (active == 1 && !all.getFirst().active()))) {
        found.put(name, all);
      }
    }
    return found;
  }
}

package dev.aloft.provisioning;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The users of a directory as one command needs them, in the fewest calls: page by page where that
 * is cheaper than asking for one after the other. By name only whose user name is the address can
 * be found; the pages show every address. Nothing is asked twice.
 */
public final class ScimUsers {

  private final ScimDirectory directory;

  /** Who is known, by user name and by address. */
  private final Map<String, Set<ScimUser>> known = new HashMap<>();

  /** The addresses that were asked for. */
  private final Set<String> asked = new TreeSet<>();

  /** How many users the pages held that were read. */
  private long read;

  private boolean complete;

  /** Whether everything was read once more, for somebody who came meanwhile. */
  private boolean anew;

  public ScimUsers(ScimDirectory directory) {
    this.directory = directory;
  }

  /** Where they are. */
  public ScimDirectory directory() {
    return directory;
  }

  /**
   * Makes sure that what there is to know of addresses is known. Takes one call, and then as many
   * as there are other pages or addresses, whichever are fewer.
   *
   * @param addresses in small letters
   */
  public synchronized void ask(Collection<String> addresses) {
    Set<String> open = new TreeSet<>(addresses);
    open.removeAll(asked);
    asked.addAll(open);
    if (complete || open.isEmpty()) {
      return;
    }
    if (read == 0 && open.size() > 1) {
      ScimDirectory.Page first = turn();
      open.removeIf(address -> !of(address).isEmpty());
      long pages = first.users().isEmpty() ? 0 : left(first) / first.users().size();
      if (complete || pages < open.size()) {
        readOn();
        return;
      }
    }
    open.forEach(address -> directory.named(address).forEach(this::add));
  }

  private long left(ScimDirectory.Page page) {
    // Rounded up to whole pages.
    return page.total() - read + page.users().size() - 1;
  }

  private ScimDirectory.Page turn() {
    ScimDirectory.Page page = directory.page(read + 1);
    page.users().forEach(this::add);
    read += page.users().size();
    complete = page.users().isEmpty() || read >= page.total();
    return page;
  }

  private void readOn() {
    while (!complete) {
      turn();
    }
  }

  private void add(ScimUser user) {
    for (String name : List.of(user.userName(), user.email())) {
      known.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(user);
    }
  }

  /** Those whose user name or address it is, as far as was asked. */
  public synchronized List<ScimUser> of(String address) {
    return List.copyOf(known.getOrDefault(address, Set.of()));
  }

  /**
   * Makes a user, see {@link ScimDirectory#create}.
   *
   * @return empty if somebody has the name or the address already: whoever that is, is known then
   */
  public Optional<ScimUser> create(String email, String name) {
    Optional<ScimUser> made = directory.create(email, name);
    synchronized (this) {
      made.ifPresentOrElse(this::add, () -> lookFor(email));
    }
    return made;
  }

  /** Lets a user log in, or no longer, see {@link ScimDirectory#activate}. */
  public void activate(ScimUser user, boolean active) {
    ScimUser after = directory.activate(user.id(), active);
    synchronized (this) {
      known.values().forEach(users -> users.remove(user));
      add(after);
    }
  }

  private void lookFor(String address) {
    directory.named(address).forEach(this::add);
    if (of(address).isEmpty() && !anew) {
      anew = true;
      complete = false;
      read = 0;
      known.clear();
      readOn();
    }
  }
}

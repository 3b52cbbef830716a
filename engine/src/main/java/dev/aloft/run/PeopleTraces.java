package dev.aloft.run;

import dev.aloft.plan.PlanFile;
import dev.aloft.resource.Recorded;
import dev.aloft.run.PurgeResult.Kept;
import dev.aloft.run.PurgeResult.Kind;
import dev.aloft.run.PurgeResult.Removed;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.Origin;
import dev.aloft.spec.Source;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a project's folder holds of people's names and addresses, and how it goes. What was removed
 * stays removed: a purge that was killed is simply run again.
 */
public final class PeopleTraces {

  private static final String USER = "user";

  /** What becomes of an account when its work is done: people who left are suspended. */
  private static final String AFTERWARDS = "afterwards";

  private final Path folder;
  private final Path stateFile;
  private final Blueprint blueprint;
  private final Predicate<Path> workbench;

  /**
   * @param folder where the spec stands; plans and workbenches are looked for in it, not below
   * @param workbench tells whether a file is a people workbench
   */
  public PeopleTraces(Path folder, Blueprint blueprint, Predicate<Path> workbench) {
    this.folder = folder;
    this.stateFile = blueprint.migration().state().toAbsolutePath();
    this.blueprint = blueprint;
    this.workbench = workbench;
  }

  /**
   * What would go and what would stay.
   *
   * @param state empty where nothing was applied yet
   */
  public PurgeResult find(Optional<StateStore> state) throws IOException {
    List<Removed> removed = new ArrayList<>();
    files()
        .forEach(
            (path, kind) -> removed.add(new Removed(kind, path.toString(), count(path), "file")));
    state.ifPresent(store -> {
      add(removed, Kind.ADDRESSES, people(store).filter(PeopleTraces::isAddressed).count());
      add(removed, Kind.NAMES, people(store).filter(PeopleTraces::isOnlyNamed).count());
    });
    return new PurgeResult(removed, kept(state));
  }

  private void add(List<Removed> removed, Kind kind, long people) {
    if (people > 0) {
      removed.add(new Removed(kind, stateFile.toString(), people, "person"));
    }
  }

  /** Removes all of it; the state last, since it alone cannot be made anew. */
  public void remove(Optional<StateStore> state) throws IOException {
    for (Path path : files().keySet()) {
      delete(path);
    }
    if (state.isPresent()) {
      StateStore store = state.get();
      people(store).filter(PeopleTraces::isAddressed).map(Recorded::address).forEach(store::forget);
      people(store)
          .filter(PeopleTraces::isOnlyNamed)
          .map(known ->
              new Recorded(known.address(), known.targetId(), known.hold(), "", known.attributes()))
          .forEach(store::record);
      store.scrub();
    }
  }

  private static Stream<Recorded> people(StateStore state) {
    return everybody(state).filter(known -> !known.retiring(AFTERWARDS));
  }

  /** Who left and is still to be suspended: without the record the account would keep its seat. */
  private static long leaving(StateStore state) {
    return everybody(state).filter(known -> known.retiring(AFTERWARDS)).count();
  }

  private static Stream<Recorded> everybody(StateStore state) {
    return state.resources().stream().filter(known -> known.address().type().equals(USER));
  }

  /** Some sites use addresses as keys, too. */
  private static boolean isAddressed(Recorded known) {
    return isAddress(known.address().key());
  }

  private static boolean isOnlyNamed(Recorded known) {
    return !isAddressed(known) && !known.label().isEmpty();
  }

  private Map<Path, Kind> files() throws IOException {
    Map<Path, Kind> found = new LinkedHashMap<>();
    Path snapshots = stateFile.resolveSibling("snapshots");
    if (Files.isDirectory(snapshots)) {
      found.put(snapshots, Kind.SNAPSHOTS);
    }
    List<Path> origins = origins();
    for (Path place : List.of(stateFile.resolveSibling("").normalize(), folder)) {
      if (!Files.isDirectory(place)) {
        continue;
      }
      try (Stream<Path> files = Files.list(place)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !origins.contains(file.toAbsolutePath().normalize()))
            .sorted()
            .forEach(file -> kind(file).ifPresent(kind -> found.putIfAbsent(file, kind)));
      }
    }
    return found;
  }

  private Optional<Kind> kind(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".partial")) {
      return Optional.of(Kind.PARTIAL);
    }
    if (workbench.test(file)) {
      return Optional.of(Kind.WORKBENCH);
    }
    return PlanFile.isPlan(file) ? Optional.of(Kind.PLAN) : Optional.empty();
  }

  private List<Path> origins() {
    return blueprint.migration().sources().values().stream()
        .map(Source::jira)
        .flatMap(List::stream)
        .flatMap(origin ->
            origin instanceof Origin.XmlBackup backup
                ? Stream.of(backup.path().toAbsolutePath().normalize())
                : Stream.empty())
        .toList();
  }

  private List<Kept> kept(Optional<StateStore> state) {
    Stream<Kept> maps =
        blueprint.users().map().stream()
            .map(row -> row.location().file())
            .distinct()
            .map(file -> new Kept(file, "the spec names it as a people map"));
    Stream<Kept> backups =
        origins().stream().map(path -> new Kept(path.toString(), "the spec names it as a source"));
    Stream<Kept> named =
        state.map(PeopleTraces::namedByAddress).filter(count -> count > 0).stream()
            .map(count ->
                new Kept(
                    stateFile.toString(),
                    count
                        + " things in it, such as groups and watchers, have an address for a name"
                        + " or key, without which they would be made twice"));
    Stream<Kept> leaving =
        state.map(PeopleTraces::leaving).filter(count -> count > 0).stream()
            .map(count ->
                new Kept(
                    stateFile.toString(),
                    count
                        + " people in it left and are still to be suspended (aloft apply"
                        + " --finish)"));
    return Stream.of(maps, backups, named, leaving).flatMap(kept -> kept).toList();
  }

  /** A source whose login names are addresses has them in the keys of watchers, too. */
  private static long namedByAddress(StateStore state) {
    List<Address> others =
        state.resources().stream()
            .map(Recorded::address)
            .filter(address -> !address.type().equals(USER))
            .toList();
    long named = others.stream().filter(address -> isAddress(address.key())).count();
    for (String lane : others.stream().map(Address::key).distinct().toList()) {
      try (ItemCursor items = state.items(lane)) {
        while (items.hasNext()) {
          named += items.next().parts().stream().filter(part -> isAddress(part.sourceId())).count();
        }
      }
    }
    return named;
  }

  private static boolean isAddress(String text) {
    return text.contains("@");
  }

  private static long count(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}

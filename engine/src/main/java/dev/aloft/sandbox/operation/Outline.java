package dev.aloft.sandbox.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which properties of a JSON body an operation reads, at every depth, which it overlooks with a
 * reason, and which of the contract's it lacks. Whatever else a caller sends is refused, so that
 * nothing is ignored by accident.
 *
 * <p>A property is named by its path, {@code version.number}; arrays do not count, and {@code *}
 * stands for any name. A path that no longer one goes on from stands for all below it.
 */
public final class Outline {

  /** What becomes of a property. */
  public sealed interface Fate {

    /** It is read. */
    record Read() implements Fate {}

    /** It changes nothing, as in the product. */
    record Overlooked(String why) implements Fate {}

    /** The contract has it and the sandbox does not. */
    record Absent() implements Fate {}

    /** Only some of what is in it is read or overlooked. */
    record Inside(Outline outline) implements Fate {}
  }

  private static final String ANY = "*";
  private static final Fate READ = new Fate.Read();

  private final Map<String, Fate> fates = new LinkedHashMap<>();

  private Outline() {}

  /** The outline of a body of which these paths are read. */
  public static Outline of(String... paths) {
    return new Outline().and(paths);
  }

  /** The same with more that is read. */
  public Outline and(String... paths) {
    Outline result = copy();
    for (String path : paths) {
      result.put(path, READ);
    }
    return result;
  }

  /**
   * The same with paths that change nothing.
   *
   * @param why for people: what makes it right to overlook them
   */
  public Outline overlooking(String why, String... paths) {
    Outline result = copy();
    for (String path : paths) {
      result.put(path, new Fate.Overlooked(why));
    }
    return result;
  }

  /** The same with paths that the contract has and the sandbox lacks. */
  public Outline lacking(String... paths) {
    Outline result = copy();
    for (String path : paths) {
      result.put(path, new Fate.Absent());
    }
    return result;
  }

  private Outline copy() {
    Outline copy = new Outline();
    fates.forEach((name, fate) ->
        copy.fates.put(
            name, fate instanceof Fate.Inside(var inside) ? new Fate.Inside(inside.copy()) : fate));
    return copy;
  }

  private void put(String path, Fate fate) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      if (fates.putIfAbsent(path, fate) != null) {
        throw new IllegalArgumentException("named twice: " + path);
      }
      return;
    }
    Fate inside =
        fates.computeIfAbsent(path.substring(0, dot), name -> new Fate.Inside(new Outline()));
    if (!(inside instanceof Fate.Inside(var outline))) {
      throw new IllegalArgumentException("named twice: " + path);
    }
    outline.put(path.substring(dot + 1), fate);
  }

  /** What becomes of a property of this object; empty for one that it does not know. */
  public Optional<Fate> fate(String name) {
    return Optional.ofNullable(fates.get(name)).or(() -> Optional.ofNullable(fates.get(ANY)));
  }

  /**
   * A property that is not taken.
   *
   * @param known whether the contract has it
   */
  public record Stranger(String path, boolean known) {

    private Stranger in(String name) {
      return new Stranger(name + "." + path, known);
    }
  }

  /** The first property that is neither read nor overlooked. One that is null says nothing. */
  public Optional<Stranger> stranger(JsonNode body) {
    if (body.isArray()) {
      return body.valueStream().flatMap(one -> stranger(one).stream()).findFirst();
    }
    return body.propertyStream()
        .filter(one -> !one.getValue().isNull())
        .flatMap(one -> stranger(one.getKey(), one.getValue()).stream())
        .findFirst();
  }

  private Optional<Stranger> stranger(String name, JsonNode value) {
    Optional<Fate> fate = fate(name);
    if (fate.isEmpty()) {
      return Optional.of(new Stranger(name, false));
    }
    return switch (fate.get()) {
      case Fate.Read read -> Optional.empty();
      case Fate.Overlooked overlooked -> Optional.empty();
      case Fate.Absent() -> Optional.of(new Stranger(name, true));
      case Fate.Inside(var inside) -> inside.stranger(value).map(one -> one.in(name));
    };
  }
}

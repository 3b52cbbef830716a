package dev.aloft.resource;

/**
 * One attribute of a resource type.
 *
 * @param name its name in plans and state
 * @param write when Aloft may write it
 * @param equivalence how verify compares it
 * @param essential whether a foreign object must agree in it before it may be used in place of one
 *     of ours; descriptions and icons are not essential, a status's category is
 */
public record Attribute(String name, Write write, Equivalence equivalence, boolean essential) {

  /** When an attribute may be written. */
  public enum Write {
    ALWAYS,
    ON_CREATE,
    /** When everything else of a run is written; {@link Retirement} says how. */
    LAST,
    /** Computed by the target. */
    NEVER
  }

  public static Attribute essential(String name, Equivalence equivalence) {
    return new Attribute(name, Write.ALWAYS, equivalence, true);
  }

  public static Attribute cosmetic(String name, Equivalence equivalence) {
    return new Attribute(name, Write.ALWAYS, equivalence, false);
  }

  /** The same attribute, written with the create call only. */
  public Attribute writtenOnce() {
    return new Attribute(name, Write.ON_CREATE, equivalence, essential);
  }
}

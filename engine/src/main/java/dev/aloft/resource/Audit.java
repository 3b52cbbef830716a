package dev.aloft.resource;

import java.util.List;
import java.util.function.Consumer;

/**
 * How verify looks at one resource type: what the source says, and what the target holds. It uses
 * neither the type's derivation nor its writer, so that a mistake in those cannot hide itself.
 */
public interface Audit {

  /** The type, whose attributes declare how they are compared. */
  TypeSchema schema();

  /** What should be there, straight from the source's rows. */
  void expect(Consumer<Expected> sink);

  /**
   * What is there: the things of those ids, and everything else of the type that stands where only
   * ours should stand, such as a further component of a project of ours.
   */
  List<Actual> actual(Identity identity, List<String> ids);
}

package dev.aloft.run;

import dev.aloft.diagnostics.Problems;
import dev.aloft.spec.Source;
import java.nio.file.Path;
import java.util.Set;

/** What a run needs of a product; the Guice root binds it. */
public interface Product {

  /** The names of all resource types that a line under Decisions may be about. */
  Set<String> resourceTypes();

  /**
   * Opens a source: reads its origins into a snapshot, unless the cache holds just that already.
   *
   * @param cache the folder of snapshots; made where it is missing
   * @param problems takes warnings and notes of the reader
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if an origin cannot be read
   */
  OpenSource open(Source source, Path cache, Problems problems);
}

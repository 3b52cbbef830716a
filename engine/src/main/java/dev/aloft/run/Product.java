package dev.aloft.run;

import dev.aloft.diagnostics.Problems;
import dev.aloft.http.ExchangeLog;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.Target;
import dev.aloft.spec.Source;
import dev.aloft.staging.SnapshotCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run needs of a product; the Guice root binds it. */
public interface Product {

  /** The names of all resource types that a line under Decisions may be about. */
  Set<String> resourceTypes();

  /** What is known of the items of lanes, without looking at any site. */
  List<LaneSchema> laneSchemas();

  /**
   * Opens a source: reads its origins into a snapshot, unless the cache holds just that already.
   *
   * @param cache where snapshots are kept
   * @param made the snapshot that a plan was made from; a source that people work on is not read
   *     again as long as the cache holds that one
   * @param problems takes warnings and notes of the reader
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if an origin cannot be read
   */
  OpenSource open(Source source, SnapshotCache cache, Optional<String> made, Problems problems);

  /**
   * Connects a target without a source, for what needs none; closing it ends the connection.
   *
   * @param log sees every exchange
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if the site is not what it should be, or
   *     does not let us in
   */
  Target connect(Access access, ExchangeLog log);
}

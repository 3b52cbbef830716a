package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.value.Address;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What parts of derived lanes need beside their values: files, found again by part, and people.
 * Safe for several threads.
 */
final class LaneFiles {

  private final Map<Address, Origin> origins = new ConcurrentHashMap<>();

  private record Origin(IssueScope scope, IssueAddresses addresses, MovingProject project) {}

  void add(Address container, IssueScope scope, IssueAddresses addresses, MovingProject project) {
    origins.put(container, new Origin(scope, addresses, project));
  }

  /** The address of a person whom a part names as the source does. */
  Optional<Address> user(Address container, String reference) {
    return Optional.ofNullable(origins.get(container))
        .flatMap(origin -> origin.scope().user(reference));
  }

  /**
   * The file of a part.
   *
   * @param sourceId the part's, which begins with the id of its issue
   */
  Optional<SourceFile> find(Address container, String sourceId) {
    int slash = sourceId.indexOf('/');
    Origin origin = origins.get(container);
    if (origin == null || slash < 0) {
      return Optional.empty();
    }
    IssueItems items =
        new IssueItems(
            origin.scope(),
            origin.addresses(),
            origin.project(),
            origin.project().content().orElseThrow());
    return origin
        .scope()
        .source()
        .issue(sourceId.substring(0, slash))
        .flatMap(bundle ->
            items.made(bundle).files().stream()
                .filter(file -> file.sourceId().equals(sourceId))
                .findFirst());
  }
}

package dev.aloft.jira.mutation;

import java.util.List;
import java.util.stream.Stream;

/** Every row of the table. */
final class AllMutations {

  private AllMutations() {}

  static List<Mutation> list() {
    return Stream.of(
            PeopleMutations.list(),
            CustomerMutations.list(),
            NamedMutations.list(),
            FieldMutations.list(),
            SchemeMutations.list(),
            ProjectMutations.list(),
            FilterMutations.list(),
            IssueMutations.list(),
            PartMutations.list())
        .flatMap(List::stream)
        .toList();
  }
}

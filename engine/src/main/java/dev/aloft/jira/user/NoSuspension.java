package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.people.PeopleCode;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Retirement;
import java.util.List;
import java.util.Optional;

/** Without the organization nobody is suspended or restored; it is told of each. */
record NoSuspension() implements Retirement {

  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public List<Answer> retire(List<Recorded> things) {
    return things.stream().map(NoSuspension::refused).toList();
  }

  @Override
  public List<Answer> wake(List<Recorded> things) {
    return things.stream().map(NoSuspension::refused).toList();
  }

  private static Answer refused(Recorded thing) {
    return new Answer(
        thing,
        false,
        Optional.of(
            Diagnostic.of(
                    PeopleCode.NOT_SUSPENDED,
                    Location.address(thing.address().toString()),
                    "the target's `organization` is not in the spec any more")
                .next("name the organization under the target, then run the command again")));
  }
}

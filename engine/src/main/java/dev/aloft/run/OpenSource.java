package dev.aloft.run;

import dev.aloft.spec.Blueprint;
import dev.aloft.spec.SelectedProject;
import dev.aloft.spec.SourceProject;
import dev.aloft.spec.Users;
import dev.aloft.staging.SnapshotHeader;
import java.util.List;

/** A source whose snapshot is open. */
public interface OpenSource extends AutoCloseable {

  /** Its name in the spec. */
  String name();

  SnapshotHeader snapshot();

  /** How many rows the snapshot holds. */
  long rows();

  /**
   * Its projects, for the selections of a spec.
   *
   * @param withTimes whether to find out when each was last updated, which reads all issues
   */
  List<SourceProject> projects(boolean withTimes);

  /** What the spec and this source want. */
  DesiredSite derive(Blueprint blueprint, List<SelectedProject> projects);

  /** Everybody of this source, whatever is wrong with them. Reads all issues that move. */
  PeopleToDecide people(Blueprint blueprint, List<SelectedProject> projects);

  /**
   * The people whom an identity provider would have given accounts by now: one for each valid
   * address of a trusted domain, and whoever the Users document names.
   */
  List<Person> provisioned(Users users);

  /** A first spec for this source, as far as it can be told without a target. */
  FirstSpec firstSpec(FirstSpec.Terms terms);

  @Override
  void close();

  /** A person with an address. Never to be logged. */
  record Person(String email, String name) {
    @Override
    public String toString() {
      return "Person[***]";
    }
  }
}

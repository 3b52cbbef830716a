package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import java.util.List;

/**
 * Everybody of a source as the spec leaves them, whether or not it can be planned so.
 *
 * @param people one for each key
 * @param problems what a plan would say about them, first what stops it
 */
public record PeopleToDecide(List<PersonToDecide> people, List<Diagnostic> problems) {

  public PeopleToDecide {
    people = List.copyOf(people);
    problems = List.copyOf(problems);
  }
}

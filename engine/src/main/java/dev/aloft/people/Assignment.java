package dev.aloft.people;

import dev.aloft.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * The rules' answer for a source's people.
 *
 * @param verdicts by the person's key, for everyone who was asked for
 * @param problems what is wrong with the spec or with the people
 */
public record Assignment(Map<String, Verdict> verdicts, List<Diagnostic> problems) {

  public Assignment {
    verdicts = Map.copyOf(verdicts);
    problems = List.copyOf(problems);
  }
}

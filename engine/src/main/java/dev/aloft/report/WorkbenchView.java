package dev.aloft.report;

import dev.aloft.run.PeopleToDecide;
import dev.aloft.run.PersonToDecide;

/**
 * A workbench that was written.
 *
 * @param file where it stands
 * @param map the people map that it goes on with
 */
public record WorkbenchView(String file, String map, PeopleToDecide toDecide) {

  /** Where, how many, and that it is private. */
  public String text(Style style) {
    return """
    %s: %s
    %s, %s need an account, the checks speak about %s
    names and addresses stand there in full: it is yours alone to read; delete it when you are done
    next: open it in a browser, decide, download %s beside the spec, name it under Users, aloft plan
    """
        .formatted(
            style.good("written"),
            file,
            Figures.of(toDecide.people().size(), "person", "people"),
            Figures.of(moving()),
            Figures.of(found()),
            map);
  }

  private long moving() {
    return toDecide.people().stream()
        .filter(person -> person.standing() == PersonToDecide.Standing.MOVES)
        .count();
  }

  private long found() {
    return toDecide.people().stream().filter(person -> !person.findings().isEmpty()).count();
  }

  /** The document of kind {@code Workbench}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Workbench", new Body(file, map, toDecide.people().size(), moving(), found()));
  }

  private record Body(String file, String map, long people, long moving, long found) {}
}

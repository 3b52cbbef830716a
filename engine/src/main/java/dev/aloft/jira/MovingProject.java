package dev.aloft.jira;

import dev.aloft.jira.source.SourceProject;
import dev.aloft.spec.Content;
import dev.aloft.spec.SelectedProject;
import dev.aloft.value.Address;
import java.util.Optional;

/**
 * A project that the spec selects.
 *
 * @param source the project in the source
 * @param selected what the spec says of it
 */
public record MovingProject(SourceProject source, SelectedProject selected) {

  /** The type of project resources. */
  public static final String TYPE = "jira.project";

  /** The project's address: its key on the target, which the product keeps unique. */
  public Address address() {
    return Address.of(TYPE, selected.targetKey());
  }

  /** The terms under which content moves; empty if only configuration does. */
  public Optional<Content.Moved> content() {
    return selected.content() instanceof Content.Moved moved
        ? Optional.of(moved)
        : Optional.empty();
  }

  public boolean keepsKeys() {
    return content().filter(moved -> moved.keys() == Content.Keys.KEEP).isPresent();
  }
}

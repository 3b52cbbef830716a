package dev.aloft.jira;

import dev.aloft.jira.source.JiraSource;
import dev.aloft.spec.Blueprint;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Optional;

/**
 * What an audit may know: the source's rows, what the spec selects, and how things are named.
 * Nothing that the derivation concluded beyond names.
 *
 * @param source the source
 * @param sourceName its name in the spec
 * @param blueprint the spec
 * @param projects the projects that move
 * @param names which address a thing of the source has
 */
public record AuditScope(
    JiraSource source,
    String sourceName,
    Blueprint blueprint,
    List<MovingProject> projects,
    Names names) {

  public AuditScope {
    projects = List.copyOf(projects);
  }

  /** The address of the person whom a row means by a key or a name. */
  public Optional<Address> person(String reference) {
    return names.find("user", source.people().person(reference).key());
  }
}

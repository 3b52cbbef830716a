package dev.aloft.spec;

import java.util.List;

/**
 * A site that is read.
 *
 * @param jira the ways to read its Jira, in the order of the spec
 */
public record Source(String name, List<Origin> jira, SpecLocation location) {

  public Source {
    jira = List.copyOf(jira);
  }
}

package dev.aloft.spec;

import java.util.List;

/**
 * What the spec accepts of new access.
 *
 * @param accepted projects that may be seen by more than could see them in the source
 */
public record Exposure(List<Accepted> accepted) {

  /** Nothing is accepted. */
  public static final Exposure NONE = new Exposure(List.of());

  public Exposure {
    accepted = List.copyOf(accepted);
  }

  /** Who may see something beside those who are named. */
  public enum To {
    /** Everybody who may log in to the product. */
    ANY_LOGGED_IN,
    /** Everybody, without logging in. */
    ANYONE
  }

  /**
   * A project that may be seen by more than before.
   *
   * @param project its key on the target
   */
  public record Accepted(String project, To to, SpecLocation location) {}

  /** Whether a line accepts that a project is seen by these, or by more than these. */
  public boolean accepts(String project, To to) {
    return accepted.stream()
        .anyMatch(line -> line.project().equals(project) && line.to().compareTo(to) >= 0);
  }
}

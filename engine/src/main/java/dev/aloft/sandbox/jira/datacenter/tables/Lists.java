package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Optional;

/** What issues choose from. */
public final class Lists {

  private Lists() {}

  /** A type of issues. */
  public record IssueType(long id, String name, String description, boolean subtask, long avatar)
      implements Item {}

  /** A status; the category is {@code new}, {@code indeterminate}, {@code done}. */
  public record Status(long id, String name, String description, String category) implements Item {}

  /** A priority. */
  public record Priority(long id, String name, String description, String color, String icon)
      implements Item {}

  /** Why an issue is done. */
  public record Resolution(long id, String name, String description) implements Item {}

  /** A kind of links between issues, and its name in either direction. */
  public record LinkType(long id, String name, String inward, String outward) implements Item {}

  /** A kind of projects. */
  public record Category(long id, String name, String description) implements Item {}

  /** A part of a project; the lead is a user's key. */
  public record Component(
      long id,
      long owner,
      String name,
      String description,
      Optional<String> lead,
      String assigneeType,
      boolean archived)
      implements Item {}

  /** A version of a project; dates as {@code 2024-05-23}. */
  public record Version(
      long id,
      long owner,
      String name,
      Optional<String> description,
      Optional<String> startDate,
      Optional<String> releaseDate,
      boolean released,
      boolean archived,
      long position)
      implements Item {

    /** The same version at another place of the order. */
    public Version at(long place) {
      return new Version(
          id, owner, name, description, startDate, releaseDate, released, archived, place);
    }
  }

  /** Somebody in a role: {@code user} with a key, or {@code group} with a name. */
  public record Actor(String kind, String name) {}

  /** A role, and who has it in new projects. */
  public record Role(long id, String name, String description, List<Actor> usual) implements Item {

    /** Keeps a copy. */
    public Role {
      usual = List.copyOf(usual);
    }
  }

  /** Who has a role in a project, which is the owner. */
  public record RoleActors(long id, long owner, long role, List<Actor> actors) implements Item {

    /** Keeps a copy. */
    public RoleActors {
      actors = List.copyOf(actors);
    }
  }
}

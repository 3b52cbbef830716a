package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on issues, which are the owners; times in milliseconds, people by key. */
public final class Parts {

  private Parts() {}

  /** Who alone may see something: {@code group} or {@code role}, and its name. */
  public record Visibility(String type, String value) {}

  /**
   * Where the issue with a number in a project is found.
   *
   * @param id of the project and the number, see {@link #of}
   * @param owner the issue
   */
  public record Numbered(long id, long owner) implements Item {

    /** So many issues a project has at most. */
    private static final long MOST = 1L << 32;

    /** The id for a number in a project. */
    public static long of(long project, long number) {
      return project * MOST + number;
    }
  }

  /** A sub-task, which has the same number, below its owner. */
  public record Child(long id, long owner) implements Item {}

  /** An issue that is a request, which has the same number, and the type of the request. */
  public record Request(long id, long type) implements Item {}

  /** A comment in wiki markup. */
  public record Comment(
      long id,
      long owner,
      String author,
      String body,
      String editor,
      long created,
      long updated,
      Optional<Visibility> visibility,
      Optional<Pin> pin)
      implements Item {}

  /** Who holds a comment at the top, and since when. */
  public record Pin(String by, long at) {}

  /** Time that somebody spent. */
  public record Worklog(
      long id,
      long owner,
      String author,
      String comment,
      String editor,
      long created,
      long updated,
      long started,
      long seconds,
      Optional<Visibility> visibility)
      implements Item {}

  /** A worklog that is no more. */
  public record DeletedWorklog(long id, long deleted) implements Item {}

  /** A file; its bytes are under the same id where {@code kept}. */
  public record Attachment(
      long id,
      long owner,
      String author,
      String name,
      String mediaType,
      long size,
      long created,
      boolean kept)
      implements Item {}

  /** A link from its owner, the issue at which it begins. */
  public record Link(long id, long owner, long type, long to) implements Item {}

  /** The end of a link, which is the owner: the same number as the link's. */
  public record LinkEnd(long id, long owner) implements Item {}

  /**
   * A link to an issue that is not here, as it looked.
   *
   * @param outward whether its owner is where it begins
   */
  public record ForeignLink(
      long id, long owner, long type, boolean outward, long issue, String key, ObjectNode fields)
      implements Item {}

  /** A link to something elsewhere, as the caller described it. */
  public record RemoteLink(long id, long owner, String globalId, ObjectNode content)
      implements Item {}

  /** Who watches and who votes for an issue, which has the same number. */
  public record Followers(long id, Set<String> watchers, Set<String> voters) implements Item {

    /** Keeps copies. */
    public Followers {
      watchers = Set.copyOf(watchers);
      voters = Set.copyOf(voters);
    }
  }

  /** One field's step in the history. */
  public record Change(
      String field,
      String kind,
      Optional<String> from,
      Optional<String> fromText,
      Optional<String> to,
      Optional<String> toText) {}

  /** A step in the history. */
  public record ChangeGroup(long id, long owner, String author, long created, List<Change> changes)
      implements Item {

    /** Keeps a copy. */
    public ChangeGroup {
      changes = List.copyOf(changes);
    }
  }
}

package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What people keep and share. */
public final class Shared {

  private Shared() {}

  /**
   * With whom something is shared: {@code global}, {@code loggedin}, {@code user}, {@code group},
   * {@code project}, {@code project-role}.
   *
   * @param project the project's number, where one is meant
   * @param name the user's key, the group's name, or the role's number
   */
  public record Share(long id, String type, Optional<Long> project, String name, boolean edit) {}

  /** A query under a name. */
  public record Filter(
      long id,
      String author,
      String name,
      String description,
      String jql,
      List<Share> shares,
      Set<String> favouredBy,
      List<String> columns)
      implements Item {

    /** Keeps copies. */
    public Filter {
      shares = List.copyOf(shares);
      favouredBy = Set.copyOf(favouredBy);
      columns = List.copyOf(columns);
    }
  }

  /** A dashboard. */
  public record Dashboard(
      long id, String author, String name, List<Share> shares, Set<String> favouredBy)
      implements Item {

    /** Keeps copies. */
    public Dashboard {
      shares = List.copyOf(shares);
      favouredBy = Set.copyOf(favouredBy);
    }
  }

  /** Values that somebody keeps with a thing, whose kind and name stand in {@code of}. */
  public record Properties(long id, String of, Map<String, JsonNode> values) implements Item {

    /** Keeps a copy. */
    public Properties {
      values = new TreeMap<>(values);
    }
  }

  /** A token of a user; of the secret itself its hash is kept. */
  public record Token(
      long id, String user, String name, long created, Optional<Long> expires, String hash)
      implements Item {}

  /** The index was made anew; in milliseconds. */
  public record Reindex(long id, String type, long at) implements Item {}

  /**
   * A picture that somebody gave.
   *
   * @param kind the kind of owners, as paths call it
   */
  public record Avatar(long id, String kind, String of) implements Item {}

  /** A gadget on a dashboard, which is the owner. */
  public record Gadget(long id, long owner, String address) implements Item {}

  /**
   * Bytes that somebody sent and that hang on no issue.
   *
   * @param of what they are for: a waiting or given picture, a pack of templates
   * @param words what else was said of them
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Upload(long id, String of, Map<String, String> words, byte[] bytes)
      implements Item {

    /** Keeps a copy of the words. */
    public Upload {
      words = new TreeMap<>(words);
    }
  }

  /**
   * An address that wants to hear of events; times in milliseconds.
   *
   * @param configuration what else was said of it, but for its secret
   * @param verifying whether the certificate of its address has to be trusted
   */
  public record Webhook(
      long id,
      String name,
      String url,
      List<String> events,
      Map<String, String> configuration,
      boolean active,
      boolean verifying,
      long created,
      long updated)
      implements Item {

    /** Keeps copies. */
    public Webhook {
      events = List.copyOf(events);
      configuration = new TreeMap<>(configuration);
    }
  }

  /**
   * A user is or was made unrecognizable; times in milliseconds.
   *
   * @param user his key at that time, or the key that he was known by
   * @param by who wanted it
   * @param error what went wrong, once it is over
   */
  public record Anonymization(
      long id,
      String user,
      String newOwner,
      String by,
      boolean again,
      long begun,
      Optional<Long> ended,
      Optional<String> error,
      int rewritten)
      implements Item {}
}

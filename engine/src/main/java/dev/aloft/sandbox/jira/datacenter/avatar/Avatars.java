package dev.aloft.sandbox.jira.datacenter.avatar;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The pictures that come with the product, those that people gave, and those not yet confirmed,
 * which nobody keeps.
 */
final class Avatars {

  /** A kind of owners: its word, the number of the first picture of the product, how many. */
  enum Kind {
    PROJECT("project", 10_200, 28),
    ISSUE_TYPE("issuetype", 10_300, 22),
    USER("user", 10_334, 24);

    private final String word;
    private final long first;
    private final int count;

    Kind(String word, long first, int count) {
      this.word = word;
      this.first = first;
      this.count = count;
    }

    /** How paths call it. */
    String word() {
      return word;
    }

    /** The kind that a path names. */
    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /**
   * A picture.
   *
   * @param owner whose it is; empty for one that comes with the product
   */
  record Avatar(long id, Kind kind, String owner) {

    /** Whether it comes with the product. */
    boolean system() {
      return owner.isEmpty();
    }
  }

  private final JiraSite site;

  /** The pictures that wait to be confirmed, by who sent them and for what. */
  private final Map<String, PictureSize> waiting = new HashMap<>();

  Avatars(JiraSite site) {
    this.site = site;
  }

  /** Those that come with the product. */
  List<Avatar> system(Kind kind) {
    return LongStream.range(kind.first, kind.first + kind.count)
        .mapToObj(id -> new Avatar(id, kind, ""))
        .toList();
  }

  /** Those of an owner. */
  List<Avatar> given(Kind kind, String owner) {
    return site.tables().avatars().all().stream()
        .filter(one -> one.kind().equals(kind.word()) && one.of().equals(owner))
        .map(one -> new Avatar(one.id(), kind, owner))
        .toList();
  }

  /** One of them by its number. */
  Optional<Avatar> find(Kind kind, String owner, long id) {
    return Stream.concat(system(kind).stream(), given(kind, owner).stream())
        .filter(one -> one.id() == id)
        .findFirst();
  }

  /** Keeps a picture until its sender confirms it. */
  void keep(User sender, Kind kind, String owner, PictureSize picture) {
    waiting.put(place(sender, kind, owner), picture);
  }

  /** Confirms the picture that a sender left. */
  Optional<Avatar> confirm(User sender, Kind kind, String owner) {
    if (waiting.remove(place(sender, kind, owner)) == null) {
      return Optional.empty();
    }
    Avatar avatar = new Avatar(11_000 + site.nextId("avatar"), kind, owner);
    site.tables().avatars().put(new Shared.Avatar(avatar.id(), kind.word(), owner));
    return Optional.of(avatar);
  }

  /** Takes a given picture away. */
  void remove(Avatar avatar) {
    site.tables().avatars().remove(avatar.id());
  }

  private static String place(User sender, Kind kind, String owner) {
    return sender.key() + " " + kind + " " + owner;
  }
}

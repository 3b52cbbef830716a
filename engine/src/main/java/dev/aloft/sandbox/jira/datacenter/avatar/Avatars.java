package dev.aloft.sandbox.jira.datacenter.avatar;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Upload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The pictures that come with the product, those that people gave, and those not yet confirmed. All
 * are kept as they were sent: nothing is cut.
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

  /** Keeps a picture until its sender confirms it, in the place of one that he sent before. */
  void keep(User sender, Kind kind, String owner, byte[] picture) {
    waiting(sender, kind, owner).ifPresent(old -> site.tables().uploads().remove(old.id()));
    site.tables()
        .uploads()
        .put(
            new Upload(
                site.tables().uploads().nextId(), place(sender, kind, owner), Map.of(), picture));
  }

  /** The picture that a sender left. */
  Optional<Upload> waiting(User sender, Kind kind, String owner) {
    String place = place(sender, kind, owner);
    return site.tables().uploads().first(one -> one.of().equals(place));
  }

  /** Keeps with a waiting picture how it is to be cut. */
  void crop(Upload waiting, Map<String, String> words) {
    site.tables().uploads().put(new Upload(waiting.id(), waiting.of(), words, waiting.bytes()));
  }

  /** Confirms the picture that a sender left. */
  Optional<Avatar> confirm(User sender, Kind kind, String owner) {
    Optional<Upload> waiting = waiting(sender, kind, owner);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Upload picture = waiting.get();
    Avatar avatar = new Avatar(11_000 + site.nextId("avatar"), kind, owner);
    site.tables().avatars().put(new Shared.Avatar(avatar.id(), kind.word(), owner));
    site.tables()
        .uploads()
        .put(new Upload(picture.id(), bytesOf(avatar.id()), picture.words(), picture.bytes()));
    return Optional.of(avatar);
  }

  /** The bytes of a given picture, as they were sent. */
  Optional<byte[]> bytes(long id) {
    String of = bytesOf(id);
    return site.tables().uploads().first(one -> one.of().equals(of)).map(Upload::bytes);
  }

  private static String bytesOf(long id) {
    return "avatar " + id;
  }

  /** Takes a given picture away. */
  void remove(Avatar avatar) {
    String of = bytesOf(avatar.id());
    site.tables()
        .uploads()
        .first(one -> one.of().equals(of))
        .ifPresent(one -> site.tables().uploads().remove(one.id()));
    site.tables().avatars().remove(avatar.id());
  }

  private static String place(User sender, Kind kind, String owner) {
    return "waiting avatar " + sender.key() + " " + kind.word() + " " + owner;
  }
}

package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceEntry;
import dev.aloft.text.Characters;
import dev.aloft.text.wiki.LinkKinds;
import dev.aloft.text.wiki.ReferenceResolver;
import dev.aloft.text.wiki.Shortening;
import dev.aloft.text.wiki.WikiReferences;
import dev.aloft.text.wiki.WikiText;
import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes values of the source's texts: mended, cut where they point at something, and shortened
 * where the target takes no more.
 */
final class SourceTexts {

  /** What a mention may grow to: an account id has up to 128 characters. */
  private static final int MENTION = 150;

  /** What a key or URL of an issue may grow by. */
  private static final int ISSUE = 60;

  /** Which of how many pieces one is. */
  private static final int COUNTED = " _(part 10000 of 10000)_".length();

  private static final String BELOW_HEAD = "\n\n";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final IssueScope scope;
  private final IssueAddresses addresses;

  SourceTexts(IssueScope scope, IssueAddresses addresses) {
    this.scope = scope;
    this.addresses = addresses;
  }

  /**
   * A text as it is written.
   *
   * @param whole the whole text, if it had to be cut
   */
  record Written(Value value, Optional<String> whole) {}

  /** The issue whose text it is, and the names of the files on it that texts can show. */
  record Place(Address issue, Set<String> files) {}

  /** What is mended whatever becomes of a text: illegal characters and foreign line ends. */
  static String mended(String raw) {
    String clean = Characters.clean(raw).text();
    return clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * The value of a rich text.
   *
   * @param head markup that stands above the text; may be empty
   * @param file the name of the file that holds the whole text if it must be cut
   */
  Written rich(String raw, Place place, String head, String file) {
    String text = mended(raw);
    if (text.isBlank() && head.isEmpty()) {
      return new Written(Value.NONE, Optional.empty());
    }
    List<Segment> segments = WikiReferences.segments(text, resolver(place));
    int room = room(head);
    if (grown(text, segments) <= room) {
      return new Written(headed(head, segments), Optional.empty());
    }
    return new Written(headed(head, cut(text, place, room, file)), Optional.of(text));
  }

  /** Whether a text needs no shortening, whatever its references grow to. */
  boolean fits(String raw, Place place, String head) {
    int room = room(head);
    if (raw.length() + mostGrowth(raw, room) <= room) {
      return true;
    }
    String text = mended(raw);
    return grown(text, WikiReferences.segments(text, resolver(place))) <= room;
  }

  /** A bound that costs no parsing: every mention has a bracket, every key of an issue a dash. */
  private static int mostGrowth(String text, int enough) {
    int most = 0;
    for (int i = 0; i < text.length() && most <= enough; i++) {
      most +=
          switch (text.charAt(i)) {
            case '[' -> MENTION;
            case '-' -> ISSUE;
            default -> 0;
          };
    }
    return most;
  }

  private static int room(String head) {
    return WikiText.LIMIT - (head.isEmpty() ? 0 : head.length() + BELOW_HEAD.length());
  }

  /**
   * The value of a rich text that only few may see: what is too long for one place is not put into
   * a file, which all could open, but goes on in further pieces.
   *
   * @param head markup that stands above each piece
   * @return one value at least, in order
   */
  List<Value> pieces(String raw, Place place, String head) {
    String text = mended(raw);
    List<Segment> whole = WikiReferences.segments(text, resolver(place));
    int room = room(head);
    if (grown(text, whole) <= room) {
      return List.of(headed(head, whole));
    }
    room -= COUNTED;
    List<List<Segment>> parts = List.of();
    // Smaller pieces until the references have room to grow in each.
    for (int size = room; parts.isEmpty(); size -= size / 4) {
      List<String> wikis = WikiText.split(text, size);
      int fits = room;
      if (wikis.stream()
          .allMatch(wiki -> grown(wiki, WikiReferences.segments(wiki, resolver(place))) <= fits)) {
        parts = wikis.stream().map(wiki -> WikiReferences.segments(wiki, resolver(place))).toList();
      }
    }
    List<Value> values = new ArrayList<>();
    for (List<Segment> part : parts) {
      String count = " _(part " + (values.size() + 1) + " of " + parts.size() + ")_";
      values.add(headed(head + count, part));
    }
    return values;
  }

  /** As much of a text as fits once its references have grown. */
  private List<Segment> cut(String text, Place place, int room, String file) {
    String note = "_The text ends here; the whole of it is in the attached file " + file + "._";
    int fits = note.length() + 2;
    int tooLong = room + 1;
    Shortening shortening = new Shortening(text, note);
    List<Segment> best = List.of(new Segment.Literal(note));
    // The longest that fits is looked for by halves: a shorter text has fewer references as well.
    // First comes the whole room, since most texts have no reference that grows.
    int tried = room;
    while (tooLong - fits > 1) {
      String wiki = shortening.to(tried).wiki();
      List<Segment> segments = WikiReferences.segments(wiki, resolver(place));
      if (grown(wiki, segments) <= room) {
        best = segments;
        fits = tried;
      } else {
        tooLong = tried;
      }
      tried = fits + (tooLong - fits) / 2;
    }
    return best;
  }

  private static int grown(String wiki, List<Segment> segments) {
    return wiki.length() + segments.stream().mapToInt(SourceTexts::growth).sum();
  }

  private static Value headed(String head, List<Segment> segments) {
    if (head.isEmpty()) {
      return Value.prose(segments);
    }
    List<Segment> all = new ArrayList<>();
    all.add(new Segment.Literal(segments.isEmpty() ? head : head + BELOW_HEAD));
    all.addAll(segments);
    return Value.prose(all);
  }

  private static int growth(Segment segment) {
    return switch (segment) {
      case Segment.Literal _ -> 0;
      case Segment.Link link ->
          switch (link.kind()) {
            case LinkKinds.MENTION -> MENTION;
            case LinkKinds.ATTACHMENT -> 0;
            default -> ISSUE;
          };
    };
  }

  /**
   * The line that keeps who wrote something and when. The name is no mention: that would send its
   * bearer a mail for each comment of the past.
   */
  String authorship(SourceEntry entry) {
    Optional<String> author = entry.author();
    Optional<Instant> created = entry.created();
    Optional<String> editor = entry.updateAuthor();
    Optional<Instant> updated = entry.updated();
    StringBuilder line = new StringBuilder("_Originally by ").append(name(author));
    created.ifPresent(time -> line.append(" on ").append(TIME.format(time)));
    boolean edited =
        updated.isPresent() && created.isPresent() && updated.get().isAfter(created.get());
    if (edited) {
      line.append(", edited");
      if (editor.isPresent() && !editor.equals(author)) {
        line.append(" by ").append(name(editor));
      }
      line.append(" on ").append(TIME.format(updated.get()));
    }
    return line.append('_').toString();
  }

  private String name(Optional<String> person) {
    return person.map(key -> scope.person(key).markup()).orElse("an anonymous visitor");
  }

  private ReferenceResolver resolver(Place place) {
    return new ReferenceResolver() {
      @Override
      public Optional<Address> user(String name) {
        return scope.user(name);
      }

      @Override
      public Optional<Address> issue(String key) {
        return addresses.changed(key);
      }

      @Override
      public Optional<Address> attachment(String fileName) {
        return place.files().contains(fileName)
            ? Optional.of(Address.of(IssueSchema.FILE, place.issue().key() + "/" + fileName))
            : Optional.empty();
      }
    };
  }

  /** The name of the file that a text's pointer means. */
  static String fileName(Address file) {
    return file.key().substring(file.key().indexOf('/') + 1);
  }
}

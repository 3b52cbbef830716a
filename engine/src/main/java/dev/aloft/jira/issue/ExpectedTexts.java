package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceEntry;
import dev.aloft.text.Characters;
import dev.aloft.text.sketch.WikiSketch;
import dev.aloft.text.wiki.LinkRenderer.Mentioned;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the target must have made of an issue's rich texts, for verify. Only a text that is too long
 * is taken from {@link SourceTexts}: where it ends, or goes on, is nothing that the source says.
 */
final class ExpectedTexts {

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final SourceTexts shortened;
  private final SourceTexts.Place place;

  ExpectedTexts(IssueScope scope, IssueAddresses addresses, SourceTexts.Place place) {
    this.scope = scope;
    this.addresses = addresses;
    this.shortened = new SourceTexts(scope, addresses);
    this.place = place;
  }

  /**
   * A text that all who see the issue may see.
   *
   * @param whole the whole of it, if it is too long and must be in a file as well
   */
  record Open(Value value, Optional<String> whole) {}

  /**
   * A text of the issue itself.
   *
   * @param file the name of the file that holds what is too long
   */
  Open open(String raw, String file) {
    return raw.isBlank()
        ? new Open(Value.NONE, Optional.empty())
        : open(raw, "", Optional.empty(), file);
  }

  /** The text of a comment or worklog, below the line that says whose it is. */
  Open open(SourceEntry entry, String file) {
    return open(entry.body(), shortened.authorship(entry), Optional.of(entry), file);
  }

  private Open open(String raw, String markup, Optional<SourceEntry> entry, String file) {
    if (shortened.fits(raw, place, markup)) {
      return new Open(expected(raw, entry), Optional.empty());
    }
    SourceTexts.Written written = shortened.rich(raw, place, markup, file);
    return new Open(written.value(), Optional.of(SourceTexts.mended(raw)));
  }

  /** The text of a comment or worklog that only few may see; what is too long goes on. */
  List<Value> restricted(SourceEntry entry) {
    String markup = shortened.authorship(entry);
    return shortened.fits(entry.body(), place, markup)
        ? List.of(expected(entry.body(), Optional.of(entry)))
        : shortened.pieces(entry.body(), place, markup);
  }

  private Value expected(String raw, Optional<SourceEntry> entry) {
    String text = Characters.clean(raw).text();
    Map<String, Address> people = new TreeMap<>();
    Map<String, Address> issues = new TreeMap<>();
    Set<String> absent = new TreeSet<>();
    WikiSketch.of(
        text,
        new WikiSketch.Terms() {
          @Override
          public Optional<Mentioned> person(String name) {
            scope.user(name).ifPresent(account -> people.put(name, account));
            return Optional.empty();
          }

          @Override
          public String issue(String key) {
            addresses.changed(key).ifPresent(issue -> issues.put(key, issue));
            return key;
          }

          @Override
          public boolean hasFile(String name) {
            if (!place.files().contains(name)) {
              absent.add(name);
            }
            return true;
          }
        });
    String head = entry.map(this::written).orElse("");
    return new ExpectedText(head, text, people, issues, absent).value();
  }

  /** Who wrote it and when, and who changed it last. */
  private String written(SourceEntry entry) {
    String by = "Originally by " + name(entry.author());
    Optional<Instant> edited =
        entry.updated().filter(updated -> entry.created().filter(updated::isAfter).isPresent());
    String editor =
        entry.updateAuthor().isEmpty() || entry.updateAuthor().equals(entry.author())
            ? ""
            : " by " + name(entry.updateAuthor());
    return by
        + entry.created().map(ExpectedTexts::on).orElse("")
        + edited.map(updated -> ", edited" + editor + on(updated)).orElse("");
  }

  private String name(Optional<String> person) {
    return person
        .map(scope::nameOf)
        .map(name -> Characters.clean(name).text())
        .orElse("an anonymous visitor");
  }

  private static String on(Instant instant) {
    return String.format(
        Locale.ROOT, " on %tF %<tR UTC", LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }
}

package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.body.CommentMarker;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where inline comments stand. A new one names the words, which of their places is meant and how
 * many there are, when its author read the page, and what the browser marked; the words of the page
 * get a marker, without a new version of it.
 */
final class Markings {

  private final ConfluenceSite site;

  Markings(ConfluenceSite site) {
    this.site = site;
  }

  /**
   * Marks the words that {@code inlineProperties} name in what a comment speaks of.
   *
   * @throws Refusal 400 for what is missing, and for words that are not there; 409 for a page that
   *     was changed since the author read it
   */
  Detail.Mark mark(Form place, Content holder) {
    String selection = place.text("originalSelection").orElse("");
    Optional<Long> index = place.number("matchIndex");
    Optional<Long> count = place.number("numMatches");
    Optional<Long> read = place.number("lastFetchTime");
    complete(
        !selection.isEmpty(),
        index.isPresent() && count.isPresent(),
        read.isPresent(),
        place.text("serializedHighlights").isPresent());
    if (Instant.ofEpochMilli(read.orElseThrow()).isBefore(holder.version().written())) {
      throw Refusal.conflict("The page was changed since the selection was made");
    }
    CommentMarker words = new CommentMarker(holder.body().value());
    String reference = reference(holder, selection);
    Optional<String> marked =
        Optional.of(words.count(selection))
            .filter(found -> (long) found == count.orElseThrow())
            .flatMap(
                found -> words.mark(selection, Math.toIntExact(index.orElseThrow()), reference));
    Body body =
        new Body(
            Body.Format.STORAGE,
            marked.orElseThrow(() ->
                Refusal.badRequest(
                    "The selection does not stand in the page as often as the request says")));
    site.contents().replace(holder.with(body));
    return new Detail.Mark(selection, reference, Detail.Resolution.OPEN, "", site.now());
  }

  /** What is missing is told all at once, by its name alone, as Confluence 8.5 does. */
  private static void complete(boolean selection, boolean match, boolean read, boolean highlights) {
    Map<String, String> missing = new LinkedHashMap<>();
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("originalSelection", selection);
    given.put("matchIndex", match);
    given.put("lastFetchTime", read);
    given.put("serializedHighlights", highlights);
    given.forEach((name, there) -> {
      if (!there) {
        missing.put(name, name);
      }
    });
    if (!missing.isEmpty()) {
      throw Refusal.fields(missing).saying("Could not create content with type comment");
    }
  }

  private String reference(Content holder, String selection) {
    byte[] seed =
        (holder.key() + "/" + selection + "/" + site.contents().nextId())
            .getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }
}

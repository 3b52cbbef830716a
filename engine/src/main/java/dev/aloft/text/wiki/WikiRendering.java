package dev.aloft.text.wiki;

import dev.aloft.value.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the wiki markup that is sent from the segments of a text. */
public final class WikiRendering {

  private WikiRendering() {}

  /**
   * A text to be sent.
   *
   * @param wiki the markup
   * @param unresolved the pointers that kept the source's markup, in order: each needs a repair
   *     once it resolves
   */
  public record Rendered(String wiki, List<Segment.Link> unresolved) {
    public Rendered {
      unresolved = List.copyOf(unresolved);
    }
  }

  /**
   * Renders segments. Links of kinds that wiki markup does not know keep their source and count as
   * unresolved.
   */
  public static Rendered render(List<Segment> segments, LinkRenderer renderer) {
    StringBuilder out = new StringBuilder();
    List<Segment.Link> unresolved = new ArrayList<>();
    for (Segment segment : segments) {
      switch (segment) {
        case Segment.Literal(String text) -> out.append(text);
        case Segment.Link link -> {
          Optional<String> rendered = render(link, renderer);
          out.append(rendered.orElse(link.source()));
          if (rendered.isEmpty()) {
            unresolved.add(link);
          }
        }
      }
    }
    return new Rendered(out.toString(), unresolved);
  }

  private static Optional<String> render(Segment.Link link, LinkRenderer renderer) {
    return switch (link.kind()) {
      case LinkKinds.MENTION ->
          renderer.user(link.address()).map(mentioned -> mention(mentioned, link.source()));
      case LinkKinds.ISSUE_KEY -> renderer.issueKey(link.address());
      case LinkKinds.ATTACHMENT -> renderer.attachment(link.address());
      case LinkKinds.URL -> renderer.url(link.address());
      default -> Optional.empty();
    };
  }

  private static String mention(LinkRenderer.Mentioned mentioned, String source) {
    boolean whole = source.startsWith("[");
    return switch (mentioned) {
      case LinkRenderer.Mentioned.Account(String accountId) ->
          whole ? "[~accountid:" + accountId + "]" : "~accountid:" + accountId;
      // Behind an alias the brackets stay, so the tilde must not: it would look for a user.
      case LinkRenderer.Mentioned.NameOnly(String name) -> escape(name);
    };
  }

  /**
   * Words as markup: characters that could be read as marks get a backslash, those inside a word do
   * not need one.
   */
  public static String escape(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean insideWord =
          Letters.letterBefore(words, 0, i) && Letters.letterAt(words, i + 1, words.length());
      boolean bracket = "{}[]|!".indexOf(c) >= 0;
      if (bracket || ("*_-+^~?#@()%".indexOf(c) >= 0 && !insideWord)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}

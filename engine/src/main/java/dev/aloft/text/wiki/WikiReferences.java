package dev.aloft.text.wiki;

import static java.util.Objects.requireNonNull;

import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text where it points at something. Each cut is as small as can be (the name of an image
 * and not its options, the URL of a link and not its alias), so that every other letter still
 * counts when texts are compared. The literals and the links' sources, put together, are the text.
 */
public final class WikiReferences {

  private WikiReferences() {}

  /**
   * The segments of a text; no two literals are neighbours, and an empty text has none.
   *
   * @param source wiki markup
   * @param resolver what the pointers mean; a pointer that it does not know stays literal
   */
  public static List<Segment> segments(String source, ReferenceResolver resolver) {
    requireNonNull(resolver, "resolver is null");
    if (resolver.baseUrls().isEmpty() && !mayPoint(source)) {
      return source.isEmpty() ? List.of() : List.of(new Segment.Literal(source));
    }
    return parsed(source, resolver);
  }

  /** The segments of any text. */
  static List<Segment> parsed(String source, ReferenceResolver resolver) {
    Cutter cutter = new Cutter(resolver);
    new WikiPrinter(cutter).blocks(WikiParser.parse(source, key -> true).blocks());
    return cutter.finish();
  }

  /**
   * Whether a text has what a mention, a file or an issue's key cannot be without. Most texts have
   * nothing of it and need not be parsed.
   */
  private static boolean mayPoint(String source) {
    if (source.indexOf('[') >= 0 && (source.indexOf('~') >= 0 || source.indexOf('^') >= 0)) {
      return true;
    }
    int bang = source.indexOf('!');
    if (bang >= 0 && source.indexOf('!', bang + 1) >= 0) {
      return true;
    }
    int last = source.length() - 1;
    for (int dash = source.indexOf('-'); dash >= 0; dash = source.indexOf('-', dash + 1)) {
      if (dash > 1 && dash < last && IssueKeys.mayHave(source, dash)) {
        return true;
      }
    }
    return false;
  }

  private static final class Cutter implements WikiPrinter.Sink {

    private final ReferenceResolver resolver;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    Cutter(ReferenceResolver resolver) {
      this.resolver = resolver;
    }

    @Override
    public void literal(String text) {
      literal.append(text);
    }

    @Override
    public void mention(String source, String name) {
      cut(LinkKinds.MENTION, resolver.user(name), source);
    }

    @Override
    public void attachment(String name) {
      cut(LinkKinds.ATTACHMENT, resolver.attachment(name), name);
    }

    @Override
    public void issueKey(String key) {
      cut(LinkKinds.ISSUE_KEY, resolver.issue(key), key);
    }

    @Override
    public void url(String url) {
      for (String baseUrl : resolver.baseUrls()) {
        String prefix = (baseUrl.endsWith("/") ? baseUrl : baseUrl + "/") + "browse/";
        Optional<String> key = keyBehind(url, prefix);
        if (key.isPresent()) {
          int end = prefix.length() + key.get().length();
          cut(LinkKinds.URL, resolver.issue(key.get()), url.substring(0, end));
          literal(url.substring(end));
          return;
        }
      }
      literal(url);
    }

    /**
     * Scheme and host ignore case; so does the rest here, for no site tells two paths apart by it.
     */
    private static Optional<String> keyBehind(String url, String prefix) {
      boolean below = url.regionMatches(true, 0, prefix, 0, prefix.length());
      return below ? IssueKeys.leading(url.substring(prefix.length())) : Optional.empty();
    }

    private void cut(String kind, Optional<Address> address, String source) {
      if (address.isEmpty()) {
        literal(source);
        return;
      }
      flush();
      segments.add(new Segment.Link(kind, address.get(), source));
    }

    private void flush() {
      if (!literal.isEmpty()) {
        segments.add(new Segment.Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    List<Segment> finish() {
      flush();
      return List.copyOf(segments);
    }
  }
}

package dev.aloft.text.wiki;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/**
 * Reads Jira wiki markup. Total: every text is a document, broken markup is words. Loss-free:
 * {@link WikiDocument#toString} gives the text back. Linear in the length of the text.
 *
 * <p>Three steps: macros with a body are found first ({@link MacroScanner}), since what they hold
 * is not looked at by line; then lines become blocks ({@link BlockParser}); then the words of each
 * block become inlines ({@link InlineParser}).
 */
public final class WikiParser {

  private final Predicate<String> projectKey;

  private WikiParser(Predicate<String> projectKey) {
    this.projectKey = requireNonNull(projectKey, "projectKey is null");
  }

  /** Parses a text; nothing in it is an issue's key. */
  public static WikiDocument parse(String source) {
    return parse(source, key -> false);
  }

  /**
   * Parses a text.
   *
   * @param projectKey whether something like {@code ABC} is the key of a project, so that {@code
   *     ABC-12} is an issue's key and {@code UTF-8} is not
   */
  public static WikiDocument parse(String source, Predicate<String> projectKey) {
    WikiParser parser = new WikiParser(projectKey);
    return new WikiDocument(
        new BlockParser(source, 0, source.length(), MacroScanner.scan(source), parser.projectKey)
            .parse());
  }
}

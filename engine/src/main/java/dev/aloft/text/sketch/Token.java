package dev.aloft.text.sketch;

import java.util.List;

/** What is compared, one after the other. */
sealed interface Token {

  /**
   * A word.
   *
   * @param text the word without marks around it
   * @param marks the marks that were around it, in {@link Marks}' own form
   */
  record Word(String text, String marks) implements Token {}

  /** A mention. */
  record Mention(String accountId) implements Token {}

  /** A file. */
  record Media(String name) implements Token {}

  /** A smiley or icon. */
  record Emoticon() implements Token {}

  /** One of several runs of words. */
  record OneOf(List<List<Word>> spellings) implements Token {}

  /** Whether two tokens say the same; marks around words do not count here. */
  default boolean same(Token other) {
    if (this instanceof Word word && other instanceof Word otherWord) {
      return word.text().equals(otherWord.text());
    }
    return equals(other);
  }

  /** How the token reads in a message. */
  default String display() {
    return switch (this) {
      case Word word -> word.text();
      case Mention(String accountId) -> "@" + accountId;
      case Media(String name) -> name.isEmpty() ? "[file]" : "[file " + name + "]";
      case Emoticon() -> "[icon]";
      case OneOf(List<List<Word>> spellings) ->
          String.join(" ", spellings.getFirst().stream().map(Word::text).toList());
    };
  }
}

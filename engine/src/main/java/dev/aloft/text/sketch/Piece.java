package dev.aloft.text.sketch;

import java.util.List;

/** What a text says, in reading order. */
public sealed interface Piece {

  /** Words with the white space around them; words of neighbouring pieces belong together. */
  record Words(String text) implements Piece {}

  /** A mention, by the account's id. */
  record Mention(String accountId) implements Piece {}

  /** A file shown in place, by its name or URL; empty where the form does not tell it. */
  record Media(String name) implements Piece {}

  /** A smiley, icon or emoji: one may stand for another, since forms have different sets. */
  record Emoticon(String source) implements Piece {}

  /**
   * Words that forms spell in one of several ways, an empty one among them if they may be left out:
   * only for what are no words of the author.
   */
  record OneOf(List<String> spellings) implements Piece {
    public OneOf {
      spellings = List.copyOf(spellings);
    }
  }
}

package dev.aloft.text.sketch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What two forms of one text must have in common, by the design's equivalence {@code text}: the
 * words, what they point at, and how many blocks of each kind there are.
 *
 * @param pieces words, mentions and files in order
 * @param links the URLs of links, in order
 * @param blocks how many blocks there are; a kind that is not there has none
 */
public record TextSketch(
    List<Piece> pieces, List<String> links, Map<BlockKind, BlockCount> blocks) {

  public TextSketch {
    pieces = List.copyOf(pieces);
    links = List.copyOf(links);
    Map<BlockKind, BlockCount> copy = new EnumMap<>(BlockKind.class);
    copy.putAll(blocks);
    blocks = Collections.unmodifiableMap(copy);
  }

  /** How many blocks of a kind there are. */
  public BlockCount count(BlockKind kind) {
    return blocks.getOrDefault(kind, BlockCount.NONE);
  }

  /**
   * The words with single blanks between them, without markup; mentions as {@code @id}, files as
   * their names in square brackets.
   */
  public String plainText() {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words(String text) -> out.append(text);
        case Piece.Mention(String accountId) -> out.append(" @").append(accountId).append(' ');
        case Piece.Media(String name) -> out.append(" [").append(name).append("] ");
        case Piece.Emoticon(String source) -> out.append(' ').append(source).append(' ');
        case Piece.OneOf(List<String> spellings) ->
            out.append(' ').append(spellings.getFirst()).append(' ');
      }
    }
    return String.join(" ", Tokens.chunks(out.toString()));
  }

  /** The accounts that are mentioned, in order. */
  public List<String> mentions() {
    return pieces.stream()
        .filter(Piece.Mention.class::isInstance)
        .map(piece -> ((Piece.Mention) piece).accountId())
        .toList();
  }

  /** The files that are shown, in order; a name may be empty. */
  public List<String> media() {
    return pieces.stream()
        .filter(Piece.Media.class::isInstance)
        .map(piece -> ((Piece.Media) piece).name())
        .toList();
  }
}

package dev.aloft.text.sketch;

import dev.aloft.text.Characters;
import dev.aloft.text.wiki.Emoticons;
import dev.aloft.text.wiki.MacroKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a sketch's pieces into tokens. */
final class Tokens {

  /** Zero-width characters and the soft hyphen, which editors add and take away. */
  private static final Set<Integer> INVISIBLE =
      Set.of(0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD);

  /** Tags of macros, words of their own: sites show those that have no partner, or do not. */
  private static final Pattern TAG =
      Pattern.compile(
          Arrays.stream(MacroKind.values())
              .map(kind -> kind.closingTag().substring(1, kind.closingTag().length() - 1))
              .collect(Collectors.joining("|", "\\{(?:", ")(?::[^{}]*)?\\}")),
          Pattern.CASE_INSENSITIVE);

  private final List<Token> tokens = new ArrayList<>();
  private final Set<String> chunks = new HashSet<>();

  private Tokens() {}

  static Tokens of(TextSketch sketch) {
    Tokens result = new Tokens();
    for (Piece piece : Glue.of(sketch.pieces())) {
      switch (piece) {
        case Piece.Words(String text) -> result.words(text);
        case Piece.Mention(String accountId) -> result.tokens.add(new Token.Mention(accountId));
        case Piece.Media(String name) -> result.tokens.add(new Token.Media(name));
        case Piece.Emoticon emoticon -> result.tokens.add(new Token.Emoticon());
        case Piece.OneOf(List<String> spellings) ->
            result.tokens.add(new Token.OneOf(spellings.stream().map(Tokens::wordsOf).toList()));
      }
    }
    return result;
  }

  List<Token> list() {
    return tokens;
  }

  /** What stands between white space, in the spelling in which URLs are compared. */
  Set<String> chunks() {
    return chunks;
  }

  /** The words of a text alone. */
  static List<Token.Word> wordsOf(String text) {
    Tokens result = new Tokens();
    result.words(text);
    return result.tokens.stream()
        .filter(Token.Word.class::isInstance)
        .map(Token.Word.class::cast)
        .toList();
  }

  /** The parts of a text between white space, without characters that show nothing. */
  static List<String> chunks(String text) {
    List<String> chunks = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (isSpace(point)) {
        flush(chunk, chunks);
      } else if (!INVISIBLE.contains(point) && isVisible(point)) {
        chunk.appendCodePoint(point);
      }
    }
    flush(chunk, chunks);
    return chunks;
  }

  private static void flush(StringBuilder chunk, List<String> chunks) {
    if (!chunk.isEmpty()) {
      chunks.add(chunk.toString());
      chunk.setLength(0);
    }
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }

  private static boolean isVisible(int point) {
    return Characters.isLegal(point) && !Character.isISOControl(point) && point != 0xFFFD;
  }

  private void words(String text) {
    for (String chunk : chunks(text)) {
      chunks.add(Urls.comparable(chunk));
      Matcher tag = TAG.matcher(chunk);
      int from = 0;
      while (tag.find()) {
        withoutTags(chunk.substring(from, tag.start()));
        word(tag.group());
        from = tag.end();
      }
      withoutTags(chunk.substring(from));
    }
  }

  private void withoutTags(String chunk) {
    int from = 0;
    for (int i = 0; i < chunk.length(); i++) {
      int emoticon = Emoticons.lengthAt(chunk, i);
      if (emoticon > 0) {
        word(chunk.substring(from, i));
        tokens.add(new Token.Emoticon());
        from = i + emoticon;
        i = from - 1;
      }
    }
    word(chunk.substring(from));
  }

  private void word(String chunk) {
    if (chunk.chars().allMatch(c -> Marks.isMark((char) c))) {
      add(symbol(chunk), "");
      return;
    }
    StringBuilder bare = new StringBuilder(chunk.length());
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < chunk.length(); i++) {
      char c = chunk.charAt(i);
      boolean before = i > 0 && Character.isLetterOrDigit(chunk.codePointBefore(i));
      boolean behind =
          i + 1 < chunk.length() && Character.isLetterOrDigit(chunk.codePointAt(i + 1));
      if (Marks.isMark(c) && !(before && behind)) {
        marks.append(Marks.form(c, before, behind));
      } else {
        bare.append(c);
      }
    }
    add(typographic(bare.toString()), marks.toString());
  }

  private void add(String word, String marks) {
    if (!word.isEmpty()) {
      tokens.add(new Token.Word(Urls.shortened(word), marks));
    }
  }

  /** Marks that stand alone are words, but for dashes, rules, line breaks and monospaced text. */
  private static String symbol(String chunk) {
    if (chunk.chars().allMatch(c -> c == '-')) {
      return switch (chunk.length()) {
        case 2 -> "\u2013";
        case 3 -> "\u2014";
        default -> chunk.length() > 3 ? "" : chunk;
      };
    }
    boolean monospaced = chunk.equals("{{") || chunk.equals("}}");
    return monospaced || chunk.chars().allMatch(c -> c == '\\') ? "" : chunk;
  }

  private static String typographic(String word) {
    return switch (word) {
      case "(c)" -> "\u00A9";
      case "(r)" -> "\u00AE";
      case "(tm)" -> "\u2122";
      default -> word;
    };
  }
}

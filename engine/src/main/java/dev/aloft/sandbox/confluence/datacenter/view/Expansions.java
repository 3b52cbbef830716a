package dev.aloft.sandbox.confluence.datacenter.view;

import static dev.aloft.sandbox.confluence.Expand.among;
import static dev.aloft.sandbox.confluence.Expand.head;
import static dev.aloft.sandbox.confluence.Expand.rest;

import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.Expand.Word;
import dev.aloft.sandbox.confluence.body.Representations;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What calls want expanded, checked before anything is looked up. The product takes a word as far
 * as it knows it and overlooks the rest; what it knows and the sandbox has not is refused with 501.
 */
public final class Expansions {

  /** What a single piece of content shows where a call does not say. */
  public static final List<String> USUAL = List.of("history", "space", "version");

  /** What a piece of content shows to whoever wrote it. */
  public static final List<String> WRITTEN =
      List.of(
          "body.storage",
          "history",
          "space",
          "container.history",
          "container.version",
          "version",
          "ancestors");

  /** What a history by itself shows where a call does not say. */
  private static final List<String> HISTORY =
      List.of("previousVersion", "nextVersion", "lastUpdated");

  private static final List<String> SHOWN_BODIES = Representations.ALL;

  private Expansions() {}

  /**
   * What of content a call wants.
   *
   * @throws Refusal 501
   */
  public static List<String> content(DataCenterCall call, List<String> usual) {
    return read(call, usual, Expansions::content);
  }

  /**
   * What of the content in results of a search a call wants.
   *
   * @throws Refusal 501
   */
  public static List<String> found(DataCenterCall call) {
    return read(
            call,
            List.of(),
            word -> word.startsWith("content.") ? content(rest(word)) : content(word))
        .stream()
        .map(word -> word.startsWith("content.") ? rest(word) : word)
        .toList();
  }

  /**
   * What of a space a call wants.
   *
   * @throws Refusal 501
   */
  public static List<String> space(DataCenterCall call) {
    return read(call, List.of(), Expansions::space);
  }

  /**
   * What of a history a call wants.
   *
   * @throws Refusal 501
   */
  public static Set<String> history(DataCenterCall call) {
    return Set.copyOf(read(call, HISTORY, Expansions::history));
  }

  /**
   * What of the things below content a call wants: types, and what of each.
   *
   * @throws Refusal 501
   */
  public static List<String> below(DataCenterCall call) {
    return read(call, List.of(), Expansions::below);
  }

  private static List<String> read(
      DataCenterCall call, List<String> usual, Function<String, Word> vocabulary) {
    List<String> words = call.list("expand");
    return words.isEmpty() ? usual : Expand.read(words, vocabulary);
  }

  private static Word content(String word) {
    String rest = rest(word);
    boolean whole = rest.isEmpty();
    return switch (head(word)) {
      case "space" -> whole ? Word.SHOWN : space(rest);
      case "ancestors" -> whole ? Word.SHOWN : content(rest);
      case "container" -> {
        Word space = space(rest);
        yield whole ? Word.SHOWN : space == Word.SHOWN ? space : content(rest);
      }
      case "history" -> whole ? Word.SHOWN : history(rest);
      case "version" -> version(rest);
      case "body" -> whole ? Word.SHOWN : body(rest);
      case "children", "descendants" -> whole ? Word.SHOWN : below(rest);
      case "restrictions" -> whole ? Word.SHOWN : among(Set.of("read", "update"), head(rest));
      case "operations" -> among(Set.of(""), rest);
      case "extensions" -> among(Set.of("", "inlineProperties", "resolution", "position"), rest);
      case "metadata" -> whole ? Word.SHOWN : metadata(rest);
      case "relevantViewRestrictions", "extractedTextLink" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }

  /** A body's value cannot be left out, so that naming it says nothing more. */
  private static Word body(String word) {
    if (SHOWN_BODIES.contains(word)) {
      return Word.SHOWN;
    }
    return switch (head(word)) {
      case "raw", "plain" -> Word.ABSENT;
      default ->
          SHOWN_BODIES.contains(head(word)) && rest(word).startsWith("webresource")
              ? Word.ABSENT
              : Word.UNKNOWN;
    };
  }

  private static Word version(String word) {
    return switch (head(word)) {
      case "", "by" -> Word.SHOWN;
      case "content" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }

  private static Word history(String word) {
    String rest = rest(word);
    return switch (head(word)) {
      case "lastUpdated", "previousVersion", "nextVersion" -> version(rest);
      case "createdBy" -> among(Set.of(""), rest);
      case "contributors" -> among(Set.of("", "publishers"), head(rest));
      default -> Word.UNKNOWN;
    };
  }

  private static Word below(String word) {
    return switch (head(word)) {
      case "page", "comment", "attachment" ->
          rest(word).isEmpty() ? Word.SHOWN : content(rest(word));
      default -> Word.UNKNOWN;
    };
  }

  private static Word metadata(String word) {
    String rest = rest(word);
    return switch (head(word)) {
      case "labels", "properties" -> Word.SHOWN;
      case "currentuser" ->
          switch (head(rest)) {
            case "", "favourited", "lastmodified", "lastcontributed" -> Word.SHOWN;
            case "viewed", "scheduled" -> Word.ABSENT;
            default -> Word.UNKNOWN;
          };
      case "likes", "frontend", "editorHtml", "simple" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }

  private static Word space(String word) {
    String rest = rest(word);
    return switch (head(word)) {
      case "homepage" -> rest.isEmpty() ? Word.SHOWN : content(rest);
      case "description" ->
          switch (rest) {
            case "", "plain" -> Word.SHOWN;
            case "view" -> Word.ABSENT;
            default -> Word.UNKNOWN;
          };
      case "metadata" -> among(Set.of("", "labels"), head(rest));
      case "permissions", "icon", "creator", "lastModifier" -> among(Set.of(""), rest);
      case "retentionPolicy" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }
}

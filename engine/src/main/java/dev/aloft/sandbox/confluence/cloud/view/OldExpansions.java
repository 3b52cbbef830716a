package dev.aloft.sandbox.confluence.cloud.view;

import static dev.aloft.sandbox.confluence.Expand.among;
import static dev.aloft.sandbox.confluence.Expand.head;
import static dev.aloft.sandbox.confluence.Expand.rest;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.Expand.Word;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Set;

/** What calls of the older API want expanded, checked before anything is looked up. */
public final class OldExpansions {

  /** What lies below content, by the types under which it is asked for. */
  static final List<String> TYPES =
      List.of("attachment", "comment", "page", "whiteboard", "database", "embed", "folder");

  private static final Set<String> BODIES =
      Set.of(
          "",
          "storage",
          "view",
          "export_view",
          "styled_view",
          "anonymous_export_view",
          "atlas_doc_format");

  private OldExpansions() {}

  /**
   * What of content a call wants, be it named as what results of a search hold.
   *
   * @throws Refusal 501
   */
  public static List<String> content(CloudCall call) {
    List<String> words =
        call.list("expand").stream()
            .map(word -> word.startsWith("content.") ? rest(word) : word)
            .toList();
    return Expand.read(words, OldExpansions::content);
  }

  private static Word content(String word) {
    String rest = rest(word);
    boolean whole = rest.isEmpty();
    return switch (head(word)) {
      case "content" -> among(Set.of(""), rest);
      case "space" -> whole ? Word.SHOWN : space(rest);
      case "ancestors" -> whole ? Word.SHOWN : content(rest);
      case "container" -> whole ? Word.SHOWN : container(rest);
      case "version" -> version(rest);
      case "history" -> whole ? Word.SHOWN : history(rest);
      case "body" -> body(rest);
      case "extensions" -> Word.SHOWN;
      case "metadata" -> whole ? Word.SHOWN : metadata(rest);
      case "childTypes" -> whole || rest.equals("all") ? Word.SHOWN : type(rest);
      case "children", "descendants" ->
          whole ? Word.SHOWN : rest(rest).isEmpty() ? type(rest) : content(rest(rest));
      case "restrictions" -> whole ? Word.SHOWN : among(Set.of("read", "update"), head(rest));
      case "operations" -> among(Set.of(""), rest);
      case "macroRenderedOutput", "schedulePublishDate", "schedulePublishInfo" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }

  private static Word container(String word) {
    Word space = space(word);
    return space == Word.UNKNOWN ? content(word) : space;
  }

  private static Word type(String word) {
    return TYPES.contains(word) ? Word.SHOWN : Word.UNKNOWN;
  }

  private static Word body(String word) {
    return switch (head(word)) {
      case "editor", "editor2", "raw", "dynamic" -> Word.ABSENT;
      default ->
          BODIES.contains(head(word)) && !rest(word).isEmpty()
              ? parts(rest(word))
              : among(BODIES, word);
    };
  }

  private static Word parts(String word) {
    return switch (head(word)) {
      case "embeddedContent", "mediaToken", "webresource" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }

  private static Word version(String word) {
    return switch (head(word)) {
      case "", "by" -> Word.SHOWN;
      case "collaborators", "content" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }

  private static Word history(String word) {
    String rest = rest(word);
    return switch (head(word)) {
      case "lastUpdated", "previousVersion", "nextVersion" -> version(rest);
      case "createdBy", "ownedBy", "lastOwnedBy" -> among(Set.of(""), rest);
      case "contributors" -> among(Set.of("", "publishers"), head(rest));
      default -> Word.UNKNOWN;
    };
  }

  private static Word metadata(String word) {
    return switch (head(word)) {
      case "labels", "properties" -> Word.SHOWN;
      case "currentuser", "likes", "frontend", "simple" -> Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }

  private static Word space(String word) {
    String rest = rest(word);
    return switch (head(word)) {
      case "homepage" -> rest.isEmpty() ? Word.SHOWN : content(rest);
      case "description" -> rest.equals("view") ? Word.ABSENT : among(Set.of("", "plain"), rest);
      case "metadata" -> among(Set.of("", "labels"), rest);
      case "history" -> Word.SHOWN;
      case "settings", "operations", "lookAndFeel", "permissions", "icon", "theme", "identifiers" ->
          Word.ABSENT;
      default -> Word.UNKNOWN;
    };
  }
}

package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.jira.markup.AdfSchema;
import dev.aloft.sandbox.jira.markup.AdfToWiki;
import dev.aloft.sandbox.jira.markup.TextContext;
import dev.aloft.sandbox.jira.markup.WikiToAdf;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts of issues and their parts. Stored as documents; v3 speaks documents, v2 wiki markup.
 *
 * <p>Lengths: a wiki text counts by its characters, a document by those of its plain text, since no
 * public source says how the product counts a document.
 */
public final class Texts {

  /** The longest text (the contract's default for textareas; also for comments). */
  public static final int LONGEST = 32_767;

  private final JiraSite site;
  private final IssueFiles files;

  /** Texts of a site. */
  public Texts(JiraSite site, IssueFiles files) {
    this.site = site;
    this.files = files;
  }

  /** Why a value was refused. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    /** A refusal with its message for the caller. */
    public Refused(String message) {
      super(message, null, false, false);
    }

    /** The message for the caller. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * A rich text as it comes in.
   *
   * @param version 3 for a document, 2 for wiki markup
   * @param issueId the issue whose files the text may show
   * @return the document to store
   */
  public ObjectNode read(JsonNode input, int version, Optional<Long> issueId) throws Refused {
    if (version == 2) {
      if (!input.isString()) {
        throw new Refused("Operation value must be a string");
      }
      String wiki = clean(input.asString());
      checkLength(wiki.length());
      return new WikiToAdf(context(issueId)).convert(wiki);
    }
    Optional<String> problem = AdfSchema.problem(input);
    if (problem.isPresent() || !(input instanceof ObjectNode document)) {
      throw new Refused(
          "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
    }
    checkLength(AdfSchema.plainText(document).strip().length());
    return cleanDocument(document.deepCopy());
  }

  /** A rich text as it goes out. */
  public JsonNode write(JsonNode document, int version) {
    return version == 2
        ? JsonNodeFactory.instance.stringNode(AdfToWiki.convert(document))
        : document;
  }

  private void checkLength(int length) throws Refused {
    if (length > LONGEST && !site.behaviour().has(Quirk.LONG_TEXTS)) {
      throw new Refused(
          "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
    }
  }

  /** A plain text without the characters that XML 1.0 forbids, or a refusal of them. */
  public String clean(String text) throws Refused {
    if (text.chars().noneMatch(Texts::illegal)) {
      return text;
    }
    if (!site.behaviour().has(Quirk.ILLEGAL_CHARACTERS_VANISH)) {
      throw new Refused("The text contains characters that are not allowed in XML 1.0.");
    }
    return text.chars()
        .filter(c -> !illegal(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean illegal(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
  }

  private ObjectNode cleanDocument(ObjectNode node) throws Refused {
    if (node.path("text").isString()) {
      node.put("text", clean(node.path("text").asString()));
    }
    if (node.path("content") instanceof ArrayNode children) {
      for (JsonNode child : children) {
        if (child instanceof ObjectNode object) {
          cleanDocument(object);
        }
      }
    }
    return node;
  }

  private TextContext context(Optional<Long> issueId) {
    return new TextContext() {
      @Override
      public Optional<String> displayName(String accountId) {
        return site.accounts().find(accountId).map(Account::displayName);
      }

      @Override
      public Optional<String> mediaId(String fileName) {
        return issueId.flatMap(id -> files.mediaId(id, fileName));
      }
    };
  }
}

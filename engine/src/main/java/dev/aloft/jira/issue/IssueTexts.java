package dev.aloft.jira.issue;

import dev.aloft.resource.Identity;
import dev.aloft.text.sketch.AdfSketch;
import dev.aloft.text.sketch.TextEquivalence;
import dev.aloft.text.sketch.WikiSketch;
import dev.aloft.value.Value;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares a rich text of the source, in the target's terms, with the document that the site made
 * of it: by words, mentions, files and blocks.
 */
public final class IssueTexts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private IssueTexts() {}

  /**
   * The differences in words, none if both say the same.
   *
   * @param expected a {@link Value.Prose} in wiki markup, or none
   * @param actual a {@link Value.Text} with the JSON of a document, or none
   */
  public static List<String> compare(Value expected, Value actual, Identity identity) {
    return TextEquivalence.compare(
        WikiSketch.of(IssueText.wiki(expected, identity)), AdfSketch.of(document(actual)));
  }

  private static JsonNode document(Value value) {
    if (!(value instanceof Value.Text(String text))) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}

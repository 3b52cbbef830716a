package dev.aloft.jira.issue;

import dev.aloft.resource.Identity;
import dev.aloft.resource.TextComparison;
import dev.aloft.text.sketch.AdfSketch;
import dev.aloft.text.sketch.TextEquivalence;
import dev.aloft.text.sketch.TextSketch;
import dev.aloft.text.sketch.WikiSketch;
import dev.aloft.value.Segment;
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
public final class IssueTexts implements TextComparison {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * The differences in words, none if both say the same.
   *
   * @param expected as {@link ExpectedTexts} makes it: an {@link ExpectedText}; of what had to be
   *     shortened, the {@link Value.Prose} that is left; or none
   * @param actual a {@link Value.Text} with the JSON of a document, or none
   */
  @Override
  public List<String> compare(Value expected, Value actual, Identity identity) {
    TextSketch sketch =
        ExpectedText.of(expected)
            .map(text -> text.sketch(identity))
            .orElseGet(() -> WikiSketch.of(IssueText.wiki(expected, identity)));
    return TextEquivalence.compare(sketch, AdfSketch.of(document(actual)));
  }

  @Override
  public Value readable(Value expected) {
    return ExpectedText.of(expected)
        .map(text -> Value.prose(List.of(new Segment.Literal(text.words()))))
        .orElse(expected);
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

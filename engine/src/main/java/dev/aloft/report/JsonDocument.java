package dev.aloft.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a result: one object that begins with {@code apiVersion} and {@code kind}, told
 * by a schema under {@code schemas/v1/output}.
 *
 * @param kind which document it is, such as {@code Version}
 * @param body a record or map; its properties follow in their own order
 */
public record JsonDocument(String kind, Object body) {

  /** The version that every document carries until one of them changes incompatibly. */
  public static final String API_VERSION = "aloft/v1";

  /** The document, indented and ended by a line feed, the same on every system. */
  public String print() {
    ObjectNode document = Writing.MAPPER.createObjectNode();
    document.put("apiVersion", API_VERSION);
    document.put("kind", kind);
    document.setAll(Writing.MAPPER.<ObjectNode>valueToTree(body));
    return Writing.INDENTED.writeValueAsString(document) + "\n";
  }

  /** Apart, so that commands that print no JSON never build a mapper. */
  private static final class Writing {
    private static final JsonMapper MAPPER =
        JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    private static final ObjectWriter INDENTED =
        MAPPER
            .writer()
            .with(
                new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT));

    private Writing() {}
  }
}

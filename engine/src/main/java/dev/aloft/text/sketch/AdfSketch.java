package dev.aloft.text.sketch;

import dev.aloft.text.adf.AdfSink;
import dev.aloft.text.adf.AdfWalk;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Sketches documents of the Atlassian Document Format. */
public final class AdfSketch {

  /** The names of the emojis that stand for the emoticons of wiki markup. */
  private static final List<String> ICONS =
      List.of(
          ":smile:",
          ":smiley:",
          ":slight_smile:",
          ":simple_smile:",
          ":grinning:",
          ":disappointed:",
          ":slight_frown:",
          ":frowning:",
          ":stuck_out_tongue:",
          ":stuck_out_tongue_winking_eye:",
          ":wink:",
          ":thumbsup:",
          ":+1:",
          ":thumbsdown:",
          ":-1:",
          ":info:",
          ":check_mark:",
          ":cross_mark:",
          ":warning:",
          ":plus:",
          ":minus:",
          ":question:",
          ":light_bulb_on:",
          ":light_bulb_off:",
          ":bulb:",
          ":yellow_star:",
          ":red_star:",
          ":green_star:",
          ":blue_star:",
          ":star:",
          ":flag_on:",
          ":flag_off:");

  private AdfSketch() {}

  /** The sketch of a document; of anything else, an empty one. */
  public static TextSketch of(JsonNode document) {
    Builder builder = new Builder();
    AdfWalk.walk(document, builder);
    return builder.sketch.build();
  }

  private static final class Builder implements AdfSink {

    private final SketchBuilder sketch = new SketchBuilder();

    @Override
    public void text(String text) {
      sketch.words(text);
    }

    @Override
    public void link(String url) {
      sketch.link(url);
    }

    @Override
    public void mention(String accountId, String label) {
      sketch.piece(new Piece.Mention(accountId));
    }

    @Override
    public void emoji(String shortName, String text) {
      if (ICONS.contains(shortName)) {
        sketch.piece(new Piece.Emoticon(shortName));
      } else {
        sketch.words(text);
      }
    }

    @Override
    public void media(String name) {
      sketch.piece(new Piece.Media(name));
    }

    @Override
    public void lineBreak() {
      sketch.lineBreak();
    }

    @Override
    public void enter(String type) {
      kind(type).ifPresent(kind -> sketch.block(kind, true));
    }

    private static Optional<BlockKind> kind(String type) {
      return switch (type) {
        case "heading" -> Optional.of(BlockKind.HEADING);
        case "listItem", "taskItem", "decisionItem" -> Optional.of(BlockKind.LIST_ITEM);
        case "codeBlock" -> Optional.of(BlockKind.CODE_BLOCK);
        case "tableRow" -> Optional.of(BlockKind.TABLE_ROW);
        case "blockquote" -> Optional.of(BlockKind.QUOTE);
        case "panel" -> Optional.of(BlockKind.PANEL);
        default -> Optional.empty();
      };
    }
  }
}

package dev.aloft.text.adf;

import tools.jackson.databind.JsonNode;

/** The words of a document, for people to read and for searching. */
public final class AdfText {

  private AdfText() {}

  /**
   * The words in reading order, a line for each block. Mentions show their label, emojis their
   * character, files their name in square brackets; links show their words only.
   *
   * @param document an ADF document or any node of one; anything else has no words
   */
  public static String plain(JsonNode document) {
    Plain plain = new Plain();
    AdfWalk.walk(document, plain);
    return plain.out.toString().strip();
  }

  private static final class Plain implements AdfSink {

    private final StringBuilder out = new StringBuilder();

    @Override
    public void text(String text) {
      out.append(text);
    }

    @Override
    public void link(String url) {
      // The words that carry the link were told already.
    }

    @Override
    public void mention(String accountId, String label) {
      out.append(label.isEmpty() ? "@" + accountId : label);
    }

    @Override
    public void emoji(String shortName, String text) {
      out.append(text);
    }

    @Override
    public void media(String name) {
      out.append(name.isEmpty() ? "[file]" : "[" + name + "]");
    }

    @Override
    public void lineBreak() {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }

    @Override
    public void enter(String type) {
      // A block shows by its line break alone.
    }
  }
}

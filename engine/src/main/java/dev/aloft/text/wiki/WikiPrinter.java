package dev.aloft.text.wiki;

import java.util.List;

/**
 * Writes a tree back as markup, letter by letter, and tells on the way which letters point at
 * something. Printing and cutting into references are the same walk, so neither can lose what the
 * other keeps.
 */
final class WikiPrinter {

  /** Takes the source in order. */
  interface Sink {

    /** Markup and words. */
    void literal(String text);

    /** The source of a pointer at a person: {@code [~name]}, or {@code ~name} behind an alias. */
    default void mention(String source, String name) {
      literal(source);
    }

    /** The name of an attachment. */
    default void attachment(String name) {
      literal(name);
    }

    /** A URL. */
    default void url(String url) {
      literal(url);
    }

    /** An issue's key in running text. */
    default void issueKey(String key) {
      literal(key);
    }
  }

  private final Sink sink;

  WikiPrinter(Sink sink) {
    this.sink = sink;
  }

  static String print(WikiDocument document) {
    return printBlocks(document.blocks());
  }

  static String printBlocks(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    new WikiPrinter(out::append).blocks(blocks);
    return out.toString();
  }

  static String printInlines(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    new WikiPrinter(out::append).inlines(inlines);
    return out.toString();
  }

  void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(String open, int level, List<Inline> content, String end) ->
          line(open, content, end);
      case Block.Quotation(String open, List<Inline> content, String end) ->
          line(open, content, end);
      case Block.Rule(String source) -> sink.literal(source);
      case Block.Blank(String source) -> sink.literal(source);
      case Block.Paragraph(List<Inline> content) -> inlines(content);
      case Block.Listing(List<Block.Item> items) -> items.forEach(this::item);
      case Block.Table(List<Block.Row> rows) -> rows.forEach(this::row);
      case Block.Verbatim(MacroKind kind, String open, String body, String close) ->
          sink.literal(open + body + close);
      case Block.Framed(MacroKind kind, String open, List<Block> body, String close) -> {
        sink.literal(open);
        blocks(body);
        sink.literal(close);
      }
    }
  }

  private void line(String open, List<Inline> content, String end) {
    sink.literal(open);
    inlines(content);
    sink.literal(end);
  }

  private void item(Block.Item item) {
    sink.literal(item.indent() + item.marker() + item.gap());
    blocks(item.content());
  }

  private void row(Block.Row row) {
    sink.literal(row.indent());
    row.cells()
        .forEach(cell -> {
          sink.literal(cell.open());
          blocks(cell.content());
        });
    sink.literal(row.end());
  }

  void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Words(String text) -> sink.literal(text);
      case Inline.Escaped(char character) -> sink.literal("\\" + character);
      case Inline.Break(String source) -> sink.literal(source);
      case Inline.Styled(Style style, String open, List<Inline> content, String close) ->
          line(open, content, close);
      case Inline.Coloured(String open, List<Inline> content, String close) ->
          line(open, content, close);
      case Inline.Link link -> link(link);
      case Inline.Image image -> image(image);
      case Inline.BareUrl(String url) -> sink.url(url);
      case Inline.IssueKey(String key) -> sink.issueKey(key);
      case Inline.Emoticon(String source) -> sink.literal(source);
      case Inline.Opaque(String source) -> sink.literal(source);
    }
  }

  private void link(Inline.Link link) {
    boolean plainMention =
        link.target() instanceof Inline.Target.User
            && link.alias().isEmpty()
            && link.separator().isEmpty()
            && link.tail().equals("]");
    if (!plainMention) {
      sink.literal("[");
      inlines(link.alias());
      sink.literal(link.separator());
    }
    switch (link.target()) {
      case Inline.Target.User(String source, String name) ->
          sink.mention(plainMention ? "[" + source + "]" : source, name);
      case Inline.Target.File(String source, String name) -> {
        sink.literal("^");
        sink.attachment(name);
      }
      case Inline.Target.Anchor(String source, String name) -> sink.literal(source);
      case Inline.Target.Url(String source) -> sink.url(source);
    }
    if (!plainMention) {
      sink.literal(link.tail());
    }
  }

  private void image(Inline.Image image) {
    sink.literal("!");
    if (image.isRemote()) {
      sink.url(image.name());
    } else {
      sink.attachment(image.name());
    }
    sink.literal(image.tail());
  }
}

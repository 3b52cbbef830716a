package dev.aloft.text.sketch;

import dev.aloft.text.wiki.Block;
import dev.aloft.text.wiki.Inline;
import dev.aloft.text.wiki.LinkRenderer;
import dev.aloft.text.wiki.MacroKind;
import dev.aloft.text.wiki.Style;
import dev.aloft.text.wiki.WikiParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sketches wiki markup: what a site must have made of it. */
public final class WikiSketch {

  private static final String ACCOUNT_PREFIX = "accountid:";

  private final Terms terms;
  private final SketchBuilder sketch = new SketchBuilder();

  private WikiSketch(Terms terms) {
    this.terms = terms;
  }

  /** What the target calls the things that a text names. */
  public interface Terms {

    /** What a mention becomes; where nothing, the name is words. */
    Optional<LinkRenderer.Mentioned> person(String name);

    /** The key that an issue's key becomes. */
    String issue(String key);

    /** Whether there is a file of that name; where there is none, its name is words. */
    default boolean hasFile(String name) {
      return true;
    }
  }

  /** The terms of a text that was written for the target. */
  private static final class OwnTerms implements Terms {

    @Override
    public Optional<LinkRenderer.Mentioned> person(String name) {
      return name.toLowerCase(Locale.ROOT).startsWith(ACCOUNT_PREFIX)
          ? Optional.of(new LinkRenderer.Mentioned.Account(name.substring(ACCOUNT_PREFIX.length())))
          : Optional.empty();
    }

    @Override
    public String issue(String key) {
      return key;
    }
  }

  /** The sketch of a text in the target's terms: {@code [~accountid:…]} is a mention. */
  public static TextSketch of(String source) {
    return of(source, new OwnTerms());
  }

  /** The sketch of a text of the source, in the terms of the target. */
  public static TextSketch of(String source, Terms terms) {
    WikiSketch walk = new WikiSketch(terms);
    walk.blocks(WikiParser.parse(source, key -> true).blocks(), false);
    return walk.sketch.build();
  }

  private void blocks(List<Block> blocks, boolean nested) {
    boolean quotationBefore = false;
    for (Block block : blocks) {
      sketch.lineBreak();
      block(block, nested, quotationBefore);
      quotationBefore = block instanceof Block.Quotation;
    }
    sketch.lineBreak();
  }

  private void block(Block block, boolean nested, boolean quotationBefore) {
    switch (block) {
      case Block.Heading heading -> {
        sketch.block(BlockKind.HEADING, !nested && !heading.content().isEmpty());
        inlines(heading.content());
      }
      case Block.Quotation quotation -> {
        // Quotations line by line may become one.
        boolean certain = !nested && !quotationBefore && !quotation.content().isEmpty();
        sketch.block(BlockKind.QUOTE, certain);
        inlines(quotation.content());
      }
      case Block.Rule rule -> {}
      case Block.Blank blank -> {}
      case Block.Paragraph(List<Inline> content) -> inlines(content);
      case Block.Listing(List<Block.Item> items) -> items(items, nested);
      case Block.Table(List<Block.Row> rows) -> rows.forEach(row -> row(row, nested));
      case Block.Verbatim verbatim -> {
        sketch.block(BlockKind.CODE_BLOCK, !nested && !verbatim.body().isBlank());
        title(verbatim.open());
        sketch.words(verbatim.body());
      }
      case Block.Framed framed -> framed(framed, nested);
    }
  }

  private void items(List<Block.Item> items, boolean nested) {
    String markerBefore = "";
    for (Block.Item item : items) {
      // An item that lies in no item before it, as a second level below another kind of list, may
      // need empty ones around it.
      int shared = shared(markerBefore, item.marker());
      for (int depth = shared + 1; depth < item.depth() && depth < shared + 8; depth++) {
        sketch.block(BlockKind.LIST_ITEM, false);
      }
      boolean empty = item.content().stream().allMatch(Block.Blank.class::isInstance);
      sketch.block(BlockKind.LIST_ITEM, !nested && !empty);
      blocks(item.content(), true);
      markerBefore = item.marker();
    }
  }

  private static int shared(String marker, String other) {
    int length = 0;
    while (length < Math.min(marker.length(), other.length())
        && marker.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private void row(Block.Row row, boolean nested) {
    sketch.block(BlockKind.TABLE_ROW, !nested && row.closed());
    row.cells().forEach(cell -> blocks(cell.content(), true));
  }

  private void framed(Block.Framed framed, boolean nested) {
    boolean filled = framed.body().stream().anyMatch(block -> !(block instanceof Block.Blank));
    switch (framed.kind()) {
      case QUOTE -> sketch.block(BlockKind.QUOTE, !nested && filled);
      case PANEL -> sketch.block(BlockKind.PANEL, !nested && filled);
      case COLOR, CODE, NOFORMAT -> {}
    }
    title(framed.open());
    blocks(framed.body(), nested || framed.kind() != MacroKind.COLOR);
  }

  /** A title is words that readers see; where a form has no titles it may become a heading. */
  private void title(String openingTag) {
    Optional<String> title = MacroKind.title(openingTag);
    if (title.isPresent()) {
      sketch.block(BlockKind.HEADING, false);
      sketch.words(title.get());
      sketch.lineBreak();
    }
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Words(String text) -> sketch.words(text);
      case Inline.Escaped(char character) -> sketch.words(String.valueOf(character));
      case Inline.Break(String source) -> sketch.lineBreak();
      case Inline.Styled(Style style, String open, List<Inline> content, String close) ->
          inlines(content);
      case Inline.Coloured(String open, List<Inline> content, String close) -> inlines(content);
      case Inline.Link link -> link(link);
      case Inline.Image image when image.isRemote() -> sketch.piece(new Piece.Media(image.name()));
      case Inline.Image image -> file(image.name(), "!" + image.name() + image.tail() + "!");
      case Inline.BareUrl(String url) -> {
        sketch.words(url);
        sketch.link(url);
      }
      case Inline.IssueKey(String key) -> sketch.words(terms.issue(key));
      case Inline.Emoticon(String source) -> sketch.piece(new Piece.Emoticon(source));
      case Inline.Opaque(String source) -> opaque(source);
    }
  }

  private void link(Inline.Link link) {
    switch (link.target()) {
      case Inline.Target.User(String source, String name) -> user(link, name);
      case Inline.Target.File(String source, String name) -> {
        inlines(link.alias());
        file(name, "[" + source + "]");
      }
      case Inline.Target.Anchor(String source, String name) -> {
        if (link.alias().isEmpty()) {
          sketch.piece(new Piece.OneOf(List.of(name, source, "[" + source + "]")));
        }
        inlines(link.alias());
      }
      case Inline.Target.Url(String url) -> {
        // A "smart" link shows its target's title, which is fetched, in place of the alias.
        if (link.alias().isEmpty() || link.tail().startsWith("|smart-")) {
          sketch.words(url);
        } else {
          inlines(link.alias());
        }
        sketch.link(url);
      }
    }
  }

  /** A file that is nowhere is left as it was written, or its name alone. */
  private void file(String name, String written) {
    sketch.piece(
        terms.hasFile(name) ? new Piece.Media(name) : new Piece.OneOf(List.of(name, written)));
  }

  private void user(Inline.Link link, String name) {
    inlines(link.alias());
    Optional<LinkRenderer.Mentioned> mentioned = terms.person(name);
    if (mentioned.isEmpty()) {
      sketch.piece(new Piece.OneOf(List.of(name, "@" + name, "[~" + name + "]")));
      return;
    }
    switch (mentioned.get()) {
      case LinkRenderer.Mentioned.Account(String account) ->
          sketch.piece(new Piece.Mention(account));
      // Behind an alias the name is where the link leads.
      case LinkRenderer.Mentioned.NameOnly(String shown) -> {
        if (link.alias().isEmpty()) {
          sketch.words(shown);
        } else {
          sketch.link(shown);
        }
      }
    }
  }

  /** Of tags only those of unknown macros are words; an anchor or a tag without partner is none. */
  private void opaque(String tag) {
    if (tag.startsWith("{anchor:") || isTagWithoutPartner(tag)) {
      sketch.piece(new Piece.OneOf(List.of(tag, "")));
    } else {
      sketch.words(tag);
    }
  }

  private static boolean isTagWithoutPartner(String tag) {
    for (MacroKind kind : MacroKind.values()) {
      String start = kind.closingTag().substring(0, kind.closingTag().length() - 1);
      if (tag.startsWith(start) && "}:".indexOf(tag.charAt(start.length())) >= 0) {
        return true;
      }
    }
    return false;
  }
}

package dev.aloft.text.wiki;

import java.util.List;

/**
 * A piece of a line. Every piece holds all of its source, so that printing gives it back letter by
 * letter.
 */
public sealed interface Inline {

  /** Words as they stand, broken markup among them. */
  record Words(String text) implements Inline {}

  /** A character that a backslash keeps from being markup. */
  record Escaped(char character) implements Inline {}

  /**
   * The end of a line.
   *
   * @param source a line break of the source, or two backslashes
   */
  record Break(String source) implements Inline {}

  /**
   * Words between two marks.
   *
   * @param open the opening mark, {@code *} or in braces {@code {*}}
   */
  record Styled(Style style, String open, List<Inline> content, String close) implements Inline {
    public Styled {
      content = List.copyOf(content);
    }
  }

  /** Words in a colour, within a line; a colour over several lines is a block. */
  record Coloured(String open, List<Inline> content, String close) implements Inline {
    public Coloured {
      content = List.copyOf(content);
    }
  }

  /**
   * A pointer in square brackets, printed {@code [ + alias + separator + target + tail}.
   *
   * @param alias the words that are shown, empty if the target shows itself
   * @param separator what stands between alias and target: a bar, perhaps with blanks
   * @param tail what follows the target, the closing bracket included
   */
  record Link(List<Inline> alias, String separator, Target target, String tail) implements Inline {
    public Link {
      alias = List.copyOf(alias);
    }
  }

  /**
   * An image or other file shown in place, printed {@code ! + name + tail}.
   *
   * @param name the file's name or a URL
   * @param tail its options and the closing mark, such as {@code |thumbnail!}
   */
  record Image(String name, String tail) implements Inline {

    /** Whether the file is somewhere else on the net and not an attachment. */
    public boolean isRemote() {
      return Urls.schemeLength(name, 0) > 0;
    }
  }

  /** A URL that stands in the text without brackets. */
  record BareUrl(String url) implements Inline {}

  /** Something of the form of an issue's key, for a project that the caller knows. */
  record IssueKey(String key) implements Inline {}

  /** A smiley or icon such as {@code (/)}. */
  record Emoticon(String source) implements Inline {}

  /** A tag of a macro that is unknown here, or that has no partner. */
  record Opaque(String source) implements Inline {}

  /** What a link points at. */
  sealed interface Target {

    /** The target as it was written. */
    String source();

    /**
     * A person.
     *
     * @param name the user's name, or {@code accountid:…}
     */
    record User(String source, String name) implements Target {}

    /** A file that hangs on the same issue; the source is its name after a caret. */
    record File(String source, String name) implements Target {}

    /** A place in the same text. */
    record Anchor(String source, String name) implements Target {}

    /** Anything with a URL. */
    record Url(String source) implements Target {}
  }
}

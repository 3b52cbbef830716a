package dev.aloft.spec;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Scalars as JSON has them. YAML 1.1 would make {@code NO} false, {@code 010} eight and {@code
 * 2024-01-01} a time stamp; in a spec they are text.
 */
final class JsonLikeResolver extends Resolver {

  private static final Pattern NULL_WORD = Pattern.compile("null|~|");
  private static final Pattern FLAG = Pattern.compile("true|false");
  // Bounded, so that no number of a spec can make arithmetic expensive later; longer ones are text.
  private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,18}(?:[eE][+-]?[0-9]{1,2})?|[eE][+-]?[0-9]{1,2})");

  /** What an unquoted scalar is. */
  static Tree.Kind kindOf(String plain) {
    if (NULL_WORD.matcher(plain).matches()) {
      return Tree.Kind.NULL;
    }
    if (FLAG.matcher(plain).matches()) {
      return Tree.Kind.FLAG;
    }
    if (INTEGER.matcher(plain).matches()) {
      return Tree.Kind.INTEGER;
    }
    return DECIMAL.matcher(plain).matches() ? Tree.Kind.DECIMAL : Tree.Kind.TEXT;
  }

  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.NULL, NULL_WORD, "n~\0");
    addImplicitResolver(Tag.BOOL, FLAG, "tf");
    addImplicitResolver(Tag.INT, INTEGER, "-0123456789");
    addImplicitResolver(Tag.FLOAT, DECIMAL, "-0123456789");
  }
}

package dev.aloft.text.jql;

import java.util.List;

/** What a field is compared with. */
public sealed interface Operand {

  Place place();

  /** A name or a text, without its quotes and escapes. */
  record Text(String value, Place place) implements Operand {}

  /** A number outside quotes: where a field has names and ids, the product takes it for an id. */
  record Whole(long value, Place place) implements Operand {}

  /** {@code EMPTY} or {@code NULL}. */
  record Empty(Place place) implements Operand {}

  /** {@code membersOf("crew")}: all arguments are texts to the product. */
  record Function(Text name, List<Text> arguments, Place place) implements Operand {

    public Function {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code (a, b)}; never empty. */
  record Several(List<Operand> values, Place place) implements Operand {

    public Several {
      values = List.copyOf(values);
    }
  }
}

package dev.aloft.resource;

import dev.aloft.value.Value;
import java.util.List;

/** Compares a rich text of the source with what the target made of it. */
public interface TextComparison {

  /**
   * Compares.
   *
   * @return the differences in words; empty if plain text, references and block counts agree
   */
  List<String> compare(Value expected, Value actual, Identity identity);

  /** The expected text as people read it. */
  default Value readable(Value expected) {
    return expected;
  }
}

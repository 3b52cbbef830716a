package dev.aloft.jira.filter;

import dev.aloft.value.Address;

/** What a word of a query has become on the target. */
sealed interface Found {

  /** What it is, as it is. */
  Found SAME = new Same();

  /** The same word. */
  record Same() implements Found {}

  /** Another word. */
  record Named(String name) implements Found {}

  /** Whatever id or account the thing has there. */
  record Pointed(Address address) implements Found {}

  /**
   * Nothing: no issue that moves has it.
   *
   * @param what in words, such as {@code status "Waiting"}
   */
  record Absent(String what) implements Found {}
}

package dev.aloft.text.jql;

/** What came of reading a text as JQL. */
public sealed interface JqlReading {

  /** It is a query. */
  record Read(Query query) implements JqlReading {}

  /**
   * It is none.
   *
   * @param at the index of the character where it stops being one
   * @param why a clause for people, such as {@code ") is missing"}
   */
  record Broken(int at, String why) implements JqlReading {}
}

package dev.aloft.text.jql;

import com.google.common.base.Splitter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words mean themselves only in quotes: the documentation's list of reserved words. */
final class ReservedWords {

  private static final Set<String> RESERVED =
      Set.copyOf(
          Splitter.on(Pattern.compile("\\s+"))
              .splitToList(
                  """
                  a an abort access add after alias all alter and any are as asc at audit avg be
                  before begin between boolean break but by byte catch cf changed char character
                  check checkpoint collate collation column commit connect continue count create
                  current date decimal declare decrement default defaults define delete delimiter
                  desc difference distinct divide do double drop during else empty encoding end
                  equals escape exclusive exec execute exists explain false fetch field file first
                  float for from function go goto grant greater group having identified if
                  immediate in increment index initial inner inout input insert int integer
                  intersect intersection into is isempty isnull it join last left less like limit
                  lock long max min minus mode modify modulo more multiply next no noaudit not
                  notin nowait null number object of on option or order outer output power
                  previous prior privileges public raise raw remainder rename resource return
                  returns revoke right row rowid rownum rows select session set share size sqrt
                  start strict string subtract such sum synonym table that the their then there
                  these they this to trans transaction trigger true uid union unique update user
                  validate values view was when whenever where while will with\
                  """
                      .strip()));

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private ReservedWords() {}

  /** Whether a text may stand without quotes, wherever it stands. */
  static boolean plain(String text) {
    return PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }
}

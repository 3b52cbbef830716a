package dev.aloft.cli;

import java.util.List;
import java.util.Map;

/**
 * The options that every command takes, anywhere among its words. They are read before the words
 * are parsed, because a command line that cannot be parsed is answered in the form that was asked
 * for.
 *
 * @param json one JSON document on standard output in place of text
 * @param noColor no colour, even on a terminal
 * @param quiet results and problems only
 * @param debug where a defect happened, and the log of the libraries
 */
record GlobalOptions(boolean json, boolean noColor, boolean quiet, boolean debug) {

  static final String JSON = "--json";
  static final String NO_COLOR = "--no-color";
  static final String QUIET = "--quiet";
  static final String DEBUG = "--debug";

  static GlobalOptions of(List<String> words, Map<String, String> variables) {
    int end = words.indexOf("--");
    List<String> options = end < 0 ? words : words.subList(0, end);
    return new GlobalOptions(
        options.contains(JSON),
        options.contains(NO_COLOR),
        options.contains(QUIET),
        options.contains(DEBUG) || variables.getOrDefault("ALOFT_DEBUG", "").equals("1"));
  }
}

package dev.aloft.sandbox.jira.datacenter.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of loading.
 *
 * @param projects how many projects
 * @param issues how many issues
 * @param comments how many comments
 * @param users how many people
 * @param leftOut what the files hold and the site does not, by name, and how often
 */
public record Loaded(
    int projects, int issues, int comments, int users, Map<String, Integer> leftOut) {

  /** Keeps a copy. */
  public Loaded {
    leftOut = new TreeMap<>(leftOut);
  }
}

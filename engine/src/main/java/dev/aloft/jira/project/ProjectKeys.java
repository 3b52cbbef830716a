package dev.aloft.jira.project;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** The keys that projects may have in the cloud. */
public final class ProjectKeys {

  /** As {@code createProject} of jira-cloud-platform-v3.json and the product's own message say. */
  private static final Pattern ALLOWED = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

  private static final int LONGEST = 10;

  private ProjectKeys() {}

  public static boolean isAllowed(String key) {
    return ALLOWED.matcher(key).matches();
  }

  /**
   * An allowed key that people recognise.
   *
   * @param taken keys that it must not be
   */
  public static String near(String key, Collection<String> taken) {
    String letters = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String begun = letters.matches("[A-Z].+") ? letters : "P" + (letters.isEmpty() ? "0" : letters);
    String near = begun.substring(0, Math.min(LONGEST, begun.length()));
    for (int next = 2; taken.contains(near); next++) {
      String end = Integer.toString(next);
      near = begun.substring(0, Math.min(LONGEST - end.length(), begun.length())) + end;
    }
    return near;
  }
}

package dev.aloft.sandbox.jira.datacenter.site;

import java.util.Locale;

/**
 * Ranks: texts whose order is that of the issues. There is always one between two others: {@code
 * 0|i0000f:} and {@code 0|i0000n:} have {@code 0|i0000f:i} between them.
 */
public final class Ranks {

  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String BUCKET = "0|";
  private static final int WIDTH = 6;
  private static final long STEP = 8;

  /** Where a site begins to rank: the middle of all places. */
  private static final long MIDDLE = Long.parseLong("i00000", 36);

  private final JiraSite site;

  /** The ranks of a site. */
  public Ranks(JiraSite site) {
    this.site = site;
  }

  /** A rank behind all that were ever given. */
  public String last() {
    return written(Long.toString(MIDDLE + site.nextId("Rank") * STEP, 36));
  }

  /** Gives only ranks behind one that something has brought with it. */
  public void reserve(String rank) {
    String digits = digits(rank);
    if (digits.matches("[0-9a-y][0-9a-z]{5,}")) {
      long place = Long.parseLong(digits.substring(0, WIDTH), 36) - MIDDLE;
      site.reserveId("Rank", Math.max(0, place / STEP + 1));
    }
  }

  /** A rank between two, of which the first is the smaller; an empty text stands for an end. */
  public static String between(String low, String high) {
    String a = digits(low);
    String b = digits(high);
    StringBuilder between = new StringBuilder();
    int at = 0;
    while (true) {
      int left = at < a.length() ? DIGITS.indexOf(a.charAt(at)) : -1;
      boolean open =
          b.isEmpty() || !between.toString().equals(b.substring(0, Math.min(at, b.length())));
      int right = open || at >= b.length() ? DIGITS.length() : DIGITS.indexOf(b.charAt(at));
      int middle = (Math.max(left, 0) + right) / 2;
      if (middle > Math.max(left, 0)) {
        return written(between.append(DIGITS.charAt(middle)).toString());
      }
      between.append(DIGITS.charAt(Math.max(left, 0)));
      at++;
    }
  }

  /** Without the bucket, in which a site keeps all ranks but while it spreads them anew. */
  private static String digits(String rank) {
    return rank.substring(rank.indexOf('|') + 1).replace(":", "");
  }

  private static String written(String digits) {
    String padded =
        digits.toLowerCase(Locale.ROOT) + "0".repeat(Math.max(0, WIDTH - digits.length()));
    return BUCKET + padded.substring(0, WIDTH) + ":" + padded.substring(WIDTH);
  }
}

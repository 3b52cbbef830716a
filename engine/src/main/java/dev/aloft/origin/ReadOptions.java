package dev.aloft.origin;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a backup is read.
 *
 * @param zone the time zone of the server's Java; empty to take what the backup tells, else UTC
 * @param maxBytes how many bytes of XML one file may unpack to
 * @param maxRatio how many bytes of XML a byte of zip may unpack to, counted once a file is larger
 *     than {@code ratioFrom}
 * @param ratioFrom from how many bytes of XML on the ratio counts; small files of blanks are
 *     harmless
 * @param maxValue how many characters one value may have
 */
public record ReadOptions(
    Optional<ZoneId> zone, long maxBytes, int maxRatio, long ratioFrom, int maxValue) {

  /** What holds unless the spec says otherwise; {@link OriginCode#TOO_LARGE} explains it. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(Optional.empty(), 1L << 40, 250, 64L << 20, 1 << 28);

  /** The same with the server's time zone given. */
  public ReadOptions inZone(ZoneId given) {
    return new ReadOptions(Optional.of(given), maxBytes, maxRatio, ratioFrom, maxValue);
  }
}

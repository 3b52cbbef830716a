package dev.aloft.plan;

import dev.aloft.ledger.LedgerTotals;
import dev.aloft.value.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of what a plan would change: the same on every machine and at every time, so that an
 * approval can name it. Undrifted keeps, ids, times, paths and samples do not weigh.
 */
public final class Fingerprint {

  private final MessageDigest sha256 = Digest.sha256();

  private Fingerprint() {}

  /** The fingerprint of the configuration part and of what the ledger says is lost. */
  public static String ofConfiguration(List<Change> changes, LedgerTotals totals) {
    Fingerprint fingerprint = new Fingerprint();
    changes.stream()
        .filter(Change::counts)
        .sorted(Comparator.comparing(Change::address))
        .forEach(change ->
            fingerprint.add(
                change.address().toString(),
                change.action().name(),
                change.reason().name(),
                change.beforeDigest().toString(),
                change.afterDigest().toString(),
                ""));
    totals
        .lines()
        .forEach(line ->
            fingerprint.add(
                line.entity(), line.outcome().name(), line.rule(), Long.toString(line.rows())));
    return fingerprint.finish();
  }

  /** Begins the fingerprint of a lane, whose lines follow in order. */
  static Fingerprint ofLane() {
    return new Fingerprint();
  }

  void add(LaneLine line, String executor) {
    if (line.counts()) {
      add(
          line.address().toString(),
          line.action().name(),
          line.reason().name(),
          line.before().map(Digest::toString).orElse(""),
          line.after().map(Digest::toString).orElse(""),
          executor);
    }
  }

  String finish() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void add(String... fields) {
    StringBuilder line = new StringBuilder();
    for (String field : fields) {
      line.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
    }
    sha256.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of several fingerprints, each with its name. */
  static String combine(List<String> named) {
    Fingerprint fingerprint = new Fingerprint();
    named.forEach(fingerprint::add);
    return fingerprint.finish();
  }
}

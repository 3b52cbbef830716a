package dev.aloft.testing;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Idempotence;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A site between which and Aloft the process is killed at a chosen write. */
public final class BreakingSite implements Site {

  /** Stands for a killed process: nothing catches it. */
  public static final class Killed extends Error {
    Killed(SiteRequest request) {
      super("killed at " + request.method() + " " + request.path());
    }
  }

  private final Site site;
  private final int point;
  private final boolean before;
  private final AtomicInteger writes = new AtomicInteger();
  private final Map<String, List<Integer>> kinds = new TreeMap<>();

  private BreakingSite(Site site, int point, boolean before) {
    this.site = site;
    this.point = point;
    this.before = before;
  }

  /**
   * Kills at a write.
   *
   * @param point which one, counted from 1
   * @param before whether it is killed before the site gets the write, or after it has answered
   */
  public static BreakingSite at(Site site, int point, boolean before) {
    return new BreakingSite(site, point, before);
  }

  /** Only counts. */
  public static BreakingSite never(Site site) {
    return new BreakingSite(site, Integer.MAX_VALUE, true);
  }

  /**
   * The first and the last write of each operation: enough points to be killed at.
   *
   * @param path what the operation's path must contain
   */
  public synchronized SortedSet<Integer> ends(String path) {
    SortedSet<Integer> ends = new TreeSet<>();
    kinds.forEach((kind, points) -> {
      if (kind.contains(path)) {
        ends.add(points.getFirst());
        ends.add(points.getLast());
      }
    });
    return ends;
  }

  private synchronized int count(SiteRequest request) {
    int number = writes.incrementAndGet();
    kinds
        .computeIfAbsent(request.method() + " " + request.template(), kind -> new ArrayList<>())
        .add(number);
    return number;
  }

  @Override
  public SiteReply send(SiteRequest request) {
    boolean write = request.idempotence() != Idempotence.SAFE;
    int number = write ? count(request) : 0;
    if (write && before && number >= point) {
      throw new Killed(request);
    }
    SiteReply reply = site.send(request);
    if (write && !before && number >= point) {
      throw new Killed(request);
    }
    return reply;
  }

  @Override
  public <T> T read(SiteRequest request, BodyReader<T> reader) {
    return site.read(request, reader);
  }
}

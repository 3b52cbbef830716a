package dev.aloft.jira;

import dev.aloft.http.SiteRefusal;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartDraft;
import dev.aloft.resource.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A lane whose failures plan and apply understand. What the site refuses to create is a result, so
 * that the rest of the lane goes on.
 */
record GuardedLane(LaneTarget lane) implements LaneTarget {

  @Override
  public LaneSchema schema() {
    return lane.schema();
  }

  @Override
  public int batchSize() {
    return lane.batchSize();
  }

  @Override
  public List<ObservedItem> observe(LaneSite site, List<String> ids) {
    return SiteFailures.translated(() -> lane.observe(site, ids));
  }

  @Override
  public void discover(LaneSite site, Consumer<Discovered> found) {
    SiteFailures.translated(() -> lane.discover(site, found));
  }

  @Override
  public List<Result> create(LaneSite site, List<ItemDraft> drafts) {
    return SiteFailures.translated(() -> {
      try {
        return lane.create(site, drafts);
      } catch (SiteRefusal refusal) {
        Result refused = refused(refusal);
        return drafts.stream().map(draft -> refused).toList();
      }
    });
  }

  @Override
  public List<Optional<Created>> look(LaneSite site, List<ItemDraft> drafts, long after) {
    return SiteFailures.translated(() -> lane.look(site, drafts, after));
  }

  @Override
  public List<Numbered> numbered(LaneSite site, long from, long to) {
    return SiteFailures.translated(() -> lane.numbered(site, from, to));
  }

  @Override
  public List<ObservedPart> twins(LaneSite site, ObservedItem seen, Set<String> recorded) {
    return SiteFailures.translated(() -> lane.twins(site, seen, recorded));
  }

  @Override
  public Map<String, ObservedPart> recognized(
      LaneSite site, ObservedItem seen, List<DesiredPart> wanted) {
    return SiteFailures.translated(() -> lane.recognized(site, seen, wanted));
  }

  @Override
  public List<Result> become(LaneSite site, List<Becoming> items) {
    return SiteFailures.translated(() -> lane.become(site, items));
  }

  @Override
  public Passage passage(LaneSite site, String id) {
    return SiteFailures.translated(() -> lane.passage(site, id));
  }

  @Override
  public Result move(LaneSite site, Becoming item) {
    return SiteFailures.translated(() -> {
      try {
        return lane.move(site, item);
      } catch (SiteRefusal refusal) {
        return refused(refusal);
      }
    });
  }

  @Override
  public long orderOf(String key) {
    return lane.orderOf(key);
  }

  @Override
  public List<Withheld> update(LaneSite site, String id, ItemDraft draft, Set<String> changed) {
    return SiteFailures.translated(() -> lane.update(site, id, draft, changed));
  }

  @Override
  public void delete(LaneSite site, String id) {
    SiteFailures.translated(() -> lane.delete(site, id));
  }

  @Override
  public Map<String, String> versions(LaneSite site, List<String> ids) {
    return SiteFailures.translated(() -> lane.versions(site, ids));
  }

  @Override
  public void mark(LaneSite site, String id) {
    SiteFailures.translated(() -> lane.mark(site, id));
  }

  @Override
  public void unmark(LaneSite site, String id) {
    SiteFailures.translated(() -> lane.unmark(site, id));
  }

  @Override
  public Result createPart(LaneSite site, String itemId, PartDraft part) {
    return SiteFailures.translated(() -> {
      try {
        return lane.createPart(site, itemId, part);
      } catch (SiteRefusal refusal) {
        return refused(refusal);
      }
    });
  }

  @Override
  public void updatePart(LaneSite site, String itemId, String partId, PartDraft part) {
    SiteFailures.translated(() -> lane.updatePart(site, itemId, partId, part));
  }

  @Override
  public void deletePart(LaneSite site, String itemId, String kind, String partId) {
    SiteFailures.translated(() -> lane.deletePart(site, itemId, kind, partId));
  }

  private static Result refused(SiteRefusal refusal) {
    if (!SiteFailures.refusesTheThing(refusal)) {
      throw refusal;
    }
    return new Refused(refusal.diagnostic());
  }
}

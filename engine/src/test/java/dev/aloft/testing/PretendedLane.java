package dev.aloft.testing;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraLane;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Fates;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartDraft;
import dev.aloft.resource.PartMatch;
import dev.aloft.resource.Passage;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A lane that only pretends to write: its items live in memory and never reach the site. For tests
 * of configuration types, and of scaffolding, which is planned only where a lane is written.
 */
public final class PretendedLane implements JiraLane {

  private final int items;
  private final Runnable whileWriting;
  private final Map<String, ItemDraft> written = new TreeMap<>();

  private PretendedLane(int items, Runnable whileWriting) {
    this.items = items;
    this.whileWriting = whileWriting;
  }

  /** No item at all. */
  public static PretendedLane empty() {
    return new PretendedLane(0, () -> {});
  }

  /**
   * One item a project.
   *
   * @param whileWriting runs while it is written
   */
  public static PretendedLane oneItem(Runnable whileWriting) {
    return new PretendedLane(1, whileWriting);
  }

  @Override
  public LaneSchema schema() {
    return new LaneSchema(
        "jira.issue",
        "issues",
        MovingProject.TYPE,
        List.of(Attribute.essential("summary", Equivalence.EXACT)),
        List.of());
  }

  @Override
  public List<DerivedLane> derive(Derivation derivation, List<MovingProject> projects) {
    return projects.stream().map(this::lane).toList();
  }

  private DerivedLane lane(MovingProject project) {
    List<DesiredItem> wanted = new ArrayList<>();
    for (int number = 1; number <= items; number++) {
      wanted.add(
          new DesiredItem(
              Address.of("jira.issue", project.selected().targetKey() + "-" + number),
              number,
              project.selected().targetKey() + "/" + number,
              false,
              Map.of("summary", Value.text("pretended")),
              List.of()));
    }
    return DerivedLane.careful(
        new Lane(project.address(), "jira.issue", false),
        "rest",
        () -> ClosingIterator.over(wanted));
  }

  @Override
  public void tell(Derivation derivation, List<MovingProject> projects) {}

  @Override
  public void account(Derivation derivation, MovingProject project, Fates fates, Ledger ledger) {}

  @Override
  public void dismiss(
      Stream<SourceIssueBundle> issues, Outcome outcome, String rule, Ledger ledger) {
    issues.close();
  }

  @Override
  public LaneTarget connect(JiraCloud site) {
    return new InMemory();
  }

  @Override
  public LaneAudit audit(AuditScope scope, JiraCloud site) {
    return new NothingExpected();
  }

  private final class InMemory implements LaneTarget {

    @Override
    public LaneSchema schema() {
      return PretendedLane.this.schema();
    }

    @Override
    public int batchSize() {
      return 50;
    }

    @Override
    public synchronized List<ObservedItem> observe(LaneSite site, List<String> ids) {
      return ids.stream()
          .filter(written::containsKey)
          .map(id -> observed(id, java.util.Objects.requireNonNull(written.get(id))))
          .toList();
    }

    private ObservedItem observed(String id, ItemDraft draft) {
      return new ObservedItem(
          id,
          id,
          Optional.of(draft.sourceId()),
          Optional.of(draft.digest()),
          draft.draft().values(),
          List.of(),
          "",
          false);
    }

    @Override
    public void discover(LaneSite site, Consumer<Discovered> found) {
      written.forEach((id, draft) -> {
        if (id.startsWith(site.lane().name() + "-")) {
          found.accept(
              new Discovered(
                  id, id, Optional.of(draft.sourceId()), Optional.of(draft.digest().toString())));
        }
      });
    }

    @Override
    public synchronized List<Result> create(LaneSite site, List<ItemDraft> drafts) {
      whileWriting.run();
      return drafts.stream().map(this::created).toList();
    }

    private Result created(ItemDraft draft) {
      String key = draft.draft().address().key();
      written.put(key, draft);
      return new Created(key, key);
    }

    @Override
    public List<Optional<Created>> look(LaneSite site, List<ItemDraft> drafts, long after) {
      return drafts.stream().map(draft -> Optional.<Created>empty()).toList();
    }

    @Override
    public List<Numbered> numbered(LaneSite site, long from, long to) {
      return List.of();
    }

    @Override
    public List<ObservedPart> twins(LaneSite site, ObservedItem seen, Set<String> recorded) {
      return List.of();
    }

    @Override
    public Map<String, ObservedPart> recognized(
        LaneSite site, ObservedItem seen, List<DesiredPart> wanted) {
      return PartMatch.match(wanted, seen.parts());
    }

    @Override
    public List<Result> become(LaneSite site, List<Becoming> items) {
      throw new UnsupportedOperationException("pretended items stay what they are");
    }

    @Override
    public Passage passage(LaneSite site, String id) {
      return new Passage(Passage.Way.BARRED, Set.of());
    }

    @Override
    public Result move(LaneSite site, Becoming item) {
      throw new UnsupportedOperationException("nothing is moved here");
    }

    @Override
    public long orderOf(String key) {
      return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    }

    @Override
    public List<Withheld> update(LaneSite site, String id, ItemDraft draft, Set<String> changed) {
      written.put(id, draft);
      return List.of();
    }

    @Override
    public void delete(LaneSite site, String id) {
      written.remove(id);
    }

    @Override
    public void mark(LaneSite site, String id) {
      throw new UnsupportedOperationException("pretended items do not vanish");
    }

    @Override
    public void unmark(LaneSite site, String id) {
      throw new UnsupportedOperationException("pretended items do not vanish");
    }

    @Override
    public Result createPart(LaneSite site, String itemId, PartDraft part) {
      throw new UnsupportedOperationException("pretended items have no parts");
    }

    @Override
    public void updatePart(LaneSite site, String itemId, String partId, PartDraft part) {
      throw new UnsupportedOperationException("pretended items have no parts");
    }

    @Override
    public void deletePart(LaneSite site, String itemId, String kind, String partId) {
      throw new UnsupportedOperationException("pretended items have no parts");
    }
  }

  private final class NothingExpected implements LaneAudit {

    @Override
    public LaneSchema schema() {
      return PretendedLane.this.schema();
    }

    @Override
    public List<Attribute> partAttributes(String kind) {
      return List.of();
    }

    @Override
    public void expect(Lane lane, Consumer<Expected> sink) {}

    @Override
    public List<Actual> actual(LaneSite site, List<String> ids) {
      return List.of();
    }

    @Override
    public void list(LaneSite site, Consumer<Listed> sink) {}
  }
}

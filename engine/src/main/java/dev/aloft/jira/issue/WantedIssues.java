package dev.aloft.jira.issue;

import dev.aloft.jira.Abreast;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.ItemOutline;
import dev.aloft.staging.DerivedCache;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.stream.Stream;

/** The wanted items of one project, gaps filled where keys are kept. */
final class WantedIssues {

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final MovingProject project;
  private final IssueItems items;
  private final OutlineCache outlines;

  WantedIssues(
      IssueScope scope, IssueAddresses addresses, MovingProject project, DerivedCache cache) {
    this.scope = scope;
    this.addresses = addresses;
    this.project = project;
    this.items = new IssueItems(scope, addresses, project, project.content().orElseThrow());
    this.outlines = new OutlineCache(cache, "outlines-" + project.source().id());
  }

  ClosingIterator<DesiredItem> items() {
    Value type = gapType();
    return new IssueStream<>(
        moving().map(items::item),
        DesiredItem::order,
        number -> items.placeholder(number, type),
        fills(type));
  }

  /** Outlines that were made before are read; others are made with every core, and kept. */
  ClosingIterator<ItemOutline> outlines() {
    return outlines.read(this::whole).orElseGet(() -> outlines.keeping(made()));
  }

  private ClosingIterator<ItemOutline> made() {
    Value type = gapType();
    return new IssueStream<>(
        Abreast.many(moving(), bundle -> ItemOutline.of(items.item(bundle))),
        ItemOutline::order,
        number -> ItemOutline.of(items.placeholder(number, type)),
        fills(type));
  }

  /** The item behind an outline that was read. */
  private DesiredItem whole(ItemOutline outline) {
    if (outline.placeholder()) {
      return items.placeholder(outline.order(), gapType());
    }
    return scope
        .sourceId(outline.sourceId())
        .flatMap(scope.source()::issue)
        .map(items::item)
        .filter(item -> item.digest().equals(outline.digest()))
        .orElseThrow(() ->
            new IllegalStateException(
                outline.address() + " is not what was derived from this snapshot before"));
  }

  private Stream<SourceIssueBundle> moving() {
    LaneCensus census = addresses.census(project);
    return scope
        .source()
        .issues(project.source().id())
        .filter(bundle -> census.obstacleOf(bundle.issue().id()).isEmpty());
  }

  /** What stands for a gap; none if the project has no type for it. */
  private Value gapType() {
    return addresses
        .census(project)
        .ordinaryType()
        .flatMap(id -> scope.names().find(IssueSchema.ISSUE_TYPE, id))
        .map((Address address) -> Value.reference(address))
        .orElse(Value.NONE);
  }

  private boolean fills(Value type) {
    return project.keepsKeys() && !type.equals(Value.NONE);
  }
}

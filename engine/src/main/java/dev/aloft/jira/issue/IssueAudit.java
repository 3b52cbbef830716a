package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneSite;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How verify looks at issues: rows on one side, reads of its own on the other. */
final class IssueAudit implements LaneAudit {

  /** Where an issue stands: somebody may have moved it elsewhere, or there and back. */
  static final String PLACE = "place";

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final ActualIssues actual;

  /** The watchers of the issues that were told and not yet looked for, by stamp. */
  private final Map<String, List<Address>> watchers = new HashMap<>();

  IssueAudit(IssueScope scope, JiraCloud site) {
    this.scope = scope;
    this.addresses = new IssueAddresses(scope);
    this.actual = new ActualIssues(site);
  }

  /** With one attribute for each custom field that moves. */
  @Override
  public LaneSchema schema() {
    List<Attribute> attributes = new ArrayList<>(IssueSchema.ATTRIBUTES);
    attributes.add(new Attribute(PLACE, Attribute.Write.NEVER, Equivalence.MAPPED, true));
    for (SourceCustomField field : scope.source().customFields()) {
      Equivalence equivalence = FieldValues.isRich(field) ? Equivalence.TEXT : Equivalence.MAPPED;
      FieldValues.address(scope, field)
          .map(address -> Attribute.essential(IssueSchema.FIELD + address.key(), equivalence))
          .filter(attribute -> !attributes.contains(attribute))
          .ifPresent(attributes::add);
    }
    scope
        .names()
        .find(IssueSchema.CUSTOM_FIELD, IssueSchema.CREATED_FIELD)
        .map(address ->
            Attribute.essential(IssueSchema.FIELD + address.key(), Equivalence.PRESERVED_AT))
        .ifPresent(attributes::add);
    LaneSchema all = IssueSchema.SCHEMA;
    return new LaneSchema(
        all.itemType(), all.plural(), all.containerType(), attributes, all.partKinds());
  }

  @Override
  public List<Attribute> partAttributes(String kind) {
    return IssueSchema.PART_ATTRIBUTES.getOrDefault(kind, List.of());
  }

  @Override
  public void expect(Lane lane, Consumer<Expected> sink) {
    Optional<MovingProject> moving =
        scope.projects().stream()
            .filter(project -> project.address().equals(lane.container()))
            .filter(project -> project.content().isPresent())
            .findFirst();
    if (moving.isEmpty()) {
      return;
    }
    MovingProject project = moving.get();
    LaneCensus census = addresses.census(project);
    try (Stream<SourceIssueBundle> issues = scope.source().issues(project.source().id())) {
      issues
          .filter(bundle -> census.obstacleOf(bundle.issue().id()).isEmpty())
          .forEach(bundle -> {
            watchers.put(
                scope.stamp(bundle.issue().id()),
                bundle.watchers().stream()
                    .flatMap(mark -> scope.user(mark.user()).stream())
                    .distinct()
                    .toList());
            sink.accept(new ExpectedIssue(scope, addresses, project, bundle).read());
          });
    }
  }

  @Override
  public List<Actual> actual(LaneSite site, List<String> ids) {
    List<Actual> found = actual.read(site, ids, watchers);
    watchers.clear();
    return found;
  }

  @Override
  public void list(LaneSite site, Consumer<Listed> sink) {
    actual.list(site, sink);
  }
}

package dev.aloft.jira.named;

import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import java.util.List;
import java.util.Set;

/** A named type on a connected site. */
final class NamedOnCloud implements TargetType {

  private final TypeSchema schema;
  private final StampRegister stamps;
  private final NamedCalls calls;

  NamedOnCloud(TypeSchema schema, StampRegister stamps, NamedCalls calls) {
    this.schema = schema;
    this.stamps = stamps;
    this.calls = calls;
  }

  @Override
  public TypeSchema schema() {
    return schema;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(schema.type(), wanted, stamps);
    return calls.all().stream()
        .filter(thing -> relevance.concerns(thing.id(), NamedType.folded(thing.name())))
        .map(thing ->
            relevance.observed(thing.id(), NamedType.folded(thing.name()), thing.attributes()))
        .toList();
  }

  @Override
  public String create(Draft draft) {
    return calls.create(draft);
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    calls.update(id, draft);
  }

  @Override
  public void delete(String id) {
    calls.delete(id);
  }
}

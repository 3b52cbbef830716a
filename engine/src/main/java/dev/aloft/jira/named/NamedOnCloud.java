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
import java.util.function.UnaryOperator;

/** A named type on a connected site. */
public final class NamedOnCloud implements TargetType {

  private final TypeSchema schema;
  private final UnaryOperator<String> fold;
  private final StampRegister stamps;
  private final NamedCalls calls;

  public NamedOnCloud(
      TypeSchema schema, UnaryOperator<String> fold, StampRegister stamps, NamedCalls calls) {
    this.schema = schema;
    this.fold = fold;
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
        .filter(thing -> relevance.concerns(thing.id(), fold.apply(thing.name())))
        .map(thing -> relevance.observed(thing.id(), fold.apply(thing.name()), thing.attributes()))
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

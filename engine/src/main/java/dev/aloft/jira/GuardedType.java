package dev.aloft.jira;

import dev.aloft.resource.Creation;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Outlook;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Retirement;
import dev.aloft.resource.Reversal;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource type whose failures plan and apply understand. */
record GuardedType(TargetType type) implements TargetType {

  @Override
  public TypeSchema schema() {
    return type.schema();
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    return SiteFailures.translated(() -> type.observe(wanted));
  }

  @Override
  public Outlook outlook(List<Desired> missing) {
    return SiteFailures.translated(() -> type.outlook(missing));
  }

  @Override
  public String create(Draft draft) {
    return SiteFailures.translated(() -> type.create(draft));
  }

  @Override
  public int batchSize() {
    return type.batchSize();
  }

  @Override
  public String batch(Draft draft) {
    return type.batch(draft);
  }

  @Override
  public List<Creation> createTogether(List<Draft> drafts) {
    return SiteFailures.translated(() -> type.createTogether(drafts));
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    SiteFailures.translated(() -> type.update(id, draft, changed));
  }

  @Override
  public List<Observed> standing(List<Recorded> recorded) {
    return SiteFailures.translated(() -> type.standing(recorded));
  }

  @Override
  public Optional<String> takeDown(String id) {
    return SiteFailures.translated(() -> type.takeDown(id));
  }

  @Override
  public Optional<Reversal> reversal() {
    return type.reversal().map(GuardedReversal::new);
  }

  @Override
  public Optional<Retirement> retirement() {
    return type.retirement().map(GuardedRetirement::new);
  }

  @Override
  public void delete(String id) {
    SiteFailures.translated(() -> type.delete(id));
  }
}

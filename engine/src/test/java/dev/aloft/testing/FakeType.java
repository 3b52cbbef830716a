package dev.aloft.testing;

import dev.aloft.apply.ApplyCode;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A resource type in memory. Texts are trimmed when written: the target never echoes. */
public final class FakeType implements TargetType {

  private final TypeSchema schema;
  private final FakeTarget target;
  private final Map<String, Map<String, Value>> things = new TreeMap<>();
  private final Set<String> undeletable = new TreeSet<>();
  private int looks;

  FakeType(TypeSchema schema, FakeTarget target) {
    this.schema = schema;
    this.target = target;
  }

  /** Everything that is there, by id. */
  public Map<String, Map<String, Value>> things() {
    return things;
  }

  /** Puts a foreign thing there. */
  public String put(Map<String, Value> values) {
    String id = target.nextId();
    things.put(id, new TreeMap<>(values));
    return id;
  }

  @Override
  public TypeSchema schema() {
    return schema;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    looks++;
    return things.keySet().stream().map(this::observed).toList();
  }

  /** How often somebody looked at the type. */
  public int looks() {
    return looks;
  }

  private Observed observed(String id) {
    Map<String, Value> values = things.getOrDefault(id, Map.of());
    Value name = values.getOrDefault("name", Value.NONE);
    Optional<Target.Registration> registration =
        target.registered().stream()
            .filter(entry -> entry.type().equals(schema.type()) && entry.id().equals(id))
            .findFirst();
    return new Observed(
        schema.type(),
        id,
        name instanceof Value.Text text ? text.text() : id,
        values,
        registration.map(Target.Registration::address),
        registration.map(Target.Registration::digest));
  }

  @Override
  public String create(Draft draft) {
    return target.delivered("create " + draft.address(), () -> created(draft));
  }

  /** Of labels there may be several of a name, as of fields; of boxes one, as of projects. */
  private String created(Draft draft) {
    Map<String, Value> values = served(draft.values());
    boolean taken =
        things.values().stream()
            .anyMatch(there -> Objects.equals(there.get("name"), values.get("name")));
    if (taken && !schema.equals(FakeTarget.LABEL)) {
      throw new ProblemException(
          ExitCode.FAILED, Diagnostic.of(ApplyCode.REFUSED, Location.NONE, "the name is in use"));
    }
    return put(values);
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    target.wire().beforeWrite("update " + draft.address());
    Map<String, Value> values = Objects.requireNonNull(things.get(id));
    served(draft.values())
        .forEach((name, value) -> {
          if (changed.contains(name)) {
            values.put(name, value);
          }
        });
    target.wire().afterWrite("update " + draft.address());
  }

  /** The site will not let the thing of that name go. */
  public void refuseDelete(String name) {
    undeletable.add(name);
  }

  @Override
  public void delete(String id) {
    if (undeletable.contains(observed(id).naturalKey())) {
      throw new ProblemException(
          ExitCode.FAILED,
          Diagnostic.of(ApplyCode.REFUSED, Location.NONE, "the site will not let it go"));
    }
    target.wire().beforeWrite("delete " + id);
    things.remove(id);
    target.wire().afterWrite("delete " + id);
  }

  static Map<String, Value> served(Map<String, Value> values) {
    Map<String, Value> served = new TreeMap<>();
    values.forEach((name, value) ->
        served.put(
            name, value instanceof Value.Text text ? Value.text(text.text().strip()) : value));
    return served;
  }
}

package dev.aloft.testing;

import dev.aloft.resource.Attribute;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A target in memory with three types (labels, boxes that refer to a label, a temporary hold) and
 * boxes as containers of notes. It counts writes, changes texts as servers do, and can break off at
 * any call.
 */
public final class FakeTarget implements Target {

  public static final TypeSchema LABEL =
      TypeSchema.lasting(
          "test.label",
          "labels",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.cosmetic("text", Equivalence.EXACT)));

  public static final TypeSchema BOX =
      TypeSchema.lasting(
          "test.box",
          "boxes",
          OnExisting.FAIL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("label", Equivalence.MAPPED)));

  public static final TypeSchema HOLD =
      TypeSchema.scaffolding(
          "test.hold",
          "holds",
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("box", Equivalence.MAPPED)));

  /** How often a call arrives, and which of the answers comes back. */
  public enum Times {
    ONCE,
    TWICE_AND_THE_FIRST_ANSWERS,
    TWICE_AND_THE_SECOND_ANSWERS
  }

  /** What happens around each write call. */
  public interface Wire {
    Wire QUIET = new Wire() {};

    /** Called before the target carries a write out; may throw. */
    default void beforeWrite(String call) {}

    /** How often the network delivers the call that is about to be carried out. */
    default Times times(String call) {
      return Times.ONCE;
    }

    /** Called after the target carried a write out and before the answer is seen; may throw. */
    default void afterWrite(String call) {}
  }

  private final List<TargetType> types = new ArrayList<>();
  private final FakeNotes notes;
  private final List<Registration> registered = new ArrayList<>();
  private Wire wire = Wire.QUIET;
  private int nextId = 100;

  public FakeTarget() {
    types.add(new FakeType(LABEL, this));
    types.add(new FakeType(BOX, this));
    types.add(new FakeType(HOLD, this));
    notes = new FakeNotes(this);
  }

  public void wire(Wire next) {
    this.wire = next;
  }

  public FakeType fake(TypeSchema schema) {
    return (FakeType) type(schema.type()).orElseThrow();
  }

  public FakeNotes notes() {
    return notes;
  }

  public List<Registration> registered() {
    return registered;
  }

  synchronized String nextId() {
    return Integer.toString(nextId++);
  }

  Wire wire() {
    return wire;
  }

  /** Carries a call out as often as the network delivers it. */
  <T> T delivered(String call, Supplier<T> effect) {
    wire.beforeWrite(call);
    Times times = wire.times(call);
    T answer = effect.get();
    if (times != Times.ONCE) {
      T second = effect.get();
      answer = times == Times.TWICE_AND_THE_FIRST_ANSWERS ? answer : second;
    }
    wire.afterWrite(call);
    return answer;
  }

  @Override
  public String name() {
    return "main";
  }

  @Override
  public List<TargetType> types() {
    return types;
  }

  @Override
  public List<LaneTarget> lanes() {
    return List.of(notes);
  }

  @Override
  public void register(List<Registration> registrations) {
    wire.beforeWrite("register");
    for (Registration entry : registrations) {
      registered.removeIf(old -> old.type().equals(entry.type()) && old.id().equals(entry.id()));
      registered.add(entry);
    }
    wire.afterWrite("register");
  }

  @Override
  public void close() {}
}

package dev.aloft.sandbox.store.kept;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value that is small enough to be compared as a whole. */
public final class KeptValue<T> implements KeptPart {

  private final String name;
  private final Class<T> type;
  private final Supplier<T> now;
  private final Consumer<T> restore;
  private Optional<T> saved = Optional.empty();

  /**
   * A value of something.
   *
   * @param type the record that holds it, within the class whose name it is kept under
   */
  public KeptValue(Class<T> type, Supplier<T> now, Consumer<T> restore) {
    this.name = "value " + type.getEnclosingClass().getSimpleName();
    this.type = type;
    this.now = now;
    this.restore = restore;
  }

  @Override
  public void save(KeptDocuments documents) {
    T value = now.get();
    if (!saved.filter(value::equals).isPresent()) {
      documents.put(name, value);
      saved = Optional.of(value);
    }
  }

  @Override
  public void restore(KeptDocuments documents) {
    saved = documents.find(name, type);
    saved.ifPresent(restore);
  }
}

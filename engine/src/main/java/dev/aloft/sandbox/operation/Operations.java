package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Reply;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The implemented operations by operationId. Method and path come from the {@link OperationTable},
 * so that no resource can invent one.
 *
 * @param <C> the product's call
 */
public final class Operations<C extends Call> {

  private final OperationTable table;
  private final Map<String, Operation<C>> byId = new LinkedHashMap<>();
  private final Map<String, Withheld> withheld = new TreeMap<>();

  /** A registry for the operations of a table. */
  public Operations(OperationTable table) {
    this.table = table;
  }

  /** Begins the registration of an operation; {@link Registration#answer} ends it. */
  public Registration on(String operationId) {
    if (!table.contains(operationId)) {
      throw new IllegalArgumentException("no contract has the operation " + operationId);
    }
    return new Registration(operationId);
  }

  /** An implemented operation. */
  public Optional<Operation<C>> find(String operationId) {
    return Optional.ofNullable(byId.get(operationId));
  }

  /** The ids of all implemented operations, sorted. */
  public Set<String> implemented() {
    return new TreeSet<>(byId.keySet());
  }

  /** The operations that the contract lists and that are refused to every caller, by their ids. */
  public Map<String, Withheld> withheld() {
    return Collections.unmodifiableMap(withheld);
  }

  /**
   * An operation that the contract lists and that is refused whatever the call holds.
   *
   * @param reason why, for people
   * @param reply what a caller hears, in the product's error shape
   */
  public record Withheld(String reason, Function<ErrorShape, Reply> reply) {}

  /** What an operation takes, and at last who answers it. */
  public final class Registration {

    private final String operationId;
    private Set<String> query = Set.of();
    private Operation.Body body = new Operation.Body.None();
    private Optional<Outline> outline = Optional.empty();
    private boolean reading;
    private boolean administratorsOnly;

    private Registration(String operationId) {
      this.operationId = operationId;
      this.reading = table.row(operationId).method().equals("GET");
    }

    /**
     * The query parameters that the operation takes. Another one that the contract names is
     * answered with 501, any other with 400.
     */
    public Registration query(String... names) {
      for (String name : names) {
        if (table.row(operationId).query(name).isEmpty()) {
          throw new IllegalArgumentException(
              "the contract's " + operationId + " has no query parameter " + name);
        }
      }
      this.query = Set.of(names);
      return this;
    }

    /**
     * The properties of the JSON object that the operation takes. Another one that the contract
     * names is answered with 501, any other with 400.
     */
    public Registration body(String... names) {
      this.body = new Operation.Body.Properties(declared(names), false, false);
      return this;
    }

    /**
     * Properties that the product has in its own replies, takes back, and that its contract leaves
     * out; they change nothing. Call it after {@link #body}.
     */
    public Registration overlooking(String... names) {
      if (!(body instanceof Operation.Body.Properties(var taken, var optional, var bean))) {
        throw new IllegalStateException("an operation without a body overlooks nothing of it");
      }
      Set<String> all = new TreeSet<>(taken);
      all.addAll(Set.of(names));
      this.body = new Operation.Body.Properties(all, optional, bean);
      return this;
    }

    /**
     * The product binds the body to a bean, and its JSON library reads scalars as what the bean
     * has: numbers and flags as texts, and flags that stand in quotes. Say so only of an operation
     * of which that is known. Call it after {@link #body}.
     */
    public Registration boundToBean() {
      if (!(body instanceof Operation.Body.Properties(var taken, var optional, var _))) {
        throw new IllegalStateException("no body to bind: " + operationId);
      }
      this.body = new Operation.Body.Properties(taken, optional, true);
      return this;
    }

    private Set<String> declared(String... names) {
      Set<String> taken = Set.of(names);
      Set<String> declared = table.row(operationId).payload().names();
      if (!declared.isEmpty() && !declared.containsAll(taken)) {
        throw new IllegalArgumentException(
            "the body of the contract's " + operationId + " has only " + declared + ": " + taken);
      }
      return taken;
    }

    /** Like {@link #body}, but the whole object may be left out. */
    public Registration optionalBody(String... names) {
      this.body = new Operation.Body.Properties(declared(names), true, false);
      return this;
    }

    /** The operation takes any JSON value. */
    public Registration anyBody() {
      this.body = new Operation.Body.AnyJson(false);
      return this;
    }

    /** The operation takes any JSON value, or none. */
    public Registration optionalAnyBody() {
      this.body = new Operation.Body.AnyJson(true);
      return this;
    }

    /**
     * Of the body only what the outline names is taken, at every depth. What the contract has and
     * the sandbox lacks is answered with 501 and its path; any other property with 400, or with 501
     * where the contract leaves open what may stand there. Call it after the kind of body.
     */
    public Registration outlined(Outline what) {
      if (body instanceof Operation.Body.None || body instanceof Operation.Body.Raw) {
        throw new IllegalStateException("no JSON body to outline: " + operationId);
      }
      this.outline = Optional.of(what);
      return this;
    }

    /** The handler reads the bytes itself. */
    public Registration rawBody() {
      this.body = new Operation.Body.Raw();
      return this;
    }

    /** The operation changes nothing although its method is not GET. */
    public Registration reading() {
      this.reading = true;
      return this;
    }

    /** The operation is for administrators of the site; others get 403. */
    public Registration administratorsOnly() {
      this.administratorsOnly = true;
      return this;
    }

    /**
     * The product has taken the operation away, so it answers 410; ends the registration.
     *
     * @param reason why, for people
     */
    public void removed(String reason) {
      refused(reason, Refusal.of(410, "The requested API has been removed: " + operationId + "."));
    }

    /**
     * The product refuses everybody who can call here, for instance because he is no app; ends the
     * registration.
     *
     * @param reason why, for people
     */
    public void refused(String reason, Refusal refusal) {
      withhold(new Withheld(reason, shape -> shape.reply(refusal)));
    }

    /** The same where the operation refuses in a shape of its own. */
    public void refused(String reason, Reply reply) {
      withhold(new Withheld(reason, shape -> reply));
    }

    private void withhold(Withheld what) {
      checkFree();
      withheld.put(operationId, what);
    }

    private void checkFree() {
      if (byId.containsKey(operationId) || withheld.containsKey(operationId)) {
        throw new IllegalArgumentException("registered twice: " + operationId);
      }
    }

    /** Who answers; ends the registration. */
    public void answer(Handler<C> handler) {
      checkFree();
      byId.put(
          operationId,
          new Operation<>(operationId, handler, query, body, outline, reading, administratorsOnly));
    }
  }
}

package dev.aloft.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says, entity by entity, which attribute names a row, which one names its owner, and what orders
 * the rows of one owner. Staging knows no product: an origin gives it this table. An entity that is
 * not listed is named by {@code id}, has no owner and keeps the order in which it was read.
 */
public final class EntityLayout {

  private static final String DEFAULT_ID = "id";

  private final Map<String, Entry> entries;
  private final Map<String, List<String>> counted;

  private EntityLayout(Map<String, Entry> entries, Map<String, List<String>> counted) {
    this.entries = Map.copyOf(entries);
    this.counted = Map.copyOf(counted);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A layout in which nothing is owned. */
  public static EntityLayout none() {
    return builder().build();
  }

  /** The entry of an entity, or the default for one that is not listed. */
  Entry of(String entity) {
    Entry entry = entries.get(entity);
    return entry != null
        ? entry
        : new Entry(entity, DEFAULT_ID, Optional.empty(), List.of(), List.of(), false);
  }

  /** The attributes of an entity whose values are counted while rows are added. */
  List<String> counted(String entity) {
    return counted.getOrDefault(entity, List.of());
  }

  /** Whether rows of this entity get a rank, because others hang on them or look them up. */
  boolean ranked(String entity) {
    return of(entity).findable()
        || entries.values().stream()
            .flatMap(e -> e.allOwners().stream())
            .anyMatch(o -> o.entity().filter(entity::equals).isPresent());
  }

  /**
   * How the rows of one entity are laid out.
   *
   * @param idAttribute the attribute that names a row
   * @param owner what the rows hang on
   * @param order the rows of one owner stand in the order of the trailing number of the first of
   *     these attributes that is there ({@code number="12"} and {@code key="ABC-12"} both say 12)
   * @param alsoBy further owners by which the rows can be asked for
   * @param findable whether {@link Staging#find} must be fast however many rows there are
   */
  record Entry(
      String entity,
      String idAttribute,
      Optional<Owner> owner,
      List<String> order,
      List<Owner> alsoBy,
      boolean findable) {

    Entry {
      order = List.copyOf(order);
      alsoBy = List.copyOf(alsoBy);
    }

    /** The first owner, if there is one, and then the further ones. */
    List<Owner> allOwners() {
      List<Owner> owners = new ArrayList<>();
      owner.ifPresent(owners::add);
      owners.addAll(alsoBy);
      return owners;
    }
  }

  /**
   * What a row hangs on.
   *
   * @param attribute holds the owner's id
   * @param entity the owner's entity; rows are then stored in the order of their owners
   * @param kindAttribute tells which kind of owner it is, where rows of one entity hang on several
   * @param kind the value of that attribute that means {@code entity}
   */
  record Owner(
      String attribute,
      Optional<String> entity,
      Optional<String> kindAttribute,
      Optional<String> kind) {}

  /** Gathers entries. */
  public static final class Builder {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> counted = new LinkedHashMap<>();

    private Builder() {}

    /** Rows grouped by the value of an attribute, such as issues by project. */
    public Builder grouped(String entity, String ownerAttribute, String... order) {
      return put(entity, new Owner(ownerAttribute, none(), none(), none()), false, order);
    }

    /** As {@link #grouped}, and single rows can be found fast by id, however many there are. */
    public Builder lane(String entity, String ownerAttribute, String... order) {
      return put(entity, new Owner(ownerAttribute, none(), none(), none()), true, order);
    }

    /** Rows that hang on rows of another entity, such as comments on issues. */
    public Builder part(String entity, String ownerEntity, String ownerAttribute, String... order) {
      Owner owner = new Owner(ownerAttribute, Optional.of(ownerEntity), none(), none());
      return put(entity, owner, false, order);
    }

    /**
     * Rows that hang on rows of several entities; those whose kind attribute has the given value
     * hang on {@code ownerEntity}, the others are asked for by {@link Staging#ownedByKind}.
     */
    public Builder partByKind(
        String entity,
        String ownerEntity,
        String ownerAttribute,
        String kindAttribute,
        String kind,
        String... order) {
      Owner owner =
          new Owner(
              ownerAttribute,
              Optional.of(ownerEntity),
              Optional.of(kindAttribute),
              Optional.of(kind));
      return put(entity, owner, false, order);
    }

    /** A second owner by which an entity that was given before can be asked for. */
    public Builder alsoBy(String entity, String ownerEntity, String ownerAttribute) {
      Entry entry = entries.get(entity);
      if (entry == null || entry.owner().isEmpty()) {
        throw new IllegalStateException(entity + " has no first owner yet");
      }
      List<Owner> also = new ArrayList<>(entry.alsoBy());
      also.add(new Owner(ownerAttribute, Optional.of(ownerEntity), none(), none()));
      entries.put(
          entity,
          new Entry(
              entity, entry.idAttribute(), entry.owner(), entry.order(), also, entry.findable()));
      return this;
    }

    /**
     * Counts the values of attributes that have few, such as people, so that {@link Staging#values}
     * tells them without a pass over the rows.
     */
    public Builder counted(String entity, String... attributes) {
      counted.put(entity, List.of(attributes));
      return this;
    }

    public EntityLayout build() {
      return new EntityLayout(entries, counted);
    }

    private Builder put(String entity, Owner owner, boolean findable, String... order) {
      List<String> by = order.length == 0 ? List.of(DEFAULT_ID) : List.of(order);
      entries.put(
          entity, new Entry(entity, DEFAULT_ID, Optional.of(owner), by, List.of(), findable));
      return this;
    }

    private static <T> Optional<T> none() {
      return Optional.empty();
    }
  }
}

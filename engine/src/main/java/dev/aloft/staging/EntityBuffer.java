package dev.aloft.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one entity while the source is being read: encoded, not yet sorted. */
final class EntityBuffer {

  /** The owner reference of a row that has no owner. */
  static final long NO_OWNER = -1;

  private final String name;
  private final EntityLayout.Entry entry;
  private final boolean ranked;
  private final List<Shape> shapes = new ArrayList<>();
  private final Map<List<String>, Shape> shapesByNames = new HashMap<>();
  private final RowLog[] logs;
  private final List<Map<String, Integer>> ownerTexts = new ArrayList<>();
  private final Map<String, Integer> textIds = new HashMap<>();
  private final List<String> counted;
  private final List<Map<String, long[]>> counts = new ArrayList<>();
  private long[] ids = new long[0];
  private long[] owners = new long[0];
  private long[] orders = new long[0];
  private final DoubledRows doubled = new DoubledRows();
  private Shape shape;
  private int rows;

  EntityBuffer(String name, EntityLayout layout, Scratch scratch) {
    this.name = name;
    this.entry = layout.of(name);
    this.ranked = layout.ranked(name);
    this.logs = new RowLog[Math.max(1, entry.allOwners().size())];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = scratch.open();
      ownerTexts.add(new LinkedHashMap<>());
    }
    this.counted = layout.counted(name);
    counted.forEach(attribute -> counts.add(new HashMap<>()));
    this.shape = Shape.of(0, List.of(), entry, counted);
    shapes.add(shape);
    shapesByNames.put(List.of(), shape);
  }

  /** Adds a row; {@code body} is room to encode it in. */
  void add(String[] names, String[] values, int count, Bytes body) throws IOException {
    if (!shape.has(names, count)) {
      shape = shape(names, count);
    }
    if (shape.idAt() >= 0 && doubled.isDoubled(values[shape.idAt()], names, values, count)) {
      return;
    }
    body.clear();
    body.number(shape.number());
    for (int i = 0; i < count; i++) {
      body.text(values[i]);
    }
    long order = order(values);
    for (int i = 0; i < logs.length; i++) {
      long owner = owner(values, i);
      logs[i].append(owner, order, body.data(), body.size());
      if (ranked && i == 0) {
        remember(values, owner, order);
      }
    }
    for (int i = 0; i < counts.size(); i++) {
      int at = shape.countedAt()[i];
      if (at >= 0) {
        counts.get(i).computeIfAbsent(values[at], v -> new long[1])[0]++;
      }
    }
    rows++;
  }

  private Shape shape(String[] names, int count) {
    List<String> list = List.of(Arrays.copyOf(names, count));
    return shapesByNames.computeIfAbsent(
        list,
        key -> {
          Shape fresh = Shape.of(shapes.size(), key, entry, counted);
          shapes.add(fresh);
          return fresh;
        });
  }

  private long order(String[] values) {
    if (shape.orderAt() < 0) {
      return rows;
    }
    long number = Decimals.trailing(values[shape.orderAt()]);
    return number == Decimals.NONE ? Long.MAX_VALUE >> 1 : number;
  }

  /** A numeric id as it is; any other, or one of another kind, as -2 and below. */
  private long owner(String[] values, int which) {
    List<EntityLayout.Owner> all = entry.allOwners();
    if (which >= all.size() || shape.ownerAt()[which] < 0) {
      return NO_OWNER;
    }
    String text = values[shape.ownerAt()[which]];
    EntityLayout.Owner owner = all.get(which);
    if (owner.kind().isPresent()) {
      int kindAt = shape.kindAt()[which];
      String kind = kindAt < 0 ? "" : values[kindAt];
      if (!kind.equals(owner.kind().get())) {
        return textReference(which, OwnerKey.of(kind, text));
      }
    }
    long number = Decimals.canonical(text);
    return number == Decimals.NONE ? textReference(which, text) : number;
  }

  private long textReference(int which, String text) {
    Map<String, Integer> texts = ownerTexts.get(which);
    return -2L - texts.computeIfAbsent(text, t -> texts.size());
  }

  private void remember(String[] values, long owner, long order) {
    if (rows == ids.length) {
      int longer = Math.max(1 << 10, rows + (rows >> 1));
      ids = Arrays.copyOf(ids, longer);
      owners = Arrays.copyOf(owners, longer);
      orders = Arrays.copyOf(orders, longer);
    }
    String id = shape.idAt() < 0 ? "" : values[shape.idAt()];
    ids[rows] = Decimals.canonical(id);
    if (ids[rows] == Decimals.NONE) {
      textIds.putIfAbsent(id, rows);
    }
    owners[rows] = owner;
    orders[rows] = order;
  }

  String name() {
    return name;
  }

  EntityLayout.Entry entry() {
    return entry;
  }

  boolean ranked() {
    return ranked;
  }

  /** How many rows are stored. */
  int rows() {
    return rows;
  }

  DoubledRows doubled() {
    return doubled;
  }

  List<String> counted() {
    return counted;
  }

  /** How often each value of a counted attribute was there. */
  Map<String, long[]> counts(int which) {
    return counts.get(which);
  }

  List<Shape> shapes() {
    return shapes;
  }

  RowLog log(int which) {
    return logs[which];
  }

  int logs() {
    return logs.length;
  }

  /** The texts behind owner references of -2 and below, in the order of their references. */
  List<String> ownerTexts(int which) {
    return List.copyOf(ownerTexts.get(which).keySet());
  }

  /** For ranked entities: each row's numeric id, or -1. */
  long[] ids() {
    return ids;
  }

  /** For ranked entities: the places of the rows whose ids are not numbers. */
  Map<String, Integer> textIds() {
    return textIds;
  }

  long[] owners() {
    return owners;
  }

  long[] orders() {
    return orders;
  }
}

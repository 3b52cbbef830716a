package dev.aloft.sandbox.jira.cloud.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Where the gadgets of a dashboard stand: each column is filled from the top, without gaps. */
final class Layout {

  private Layout() {}

  /** The gadgets with one more; those of its column that stand there or below move down. */
  static List<Gadget> with(List<Gadget> all, Gadget added) {
    List<Gadget> column = column(all, added.column());
    column.add(Math.min(added.row(), column.size()), added);
    return replaced(all, added.column(), column);
  }

  /** The gadgets without one; those below it move up. */
  static List<Gadget> without(List<Gadget> all, Gadget gone) {
    List<Gadget> column = column(all, gone.column());
    column.removeIf(one -> one.id() == gone.id());
    return replaced(all, gone.column(), column);
  }

  private static List<Gadget> column(List<Gadget> all, int column) {
    return all.stream()
        .filter(one -> one.column() == column)
        .sorted(Comparator.comparingInt(Gadget::row))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Gadget> replaced(List<Gadget> all, int column, List<Gadget> now) {
    List<Gadget> next = new ArrayList<>(all);
    next.removeIf(one -> one.column() == column);
    for (int row = 0; row < now.size(); row++) {
      next.add(now.get(row).at(column, row));
    }
    next.sort(Comparator.comparingInt(Gadget::column).thenComparingInt(Gadget::row));
    return next;
  }
}

package dev.aloft.staging;

import java.util.List;
import java.util.Locale;

/**
 * One set of attribute names that rows of an entity have, with the places of those that the layout
 * needs; -1 where a row does not have them.
 *
 * @param number its place in the entity's list of shapes
 * @param ownerAt for each of the entity's owners, the place of the owner's id
 * @param kindAt for each of the entity's owners, the place of the owner's kind
 * @param countedAt the places of the attributes whose values are counted
 */
record Shape(
    int number,
    String[] names,
    int idAt,
    int orderAt,
    int[] ownerAt,
    int[] kindAt,
    int[] countedAt) {

  static Shape of(int number, List<String> names, EntityLayout.Entry entry, List<String> counted) {
    List<EntityLayout.Owner> owners = entry.allOwners();
    int[] ownerAt = new int[owners.size()];
    int[] kindAt = new int[owners.size()];
    for (int i = 0; i < ownerAt.length; i++) {
      ownerAt[i] = names.indexOf(owners.get(i).attribute());
      kindAt[i] = owners.get(i).kindAttribute().map(names::indexOf).orElse(-1);
    }
    int orderAt =
        entry.order().stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    return new Shape(
        number,
        names.toArray(String[]::new),
        idAt(names, entry.idAttribute()),
        orderAt,
        ownerAt,
        kindAt,
        counted.stream().mapToInt(names::indexOf).toArray());
  }

  /** Tables of apps write their names in capitals. */
  private static int idAt(List<String> names, String attribute) {
    int at = names.indexOf(attribute);
    return at >= 0 ? at : names.indexOf(attribute.toUpperCase(Locale.ROOT));
  }

  boolean has(String[] others, int count) {
    if (names.length != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      // The XML reader hands out one String a name, so that this is most often the identity.
      if (!names[i].equals(others[i])) {
        return false;
      }
    }
    return true;
  }
}

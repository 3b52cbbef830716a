package dev.aloft.staging;

/** Names of the places in a snapshot where encrypted values stand, the same for both directions. */
final class Places {

  private Places() {}

  static String header(String key) {
    return "header/" + key;
  }

  static String note(long row) {
    return "note/" + row;
  }

  static String shape(int entity, int number) {
    return "shape/" + entity + "/" + number;
  }

  static String owner(int entity, int number) {
    return "owner/" + entity + "/" + number;
  }

  static String rankText(int entity, int rank) {
    return "rank_text/" + entity + "/" + rank;
  }

  static String rankBlock(int entity, int place) {
    return "rank_block/" + entity + "/" + place;
  }

  /** Two values that are counted as often may change places: that says the same. */
  static String used(String entity, String attribute, long count) {
    return "used/" + entity + "/" + attribute + "/" + count;
  }

  static String block(long id) {
    return "block_data/" + id;
  }
}

package dev.aloft.sandbox.confluence.content;

/**
 * Who holds a right.
 *
 * @param id an account id, a group's id, or the name of a class of people
 */
public record Holder(Type type, String id) {

  /** What a holder is. */
  public enum Type {
    USER("user"),
    GROUP("group"),
    ACCESS_CLASS("access_class");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The API's word in small letters. */
    public String word() {
      return word;
    }
  }

  /** An account. */
  public static Holder user(String accountId) {
    return new Holder(Type.USER, accountId);
  }

  /** A group. */
  public static Holder group(String groupId) {
    return new Holder(Type.GROUP, groupId);
  }
}

package dev.aloft.sandbox.datacenter;

/**
 * A user of a Data Center site.
 *
 * @param key what everything refers to; it stays when the name changes
 * @param name what the user logs in with
 * @param displayName the name that others see
 * @param email the address
 * @param active whether the user may log in
 */
public record User(String key, String name, String displayName, String email, boolean active) {

  /** Nobody in particular: whoever sends a request without saying who he is. */
  public static final User ANONYMOUS = new User("", "anonymous", "Anonymous", "", false);

  /** Whether this is nobody in particular. */
  public boolean anonymous() {
    return key.isEmpty();
  }

  /** The key only: name and address are personal data. */
  @Override
  public String toString() {
    return "User[" + key + "]";
  }
}

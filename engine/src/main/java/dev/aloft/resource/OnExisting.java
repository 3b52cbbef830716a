package dev.aloft.resource;

/** What to do when the target already has a thing of the same natural key that is not ours. */
public enum OnExisting {
  /** Use it if it is equal in everything essential, else fail: the default of configuration. */
  USE_IF_EQUAL,
  /** Use it as it is, whatever the differences; never write it. */
  USE,
  /** Take it over: from now on it is ours and is written. */
  ADOPT,
  /** Stop: the default of groups, projects and spaces. */
  FAIL,
  /**
   * Refer to it and never make one: the default of people. Where there is none, the substitute
   * takes its place.
   */
  REFER,
  /** Refer to it, and make one where there never was any: people who are invited. */
  INVITE,
  /** The same where accounts are made in a directory: people who are provisioned. */
  PROVISION,
  /** The same for customers of service desks: theirs is an account without a product. */
  ENROLL;

  /** Whether what exists is referred to and never written. */
  public boolean refers() {
    return this == REFER || makes();
  }

  /** Whether one is made for somebody who never had one. */
  public boolean makes() {
    return this == INVITE || this == PROVISION || this == ENROLL;
  }
}

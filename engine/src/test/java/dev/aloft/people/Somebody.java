package dev.aloft.people;

import java.util.Optional;
import java.util.Set;

/** A person that a test composes: active, present, with an address and in no group. */
public final class Somebody {

  private final String key;
  private String name;
  private String displayName;
  private Optional<String> email;
  private boolean active = true;
  private boolean present = true;
  private long directory;
  private Set<String> groups = Set.of();
  private boolean customer;

  private Somebody(String key) {
    this.key = key;
    this.name = key;
    this.displayName = key;
    this.email = Optional.of(key + "@acme.example");
  }

  public static Somebody withKey(String key) {
    return new Somebody(key);
  }

  public Somebody loggingInAs(String login) {
    name = login;
    return this;
  }

  public Somebody called(String fullName) {
    displayName = fullName;
    return this;
  }

  public Somebody at(String address) {
    email = Optional.of(address);
    return this;
  }

  public Somebody withoutAddress() {
    email = Optional.empty();
    return this;
  }

  public Somebody inactive() {
    active = false;
    return this;
  }

  public Somebody gone() {
    present = false;
    active = false;
    return this;
  }

  public Somebody inDirectory(long position) {
    directory = position;
    return this;
  }

  public Somebody inGroup(String group) {
    groups = Set.of(group);
    return this;
  }

  /** Only asks at service desks. */
  public Somebody asking() {
    customer = true;
    return this;
  }

  public Person person() {
    return new Person(key, name, displayName, email, active, present, directory, groups, customer);
  }
}

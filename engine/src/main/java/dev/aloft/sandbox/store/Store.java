package dev.aloft.sandbox.store;

/** The tables of a site. */
public interface Store {

  /** A table by name; it is there from its first use. */
  Table table(String name);
}

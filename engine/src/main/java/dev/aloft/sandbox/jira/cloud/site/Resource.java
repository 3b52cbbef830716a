package dev.aloft.sandbox.jira.cloud.site;

/** A group of operations on one kind of thing. */
public interface Resource {

  /** Registers its operations. */
  void register(Operations operations);
}

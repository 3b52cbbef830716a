package dev.aloft.sandbox.jira.datacenter.anonymization;

import dev.aloft.sandbox.datacenter.User;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what a user was known, and by what he is known now.
 *
 * @param oldKey what things refer to that still mean him
 * @param oldName what mentions say
 * @param now the user as he is
 */
record Renaming(String oldKey, String oldName, User now) {

  /** Whether a reference means him. */
  boolean means(String key) {
    return key.equals(oldKey);
  }

  String key(String key) {
    return means(key) ? now.key() : key;
  }

  Set<String> keys(Set<String> keys) {
    return keys.stream().map(this::key).collect(Collectors.toSet());
  }

  /** A text in wiki markup with its mentions of him. */
  String mentions(String text) {
    return text.replace("[~" + oldName + "]", "[~" + now.name() + "]");
  }

  /** What a history shows beside a reference. */
  Optional<String> shown(Optional<String> key, Optional<String> text) {
    boolean his = key.filter(this::means).isPresent();
    return his ? text.map(one -> now.displayName()) : text;
  }
}

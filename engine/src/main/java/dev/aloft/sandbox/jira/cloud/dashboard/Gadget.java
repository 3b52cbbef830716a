package dev.aloft.sandbox.jira.cloud.dashboard;

import java.util.Optional;

/**
 * A gadget on a dashboard.
 *
 * @param id unique on the site
 * @param moduleKey what it is, where a module of an app makes it
 * @param uri what it is, where a document describes it
 * @param column from the left, from 0
 * @param row from the top of its column, from 0
 */
record Gadget(
    long id,
    Optional<String> moduleKey,
    Optional<String> uri,
    String title,
    String color,
    int column,
    int row) {

  Gadget at(int otherColumn, int otherRow) {
    return new Gadget(id, moduleKey, uri, title, color, otherColumn, otherRow);
  }

  Gadget looking(String otherTitle, String otherColor) {
    return new Gadget(id, moduleKey, uri, otherTitle, otherColor, column, row);
  }
}

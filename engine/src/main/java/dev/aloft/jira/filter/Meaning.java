package dev.aloft.jira.filter;

/** What the words mean that a field of a query is compared with. */
enum Meaning {
  /** Words, numbers and dates, which are the same on any site. */
  PLAIN,
  /** A moment that the site notes itself, and that is a new one where issues are made anew. */
  SITE_DATE,
  PROJECT,
  CATEGORY,
  STATUS,
  ISSUE_TYPE,
  PRIORITY,
  RESOLUTION,
  VERSION,
  COMPONENT,
  /** A version, in a field where the product takes names only. */
  VERSION_NAME,
  OPTION,
  USER,
  GROUP,
  FILTER,
  ISSUE,
  SPRINT,
  SECURITY_LEVEL
}

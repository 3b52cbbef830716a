package dev.aloft.jira.source;

/**
 * A project that a live source lists and whose issues it does not show: nobody may take it for an
 * empty one.
 *
 * @param why in words for people
 */
public record UnreadableProject(String key, String name, boolean archived, String why) {}

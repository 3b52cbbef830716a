package dev.aloft.organization;

import java.util.SortedSet;

/**
 * What somebody or a group may do on one resource, such as a product of a site.
 *
 * @param resource its id, an Atlassian Resource Identifier
 * @param directory the id of the directory that it belongs to; empty for what belongs to none, and
 *     for a group's
 * @param roles such as {@code atlassian/user}
 */
public record Grant(String resource, String directory, SortedSet<String> roles) {}

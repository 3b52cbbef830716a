package dev.aloft.ledger;

/**
 * A part of what is moved that does not arrive as it was.
 *
 * @param attribute what loses something: {@code jira.issue.created}
 * @param becomes where the original stands afterwards, or that it is lost
 * @param count how many values
 * @param gone whether nothing on the target keeps the original
 */
public record Loss(String attribute, String becomes, long count, boolean gone) {}

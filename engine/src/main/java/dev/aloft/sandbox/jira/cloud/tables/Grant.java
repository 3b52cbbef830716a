package dev.aloft.sandbox.jira.cloud.tables;

/**
 * A permission given to a holder.
 *
 * @param parameter whom the holder type means: account id, group id, role id, field; empty when the
 *     type says it all
 */
public record Grant(long id, String permission, HolderType holder, String parameter) {}

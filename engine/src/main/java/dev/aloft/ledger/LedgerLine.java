package dev.aloft.ledger;

/**
 * How many rows of an entity have one outcome by one rule.
 *
 * @param entity the entity, as the source calls it
 * @param outcome what became of the rows
 * @param rule the resource type or rule that answers for them
 * @param rows how many
 */
public record LedgerLine(String entity, Outcome outcome, String rule, long rows) {}

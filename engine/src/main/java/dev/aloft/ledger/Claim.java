package dev.aloft.ledger;

/**
 * Somebody's answer for one row of the source.
 *
 * @param entity the row's entity, as the source calls it
 * @param ordinal the row's place among those of its entity, from 1
 * @param outcome what becomes of it
 * @param rule the resource type, or the name of the rule, that answers for it
 */
public record Claim(String entity, long ordinal, Outcome outcome, String rule) {}

package dev.aloft.sandbox.operation;

/**
 * An operation under one of the paths at which a product serves it.
 *
 * @param template the path as served, with parameters in braces
 * @param row the operation as the contract lists it
 */
public record Route(String template, OperationTable.Row row) {}
